import { type HeldService, type Hours, QUARTER, serviceMinute } from './hours.rules';

/** A party as the kitchen feels it: when it was to start, and while it is in the house. */
export interface Party {
  starts: Date;
  from: Date;
  to: Date;
  covers: number;
}

/** How many may start in a quarter of an hour; `reason` where that quarter has a limit of its own. */
export interface QuarterLimit {
  covers: number | null;
  reason: string | null;
}

/** What one party more would make of its quarter of an hour, and of the house while it is there. */
export interface PacingVerdict {
  starting: { covers: number; limit: number | null; reason: string | null };
  present: { covers: number; limit: number | null };
  over: 'starting' | 'present' | null;
}

/** Whether anything in these hours limits how many may come: else nobody needs to be counted. */
export function isPaced({ services, slotLimits }: Hours): boolean {
  const isLimited = services.some(({ coversStarting, coversPresent }) => coversStarting ?? coversPresent);
  return isLimited || slotLimits.length > 0;
}

/** The first minute of the quarter of an hour that a minute lies in. */
export function quarterOf(minute: number): number {
  return Math.floor(minute / QUARTER) * QUARTER;
}

/** How many may start at a minute of a service day: the quarter's own limit counts before its service's. */
export function limitAt(
  hours: Hours,
  day: string,
  service: HeldService | null,
  minute: number,
): QuarterLimit {
  const own = hours.slotLimits.find(
    (limit) => limit.day === day && serviceMinute(limit.slot, hours.dayCutover) === quarterOf(minute),
  );
  if (own) return { covers: own.coversStarting, reason: own.reason };
  return { covers: service?.coversStarting ?? null, reason: null };
}

/** What becomes of the pacing of a service day when a party joins those that are in the book already. */
export function pacingVerdict(
  limits: { starting: QuarterLimit; present: number | null },
  others: readonly Party[],
  party: Party,
): PacingVerdict {
  const quarter = quarterOfTime(party.starts);
  const alongside = others.filter((other) => quarterOfTime(other.starts) === quarter);
  const starting = coversOf(alongside) + party.covers;
  const present = mostPresent(others, party);
  return {
    starting: { covers: starting, limit: limits.starting.covers, reason: limits.starting.reason },
    present: { covers: present, limit: limits.present },
    over: isOver(starting, limits.starting.covers)
      ? 'starting'
      : isOver(present, limits.present)
        ? 'present'
        : null,
  };
}

/** Quarters of an hour since 1970: every zone's clock is off by whole ones, so that the hour autumn repeats has eight. */
function quarterOfTime(instant: Date): number {
  return quarterOf(instant.getTime() / 60_000);
}

/** The most covers in the house at one time while a party is there, itself included: counted as they come and go. */
function mostPresent(others: readonly Party[], party: Party): number {
  const [begin, end] = [party.from.getTime(), party.to.getTime()];
  const changes: { at: number; covers: number }[] = [];
  for (const { from, to, covers } of others) {
    const [came, left] = [from.getTime(), to.getTime()];
    if (came >= end || left <= begin) continue;
    changes.push({ at: Math.max(came, begin), covers }, { at: left, covers: -covers });
  }
  // Who leaves makes room for who comes at the same moment.
  changes.sort((a, b) => a.at - b.at || a.covers - b.covers);
  let [present, most] = [party.covers, party.covers];
  for (const { covers } of changes) {
    present += covers;
    most = Math.max(most, present);
  }
  return most;
}

function coversOf(parties: readonly Party[]): number {
  return parties.reduce((total, { covers }) => total + covers, 0);
}

function isOver(covers: number, limit: number | null): boolean {
  return limit !== null && covers > limit;
}
