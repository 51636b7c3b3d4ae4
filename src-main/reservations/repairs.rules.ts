import { addMinutes } from '#contract/time';

/** Nobody is asked to eat in less than this. */
const SHORTEST_MINUTES = 45;

export interface Stay {
  from: Date;
  to: Date;
}

/** Whether two half-open spans share a moment. */
export function overlap(a: Stay, b: Stay): boolean {
  return a.from < b.to && b.from < a.to;
}

/** How long the earlier of two may stay so that the other finds the table free; null where that is too short. */
export function shortenedFor(earlier: Stay, later: Stay): number | null {
  const minutes = Math.floor((later.from.getTime() - earlier.from.getTime()) / 60_000);
  return minutes >= SHORTEST_MINUTES && earlier.to > later.from ? minutes : null;
}

/** The span of a stay that begins at the same time and lasts so many minutes. */
export function lasting({ from }: Stay, minutes: number): Stay {
  return { from, to: addMinutes(from, minutes) };
}
