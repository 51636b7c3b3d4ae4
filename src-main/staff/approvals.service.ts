import { randomBytes } from 'node:crypto';
import type { ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import type { StaffMember } from '#contract/staff';
import type { Secret } from '#db/secret';
import { appendAudit } from '../audit/audit.queries';
import type { SessionContext } from '../host/handlers';
import { type PinCheck, pinRow } from './pin-check.service';
import { insertApproval, listPermissions } from './staff.queries';
import { staffMember } from './staff.service';

/**
 * A second person's leave, by PIN, for one command of whoever is signed in: a token that only they can use, for these
 * permissions, soon and once (`host/allowance.ts`). Kept as a digest only. Refuses as signing in does, and
 * APPROVER_NOT_ALLOWED where the PIN is right and its owner may not do this either.
 */
export async function approve(
  context: SessionContext,
  { checkPin, secret }: { checkPin: PinCheck; secret: Secret },
  { pin, permission, also }: ParsedInput<'staff.approve'>,
): Promise<{ approval: string; approver: StaffMember }> {
  const { store, now, terminal, actor } = context;
  if (!actor) throw new DomainError('NOT_SIGNED_IN');
  return checkPin(context, pin, 'staff.approve.refused', async ({ pinHash: _, ...person }) => {
    const approval = randomBytes(32).toString('base64url');
    await store.write(async (tx) => {
      const own = await listPermissions(tx, person.role);
      const permissions = [permission, ...also];
      const lacking = permissions.find((one) => !own.includes(one));
      if (lacking)
        throw new DomainError('APPROVER_NOT_ALLOWED', { permission: lacking, firstName: person.firstName });
      await insertApproval(tx, {
        tokenHash: secret.digest(approval),
        approverId: person.id,
        askedBy: actor.id,
        permissions,
        givenAt: now,
      });
      const row = pinRow(now, actor.id, terminal, 'staff.approve');
      await appendAudit(tx, [{ ...row, entityType: 'staff', entityId: person.id, after: { permissions } }]);
    });
    return { approval, approver: staffMember(person) };
  });
}
