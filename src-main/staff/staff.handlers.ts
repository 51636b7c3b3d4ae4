import type { Pins } from '#db/pins';
import type { Secret } from '#db/secret';
import type { Handlers, Of } from '../host/handlers';
import { approve } from './approvals.service';
import { createPinCheck } from './pin-check.service';
import { listStaff } from './staff.queries';
import { addStaff, signIn, signOut, staffMember } from './staff.service';

/** Who works here, and who is at this terminal. */
export function staffHandlers({ pins, secret }: { pins: Pins; secret: Secret }): Handlers<Of<'staff'>> {
  const parts = { checkPin: createPinCheck(pins), secret };
  return {
    'staff.list': async ({ tx }) =>
      (await listStaff(tx)).map((row) => ({ ...staffMember(row), openTables: row.openTables })),
    'staff.signIn': (context, { pin }) => signIn(context, parts, pin),
    'staff.approve': (context, input) => approve(context, parts, input),
    'staff.signOut': async (context) => {
      await signOut(context, secret);
      return {};
    },
    'staff.me': async ({ actor }) => actor,
    'staff.add': async ({ tx, note }, { staffId, ...person }) => {
      await addStaff(tx, pins, { id: staffId, ...person });
      note({ entityType: 'staff', entityId: staffId, after: { ...person, pin: '***' } });
      return {};
    },
  };
}
