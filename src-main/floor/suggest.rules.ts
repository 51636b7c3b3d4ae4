import { minutesBetween } from '#contract/time';
import { guardMinutes, type ServerTonight } from '../sections/rotation.rules';
import type { Unit } from './fit.rules';

/** A booking that has no table yet, and what is set aside for it; instants in milliseconds. */
export interface HeldBack {
  tableIds: readonly string[];
  name: string;
  partySize: number;
  time: string;
  from: number;
  to: number;
}

/** A table or a join that is free now, with what is known of it. */
export interface Candidate {
  unit: Unit;
  /** The largest of its tables' smallest parties. */
  minParty: number;
  /** When the next booking or block on it begins. */
  nextAt: Date | null;
  /** Whether a neighbour it can be joined with is free too. */
  breaksJoin: boolean;
  /** Who has no table yet and needs this one before the party would leave it. */
  neededBy: HeldBack | null;
  /** Who would serve the party. */
  server: ServerTonight | null;
}

export interface Party {
  size: number;
  turnMinutes: number;
}

/** What speaks against a table, in points; a walk-in's best table has the fewest. One empty seat is the measure. */
const points = {
  emptySeat: 3,
  joinedTable: 8,
  /** It is not free for a whole turn, or somebody will need it; and then for every five minutes that are missing. */
  short: 20,
  shortFiveMinutes: 1,
  /** Each cover that its server has served more than who has served fewest; no further than `coversAhead`. */
  coverAhead: 1,
  coversAhead: 12,
  breaksJoin: 1,
  /** It is kept for larger parties. */
  underMinimum: 30,
};

/** Whose table it is to be, of those that have none yet, if the party stays for its turn; the first to come. */
export function neededBy(
  held: readonly HeldBack[],
  tableIds: readonly string[],
  { turnMinutes }: Party,
  now: Date,
): HeldBack | null {
  const leaves = now.getTime() + turnMinutes * 60_000;
  const isIts = (booking: HeldBack) => booking.tableIds.some((id) => tableIds.includes(id));
  return held.find((booking) => booking.from < leaves && isIts(booking)) ?? null;
}

/** How long a candidate is free, and whether that is a whole turn. */
export function timeFree({ nextAt }: Candidate, { turnMinutes }: Party, now: Date) {
  const minutes = nextAt === null ? null : Math.max(0, minutesBetween(now, nextAt));
  return { minutes, wholeTurn: minutes === null || minutes >= turnMinutes };
}

/**
 * The candidates, best first. A table whose server was given a party just now comes after all others; among the
 * rest the one with the fewest points, then the one that comes first in the room. The same room gives the same order.
 */
export function rankCandidates(candidates: readonly Candidate[], party: Party, now: Date): Candidate[] {
  const fewest = Math.min(...candidates.map(({ server }) => server?.covers ?? Number.POSITIVE_INFINITY));
  return candidates
    .map((candidate, place) => ({
      candidate,
      place,
      guarded: candidate.server !== null && guardMinutes(candidate.server, now) > 0,
      cost: costOf(candidate, party, fewest, now),
    }))
    .sort((a, b) => Number(a.guarded) - Number(b.guarded) || a.cost - b.cost || a.place - b.place)
    .map(({ candidate }) => candidate);
}

function costOf(candidate: Candidate, party: Party, fewestCovers: number, now: Date): number {
  const { unit, minParty, server, breaksJoin } = candidate;
  const missing = missingMinutes(candidate, party, now);
  const ahead = server === null ? 0 : Math.min(points.coversAhead, server.covers - fewestCovers);
  return (
    points.emptySeat * (unit.seats - party.size) +
    points.joinedTable * (unit.tableIds.length - 1) +
    (missing === 0 ? 0 : points.short + points.shortFiveMinutes * Math.ceil(missing / 5)) +
    points.coverAhead * ahead +
    (breaksJoin ? points.breaksJoin : 0) +
    (party.size < minParty ? points.underMinimum : 0)
  );
}

/** What a whole turn lacks until the next booking there, or until the one that has no table yet would sit down. */
function missingMinutes(candidate: Candidate, party: Party, now: Date): number {
  const { minutes } = timeFree(candidate, party, now);
  const needed = candidate.neededBy && Math.max(0, minutesBetween(now, new Date(candidate.neededBy.from)));
  return Math.max(0, party.turnMinutes - Math.min(minutes ?? party.turnMinutes, needed ?? party.turnMinutes));
}
