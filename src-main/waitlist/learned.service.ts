import { addDays, serviceDay } from '#contract/time';
import type { Tx } from '#db/store';
import type { ReadContext } from '../host/context';
import type { Arrivals } from './arrivals.rules';
import { listArrivals, listPastStays } from './stays.queries';
import { type Learned, learn } from './turn.rules';

const WEEKS = 12;
const MOST_STAYS = 2_000;

type Clock = Pick<ReadContext, 'now' | 'venue'>;

/** What the house knows of its evenings: how long parties stay, and who came to the door on this weekday. */
export interface Known {
  learned: Learned;
  evenings: Arrivals[];
}

export type Memory = (tx: Tx, clock: Clock) => Promise<Known>;

/** Learns from the last twelve weeks up to yesterday, once in a service day. */
export function rememberEvenings(): Memory {
  let kept: (Known & { day: string }) | null = null;
  return async (tx, { now, venue }) => {
    const { timeZone, dayCutover } = venue;
    const day = serviceDay(now, timeZone, dayCutover);
    if (kept?.day === day) return kept;
    const from = addDays(day, -7 * WEEKS);
    const stays = await listPastStays(tx, { from, before: day, timeZone, dayCutover, limit: MOST_STAYS });
    const days = Array.from({ length: WEEKS }, (_, week) => addDays(day, -7 * (week + 1)));
    const evenings = await listArrivals(tx, days, timeZone);
    kept = { day, learned: learn(stays), evenings };
    return kept;
  };
}
