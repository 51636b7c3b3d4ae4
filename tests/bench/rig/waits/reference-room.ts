import { type Room, roomOf, type Table } from '#main/assignment/units.rules';

/** The room of the published comparison: 20 tables, 74 seats; joins of neighbours up to 18 seats. */
const KINDS = [
  { count: 8, seats: 2, minParty: 1 },
  { count: 8, seats: 4, minParty: 2 },
  { count: 3, seats: 6, minParty: 3 },
  { count: 1, seats: 8, minParty: 5 },
];
const JOINS = 15;

/** Tables stand in one row by size; the first 15 neighbours can be pushed together. */
export function referenceRoom(): Room {
  const tables: Table[] = KINDS.flatMap(({ count, seats, minParty }) =>
    Array.from({ length: count }, () => ({ seats, minParty })),
  ).map((table, index) => ({
    ...table,
    id: `t${index + 1}`,
    number: `${index + 1}`,
    areaId: 'hall',
    area: 'Hall',
    features: [],
  }));
  const pairs = tables.slice(1).map((table, index) => [`t${index + 1}`, table.id] as const);
  return roomOf(tables, pairs.slice(-JOINS));
}
