import { suitingUnits } from '../assignment/fit.rules';
import { placeOf, roomOf } from '../assignment/units.rules';

/** A table as far as fitting a party is concerned. */
export interface Seatable {
  id: string;
  number: string;
  seats: number;
  area: string;
}

/** One table or a few pushed together. */
export interface Unit {
  tableIds: string[];
  numbers: string[];
  seats: number;
  area: string;
}

/** True when every table can be reached from the first over neighbours among them. */
export function areJoined(
  tableIds: readonly string[],
  joins: readonly (readonly [string, string])[],
): boolean {
  const [first, ...rest] = tableIds;
  if (first === undefined) return false;
  const reached = new Set([first]);
  const waiting = new Set(rest);
  for (let grew = true; grew && waiting.size > 0; ) {
    grew = false;
    for (const [a, b] of joins) {
      for (const [from, to] of [[a, b] as const, [b, a] as const]) {
        if (reached.has(from) && waiting.delete(to)) {
          reached.add(to);
          grew = true;
        }
      }
    }
  }
  return waiting.size === 0;
}

/**
 * Where a party fits among free tables, best first: one table before several, then the fewest empty seats, then the order
 * of the tables. Joins are offered only where no single table is large enough. How many a table is kept for is not asked:
 * who stands in the room sees that.
 */
export function fittingUnits(
  partySize: number,
  free: readonly Seatable[],
  joins: readonly (readonly [string, string])[],
): Unit[] {
  const room = roomOf(
    free.map((table) => ({ ...table, areaId: '', minParty: 1, features: [] })),
    joins,
  );
  const units = suitingUnits(room, { partySize, wishes: [], areaId: null });
  const single = units.filter(({ tables }) => tables.length === 1);
  return (single.length > 0 ? single : units)
    .map((unit) => placeOf(room, unit))
    .map(({ tableIds, numbers, seats, area }) => ({ tableIds, numbers, seats, area }))
    .sort((a, b) => a.tableIds.length - b.tableIds.length || a.seats - b.seats);
}
