import type { FloorTable, TableState } from '#contract/floor';
import { addMinutes, minutesBetween } from '#contract/time';

/** A party that nobody has spoken to for this long is late. */
export const GREETING_MINUTES = 5;

/** What is known of a party at a table. */
export interface VisitFacts {
  seatedAt: Date;
  drafts: number;
  roundsSent: number;
  /** Since when the oldest round stands ready. */
  readySince: Date | null;
  /** When the first of the open tickets is over its station's time. */
  kitchenLateAt: Date | null;
  paid: number;
}

export interface TableFacts {
  visit: VisitFacts | null;
  blocked: boolean;
  /** When the next booking on the table begins. */
  bookedAt: Date | null;
}

/** The one state a table shows: of all that is true, what most needs a person. */
export function tableState(facts: TableFacts, now: Date, reservedHorizonMinutes: number): TableState {
  const { visit } = facts;
  if (!visit) {
    if (facts.blocked) return 'blocked';
    return facts.bookedAt !== null && facts.bookedAt <= addMinutes(now, reservedHorizonMinutes)
      ? 'reserved'
      : 'free';
  }
  if (lateness(visit, now)) return 'late';
  if (visit.readySince !== null) return 'ready';
  if (visit.paid > 0) return 'paying';
  return visit.roundsSent > 0 ? 'dining' : 'seated';
}

/** What a party waits for too long, and by how many minutes; null when all is well. */
export function lateness(visit: VisitFacts, now: Date): FloorTable['late'] {
  if (visit.kitchenLateAt !== null && now >= visit.kitchenLateAt)
    return { what: 'kitchen', minutes: minutesBetween(visit.kitchenLateAt, now) };
  const greetBy = addMinutes(visit.seatedAt, GREETING_MINUTES);
  const greeted = visit.drafts > 0 || visit.roundsSent > 0;
  return !greeted && now >= greetBy ? { what: 'greeting', minutes: minutesBetween(greetBy, now) } : null;
}

/**
 * What can be done with a table in this state. `amount` is what the party's checks come to: one that owes nothing can
 * simply leave.
 */
export function tableActions(state: TableState, visit: { amount: number } | null): FloorTable['actions'] {
  if (visit) return visit.amount > 0 ? ['order', 'pay', 'move', 'join'] : ['order', 'close', 'move', 'join'];
  return state === 'blocked' ? ['unblock'] : ['seat', 'block'];
}
