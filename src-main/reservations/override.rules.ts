import { DomainError, type ErrorCode } from '#contract/errors';
import type { Permission } from '#contract/permissions';

/** Who may do it all the same, with a reason. */
const lifting: Partial<Record<ErrorCode, Permission>> = {
  OVER_PACING: 'book:edit',
  HOUSE_CLOSED: 'book:override',
  TABLES_TOO_SMALL: 'book:override',
};

/** Lets an objection pass, or throws it. Remembers whether any was passed. */
export interface Override {
  (objection: DomainError | null): void;
  /** The reason, where one was needed. */
  reason(): string | null;
}

/**
 * What a person may do against the rules of the house: over the pacing whoever takes bookings, at a closed time or at
 * tables that are too small who may override, or has the approval of somebody who may: else `allow` refuses
 * APPROVAL_NEEDED. Without a reason nobody: that refusal says which permission it takes.
 */
export function mayOverride(
  allow: (permission: Permission) => unknown,
  reason: string | undefined,
): Override {
  let used = false;
  const override = (objection: DomainError | null): void => {
    if (objection === null) return;
    const needs = lifting[objection.code];
    if (needs === undefined || reason === undefined)
      throw new DomainError(objection.code, { ...objection.details, override: needs ?? null });
    allow(needs);
    used = true;
  };
  return Object.assign(override, { reason: () => (used ? (reason ?? null) : null) });
}
