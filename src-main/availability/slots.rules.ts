import type { Refusal, Slot } from '#contract/availability';
import {
  type Asked,
  type Book,
  type Booked,
  fixedHoldings,
  type Holdings,
  heldNow,
  pooled,
} from '../assignment/book.rules';
import { type Party, suitingUnits } from '../assignment/fit.rules';
import { overlap } from '../assignment/problem.rules';
import type { Unit } from '../assignment/units.rules';
import type { PacingVerdict } from '../hours/pacing.rules';

/** What is held on a day, with tables set aside for the bookings that have none. */
export interface Demand {
  book: Book;
  held: Holdings;
  fixed: Holdings;
  /** Bookings without tables for which none are left as the book stands. */
  unplaced: Booked[];
}

export function demandOf(book: Book): Demand {
  const held = heldNow(book);
  const placed = pooled(book, held);
  const unplaced = book.bookings.filter(({ id, tables }) => tables.length === 0 && !placed.has(id));
  return { book, held, fixed: fixedHoldings(book), unplaced };
}

/** Where a party could sit at some time or other. */
export function unitsFor({ book }: Demand, party: Party): Unit[] {
  return suitingUnits(book.room, party);
}

/**
 * What the tables say to a party at a time. Free only where nobody who has no table yet loses by it; tight where what
 * is in the way can be moved.
 */
export function tablesSay(
  { held, fixed, unplaced }: Demand,
  units: readonly Unit[],
  asked: Asked,
): { state: 'free' | 'tight' | 'full'; why: Refusal | null; freeUnits: number } {
  if (units.length === 0) return { state: 'full', why: refused('no_table_large_enough'), freeUnits: 0 };
  const free = units.filter(({ tables }) => held.isFree(tables, asked));
  if (free.length > 0 && !unplaced.some((booking) => overlap(booking, asked)))
    return { state: 'free', why: null, freeUnits: free.length };
  if (units.some(({ tables }) => fixed.isFree(tables, asked)))
    return { state: 'tight', why: null, freeUnits: 0 };
  return { state: 'full', why: refused('tables_taken'), freeUnits: 0 };
}

/** What the pacing of the kitchen says; null where there is room. */
export function pacingRefusal({ over, starting, present }: PacingVerdict, covers: number): Refusal | null {
  if (over === 'starting')
    return refused('pacing_starting', {
      limit: starting.limit,
      present: starting.covers - covers,
      reason: starting.reason,
    });
  if (over === 'present')
    return refused('pacing_present', { limit: present.limit, present: present.covers - covers });
  return null;
}

export function refused(code: Refusal['code'], more: Partial<Refusal> = {}): Refusal {
  return { code, reason: null, limit: null, present: null, ...more };
}

/** The covers of a slot, without the party that asks. */
export function coversOf(
  { starting, present }: PacingVerdict,
  covers: number,
): Pick<Slot, 'starting' | 'startingLimit' | 'present' | 'presentLimit'> {
  return {
    starting: starting.covers - covers,
    startingLimit: starting.limit,
    present: present.covers - covers,
    presentLimit: present.limit,
  };
}
