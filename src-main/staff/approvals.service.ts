import { randomBytes } from 'node:crypto';
import { DomainError } from '#contract/errors';
import type { Permission } from '#contract/permissions';
import type { StaffMember } from '#contract/staff';
import type { Secret } from '#db/secret';
import { appendAudit } from '../audit/audit.queries';
import type { SessionContext } from '../host/handlers';
import { type PinCheck, pinRow } from './pin-check.service';
import { insertApproval, listPermissions } from './staff.queries';
import { staffMember } from './staff.service';

/**
 * A second person's leave, by PIN, for one command of whoever is signed in: a token that only they can use, for this
 * permission, soon and once (`host/allowance.ts`). Kept as a digest only. Refuses as signing in does, and
 * APPROVER_NOT_ALLOWED where the PIN is right and its owner may not do this either.
 */
export async function approve(
  context: SessionContext,
  { checkPin, secret }: { checkPin: PinCheck; secret: Secret },
  { pin, permission }: { pin: string; permission: Permission },
): Promise<{ approval: string; approver: StaffMember }> {
  const { store, now, terminal, actor } = context;
  if (!actor) throw new DomainError('NOT_SIGNED_IN');
  return checkPin(context, pin, 'staff.approve.refused', async ({ pinHash: _, ...person }) => {
    const approval = randomBytes(32).toString('base64url');
    await store.write(async (tx) => {
      if (!(await listPermissions(tx, person.role)).includes(permission))
        throw new DomainError('APPROVER_NOT_ALLOWED', { permission, firstName: person.firstName });
      await insertApproval(tx, {
        tokenHash: secret.digest(approval),
        approverId: person.id,
        askedBy: actor.id,
        permission,
        givenAt: now,
      });
      const row = pinRow(now, actor.id, terminal, 'staff.approve');
      await appendAudit(tx, [{ ...row, entityType: 'staff', entityId: person.id, after: { permission } }]);
    });
    return { approval, approver: staffMember(person) };
  });
}
