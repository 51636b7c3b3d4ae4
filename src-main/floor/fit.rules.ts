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

export const MOST_JOINED = 4;

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
 * Where a party fits among free tables, best first: one table before several, then the fewest empty seats,
 * then the order of the tables. Joins are offered only where no single table is large enough.
 */
export function fittingUnits(
  partySize: number,
  free: readonly Seatable[],
  joins: readonly (readonly [string, string])[],
): Unit[] {
  const single = free.filter((table) => table.seats >= partySize).map((table) => unitOf([table]));
  const units = single.length > 0 ? single : joinedUnits(partySize, free, joins);
  return units.sort((a, b) => a.tableIds.length - b.tableIds.length || a.seats - b.seats);
}

/** Joined sets that are large enough and would not be with one table fewer. */
function joinedUnits(
  partySize: number,
  free: readonly Seatable[],
  joins: readonly (readonly [string, string])[],
): Unit[] {
  const byId = new Map(free.map((table) => [table.id, table]));
  const neighbours = new Map<string, Seatable[]>();
  for (const [a, b] of joins) {
    const [first, second] = [byId.get(a), byId.get(b)];
    if (!first || !second) continue;
    neighbours.set(a, [...(neighbours.get(a) ?? []), second]);
    neighbours.set(b, [...(neighbours.get(b) ?? []), first]);
  }
  const found = new Map<string, Unit>();
  const grow = (members: Seatable[]) => {
    const seats = members.reduce((total, table) => total + table.seats, 0);
    if (seats >= partySize) {
      const key = members
        .map((table) => table.id)
        .sort()
        .join();
      if (!found.has(key)) found.set(key, unitOf(members));
      return;
    }
    if (members.length === MOST_JOINED) return;
    for (const member of members)
      for (const next of neighbours.get(member.id) ?? [])
        if (!members.includes(next)) grow([...members, next]);
  };
  for (const table of free) grow([table]);
  return [...found.values()];
}

function unitOf(tables: readonly Seatable[]): Unit {
  return {
    tableIds: tables.map((table) => table.id),
    numbers: tables.map((table) => table.number),
    seats: tables.reduce((total, table) => total + table.seats, 0),
    area: tables[0]?.area ?? '',
  };
}
