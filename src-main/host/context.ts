import type { Permission } from '#contract/permissions';
import type { StaffMember } from '#contract/staff';
import type { Tx } from '#db/store';

/** The venue as rules need it. */
export interface VenueSettings {
  name: string;
  currency: string;
  locale: string;
  timeZone: string;
  taxIncluded: boolean;
  /** Where tax is rounded: once per rate and bill, or on every line. */
  taxRounding: 'check' | 'line';
  /** The smallest coin that is taken, in minor units. */
  cashStep: number;
  /** The largest discount, in basis points, that needs no approval. */
  discountLimit: number;
  /** In basis points, the smallest first. */
  tipSuggestions: number[];
  /** HH:MM at which one service day ends and the next begins. */
  dayCutover: string;
  turnMinutes: number;
  /** When a party that is not here is called late, and when its table may be offered to others. */
  lateAfterMinutes: number;
  releaseAfterMinutes: number;
  /** When it is a no-show by the clock; null is never. */
  noShowAfterMinutes: number | null;
  demo: boolean;
}

/** A signed-in member of staff. */
export interface Actor extends StaffMember {
  permissions: Permission[];
}

/** What changed, for the audit log. Without one, the log keeps the command's input. */
export interface AuditNote {
  entityType: string;
  /** Left out for a day or a setting, which have no id. */
  entityId?: string;
  before?: unknown;
  after?: unknown;
}

/** What a read handler is given. `venue` is there: dispatch refuses reads before set-up, but for the open ones. */
export interface ReadContext {
  tx: Tx;
  now: Date;
  venue: VenueSettings;
  actor: Actor;
  /** The device that asks, where it says so. */
  terminal: string | null;
  /**
   * Whose details the answer shows: what the trace of a traced read keeps in place of what was asked. A screen that stays
   * open asks anew whenever something changes: where `isKeptOpen`, that leaves no second trace unless somebody is new.
   */
  shown(guestIds: readonly string[], how?: { isKeptOpen: boolean }): void;
}

/**
 * The answer of a read that takes long to work out, from what its handler has loaded. The work begins when the
 * transaction has ended, so that no tap waits for it; it has no database.
 */
export class Afterwards<T> {
  constructor(readonly work: () => Promise<T>) {}
}

/**
 * A write that needs something that takes long to work out. `ahead` loads what that takes, as a read does; it is worked out
 * while nobody waits for the database, and becomes the write. What has changed meanwhile, the write sees.
 */
export class WorkedOutAhead<Input, Answer> {
  constructor(
    readonly ahead: (
      context: Omit<ReadContext, 'shown'>,
      input: Input,
    ) => Promise<Afterwards<(context: WriteContext) => Promise<Answer>>>,
  ) {}
}

/** What a write handler is given: the same transaction holds the inbox row and the audit row. */
export interface WriteContext extends Omit<ReadContext, 'shown'> {
  note(entry: AuditNote): void;
  /**
   * Goes on where the actor's role allows it, or the approval that came with the command does: then it answers who gave
   * it. Refuses APPROVAL_NEEDED with the permission. A command brings one approval: ask for one permission beyond the
   * role, the one that covers all the command does.
   */
  allow(permission: Permission): { approvedBy: string | null };
}

/** What a procedure that needs no sign-in is given. */
export interface OpenContext {
  tx: Tx;
  now: Date;
  venue: VenueSettings | null;
}
