import { DomainError } from '#contract/errors';
import type { Permission } from '#contract/permissions';
import type { Actor } from './context';

/** A second person's leave for one thing. */
export interface Approval {
  tokenHash: string;
  approverId: string;
  permission: Permission;
}

interface Allowance {
  /** Refuses APPROVAL_NEEDED; answers who gave leave, or null where the actor's own role is enough. */
  allow(permission: Permission): { approvedBy: string | null };
  /** The approval that was asked for, once it was. */
  used(): Approval | null;
}

/** What one command may do: by its actor's role, or by the approval that came with it. */
export function createAllowance(caller: { actor: Actor | null; approval: Approval | null }): Allowance {
  const { actor, approval } = caller;
  let used: Approval | null = null;
  return {
    allow(permission) {
      if (actor?.permissions.includes(permission)) return { approvedBy: null };
      if (approval?.permission !== permission) throw new DomainError('APPROVAL_NEEDED', { permission });
      used = approval;
      return { approvedBy: approval.approverId };
    },
    used: () => used,
  };
}
