import { type Booked, type Holdings, holdings } from '#main/assignment/book.rules';
import { emptySeats, suitingUnits } from '#main/assignment/fit.rules';
import type { Room, Unit } from '#main/assignment/units.rules';

/** How many parties are seated where each is given a table for good as it asks: the first that is free, or the best fit. */
export function takeLocked(room: Room, requests: readonly Booked[]) {
  const first = (units: readonly Unit[]) => units[0];
  const best = (units: readonly Unit[], request: Booked) =>
    [...units].sort(
      (a, b) => emptySeats(a, request) - emptySeats(b, request) || a.tables.length - b.tables.length,
    )[0];
  return { firstFit: taken(room, requests, first), bestFit: taken(room, requests, best) };
}

function taken(
  room: Room,
  requests: readonly Booked[],
  choose: (units: readonly Unit[], request: Booked) => Unit | undefined,
): number {
  const held: Holdings = holdings([]);
  return requests.filter((request) => {
    const free = suitingUnits(room, request).filter(({ tables }) => held.isFree(tables, request));
    const unit = choose(free, request);
    if (unit) held.add({ ...request, tables: unit.tables });
    return unit !== undefined;
  }).length;
}
