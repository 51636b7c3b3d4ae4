/** A table as far as fitting a party is concerned. */
export interface Table {
  id: string;
  number: string;
  seats: number;
  areaId: string;
  area: string;
  /** Fewer guests than this are not put here unless somebody says so. */
  minParty: number;
  /** What it is like: window, accessible, high_chair, quiet. */
  features: readonly string[];
}

/** Two tables that can be pushed together. */
export type Join = readonly [string, string];

/** One table or a few pushed together; the numbers point into the room's tables, in their order. */
export interface Unit {
  tables: readonly number[];
  seats: number;
}

/** The tables in their order, and every unit that can be made of them. */
export interface Room {
  tables: readonly Table[];
  units: readonly Unit[];
  /** For each table, with how many others it can be joined. */
  neighbours: readonly number[];
}

export const MOST_JOINED = 4;

/** Every table alone, and every connected set of up to four, each once: the fewest tables first, then in their order. */
export function roomOf(tables: readonly Table[], joins: readonly Join[]): Room {
  const indexOf = new Map(tables.map(({ id }, index) => [id, index]));
  const beside: Set<number>[] = tables.map(() => new Set());
  for (const [a, b] of joins) {
    const [first, second] = [indexOf.get(a), indexOf.get(b)];
    if (first === undefined || second === undefined) continue;
    beside[first]?.add(second);
    beside[second]?.add(first);
  }
  let size: number[][] = tables.map((_, index) => [index]);
  const sets = [...size];
  for (let count = 1; count < MOST_JOINED; count++) {
    size = grown(size, beside);
    sets.push(...size);
  }
  return {
    tables,
    units: sets.map((members) => ({
      tables: members,
      seats: members.reduce((seats, member) => seats + (tables[member]?.seats ?? 0), 0),
    })),
    neighbours: beside.map(({ size: count }) => count),
  };
}

/** Each set with one neighbour more, without repeats. */
function grown(sets: readonly number[][], beside: readonly ReadonlySet<number>[]): number[][] {
  const found = new Map<string, number[]>();
  for (const members of sets)
    for (const member of members)
      for (const next of beside[member] ?? [])
        if (!members.includes(next)) {
          const larger = [...members, next].sort((a, b) => a - b);
          found.set(larger.join(), larger);
        }
  return [...found.values()].sort((a, b) => compareSets(a, b));
}

function compareSets(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((member, index) => member !== b[index]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
}

/** A unit as views name it. */
export interface Place {
  tableIds: string[];
  numbers: string[];
  seats: number;
  areaId: string;
  area: string;
}

export function placeOf(room: Room, { tables, seats }: Unit): Place {
  const members = tables.map((index) => room.tables[index] as Table);
  return {
    tableIds: members.map(({ id }) => id),
    numbers: members.map(({ number }) => number),
    seats,
    areaId: members[0]?.areaId ?? '',
    area: members[0]?.area ?? '',
  };
}
