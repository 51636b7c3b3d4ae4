import { addDays, serviceDay } from '#contract/time';
import type { Tx } from '#db/store';
import type { ReadContext } from '../host/context';
import { listPastStays } from './stays.queries';
import { type Learned, learn } from './turn.rules';

const WEEKS = 12;
const MOST_STAYS = 2_000;

type Clock = Pick<ReadContext, 'now' | 'venue'>;

/** What the house knows of its stays. */
export type Memory = (tx: Tx, clock: Clock) => Promise<Learned>;

/** Learns from the stays of the last twelve weeks up to yesterday, once in a service day. */
export function rememberStays(): Memory {
  let kept: { day: string; learned: Learned } | null = null;
  return async (tx, { now, venue }) => {
    const { timeZone, dayCutover } = venue;
    const day = serviceDay(now, timeZone, dayCutover);
    if (kept?.day === day) return kept.learned;
    const from = addDays(day, -7 * WEEKS);
    const stays = await listPastStays(tx, { from, before: day, timeZone, dayCutover, limit: MOST_STAYS });
    kept = { day, learned: learn(stays) };
    return kept.learned;
  };
}
