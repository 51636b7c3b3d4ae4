import { DomainError } from '#contract/errors';
import type { Permission } from '#contract/permissions';
import type { Actor } from './context';

/** A second person's leave for one command. */
export interface Approval {
  tokenHash: string;
  approverId: string;
  permissions: readonly Permission[];
}

interface Allowance {
  /**
   * Answers who gave leave, or null where the actor's own role is enough. What is missing is remembered: the command goes
   * on, so that all it needs is asked for at once, and is undone by `refuseMissing`.
   */
  allow(permission: Permission): { approvedBy: string | null };
  /** Refuses APPROVAL_NEEDED with all `permissions` that the actor has not, and the first that nobody gave. */
  refuseMissing(): void;
  /** The approval that was asked for, once it was. */
  used(): Approval | null;
}

/** What one command may do: by its actor's role, or by the approval that came with it. */
export function createAllowance(caller: { actor: Actor | null; approval: Approval | null }): Allowance {
  const { actor, approval } = caller;
  const needed = new Set<Permission>();
  const given = (permission: Permission) => approval?.permissions.includes(permission) === true;
  return {
    allow(permission) {
      if (actor?.permissions.includes(permission)) return { approvedBy: null };
      needed.add(permission);
      return { approvedBy: given(permission) ? (approval?.approverId ?? null) : null };
    },
    refuseMissing() {
      const permissions = [...needed];
      const permission = permissions.find((one) => !given(one));
      if (permission) throw new DomainError('APPROVAL_NEEDED', { permission, permissions });
    },
    used: () => (needed.size > 0 ? approval : null),
  };
}
