import type { Booked } from '#main/assignment/book.rules';
import { type Join, type Room, roomOf, type Table } from '#main/assignment/units.rules';
import { type Chance, chanceOf } from '#tests/faults/random';

const kinds = [
  { seats: 2, minParty: 1, count: 8 },
  { seats: 4, minParty: 2, count: 8 },
  { seats: 6, minParty: 3, count: 3 },
  { seats: 8, minParty: 5, count: 1 },
];

/** Tables side by side: 15 sets of two or three can be pushed together, up to 18 seats. */
const rows = [
  [1, 2, 3],
  [4, 5],
  [6, 7],
  [9, 10, 11],
  [12, 13, 14],
  [15, 16],
  [17, 18, 19],
];

/** The room of the figures: 8 two-tops, 8 four-tops, 3 six-tops, one eight-top, 15 joins. */
export function benchRoom(): Room {
  const tables = kinds.flatMap(({ seats, minParty, count }) =>
    Array.from({ length: count }, () => ({ seats, minParty })),
  );
  const named = tables.map((table, index) => ({
    ...table,
    id: `0198b000-0000-7000-8000-${String(index + 1).padStart(12, '0')}`,
    number: String(index + 1),
    areaId: 'hall',
    area: 'Hall',
    features: [],
  }));
  const idOf = (number: number) => (named[number - 1] as Table).id;
  const joins = rows.flatMap((row) =>
    row.slice(1).map((number, index): Join => [idOf(row[index] as number), idOf(number)]),
  );
  return roomOf(named, joins);
}

/** Sizes of parties in per cent. */
export const partySizes: readonly (readonly [partySize: number, percent: number])[] = [
  [1, 4],
  [2, 46],
  [3, 12],
  [4, 20],
  [5, 6],
  [6, 6],
  [7, 2],
  [8, 2.2],
  [10, 1],
  [12, 0.8],
];
const snaps: readonly (readonly [number, number])[] = [
  [60, 35],
  [30, 45],
  [15, 20],
];

const MINUTE = 60_000;

/**
 * A night's requests in the order in which they are made: three quarters around 19:10, the others from 17:00 to 21:30, on
 * the hour, the half or the quarter; the larger the party, the longer it stays. They are of no day: time counts from
 * midnight.
 */
export function nightOfRequests(seed: string, count: number): Booked[] {
  const chance = chanceOf(seed);
  return Array.from({ length: count }, (_, index) => {
    const partySize = drawn(chance, partySizes);
    const wished = chance.happens(0.75)
      ? 19 * 60 + 10 + 50 * normal(chance)
      : 17 * 60 + chance.below(1) * (4 * 60 + 30);
    const snap = drawn(chance, snaps);
    const minute = Math.min(21 * 60 + 30, Math.max(17 * 60, Math.round(wished / snap) * snap));
    const from = minute * MINUTE;
    const to = from + stay(partySize) * MINUTE;
    const id = `${seed} ${String(index).padStart(2, '0')}`;
    return { id, partySize, wishes: [], areaId: null, tables: [], from, to };
  });
}

/** 75 minutes for one guest, 150 for seven and more. */
function stay(partySize: number): number {
  if (partySize === 1) return 75;
  if (partySize === 2) return 90;
  if (partySize <= 4) return 105;
  return partySize <= 6 ? 120 : 150;
}

function drawn(chance: Chance, weighted: readonly (readonly [number, number])[]): number {
  let left = chance.below(1) * weighted.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of weighted) {
    left -= weight;
    if (left < 0) return value;
  }
  return (weighted.at(-1) as readonly [number, number])[0];
}

/** Box and Muller's. */
function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance.below(1))) * Math.cos(2 * Math.PI * chance.below(1));
}

/** Requests of a night, from a quiet one to more than the room can take. */
export const loads = [30, 40, 50, 60] as const;
