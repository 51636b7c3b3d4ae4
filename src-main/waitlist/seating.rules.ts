import { suits } from '../assignment/fit.rules';
import type { Room } from '../assignment/units.rules';
import { bandOf } from './turn.rules';

/** What a party that waits asks for. */
export interface Asked {
  partySize: number;
  /** Where it wants to sit, and nowhere else; null is anywhere. */
  areaId: string | null;
  wishes: readonly string[];
}

/** What a table is to a party. */
const NOT_FOR_IT = 0;
const OWN_CLASS = 1;
const CLASS_ABOVE = 2;

/** Where a party may sit; tables are places in the room's list. */
export interface Choices {
  /** For each table: not for this party, of its size class, or one class larger. */
  single: Uint8Array;
  /** Tables pushed together, for when no single one is free. */
  joined: readonly (readonly number[])[];
}

/**
 * Where a party may sit. Its class is that of the smallest table it fits, so that a couple has a table also in a house
 * of four-tops.
 */
export function choicesOf(room: Room, asked: Asked): Choices {
  const { areaId } = asked;
  const units = room.units.filter(
    (unit) =>
      suits(room, unit, asked) &&
      (areaId === null || unit.tables.every((table) => room.tables[table]?.areaId === areaId)),
  );
  const classes = new Map(
    units.flatMap(({ tables: [table, ...others], seats }) =>
      table === undefined || others.length > 0 ? [] : [[table, bandOf(Math.min(20, seats))]],
    ),
  );
  const own = Math.min(...classes.values());
  return {
    single: Uint8Array.from(room.tables, (_, table) => {
      const size = classes.get(table);
      return size === own ? OWN_CLASS : size === own + 1 ? CLASS_ABOVE : NOT_FOR_IT;
    }),
    joined: units
      .filter(({ tables }) => tables.length > 1)
      .sort((a, b) => a.tables.length - b.tables.length || a.seats - b.seats)
      .map(({ tables }) => tables),
  };
}

/** Somebody who waits. */
export interface Waiting {
  choices: Choices;
  /** For how long it must be able to stay. */
  needsMinutes: number;
}

export interface Seating {
  /** The place in the queue. */
  party: number;
  tables: readonly number[];
}

/**
 * Who sits down next, and where; null when nobody can. The house's order: whoever has waited longest of the size class
 * of a table; where nobody of that class can take it, the longest waiting of the class below; last, tables that happen
 * to be free side by side. No table is ever kept empty for its neighbour.
 *
 * @param queue longest waiting first; null for who has sat down.
 * @param free the tables that are free, and `freeFor` how many minutes each of them is, from now.
 */
export function nextSeating(
  queue: readonly (Waiting | null)[],
  free: readonly number[],
  freeFor: ArrayLike<number>,
  seats: readonly number[],
): Seating | null {
  if (free.length === 0) return null;
  for (const kind of [OWN_CLASS, CLASS_ABOVE])
    for (let party = 0; party < queue.length; party++) {
      const waiting = queue[party];
      if (!waiting) continue;
      const table = bestOf(free, kind, waiting, freeFor, seats);
      if (table >= 0) return { party, tables: [table] };
    }
  if (free.length === 1) return null;
  for (let party = 0; party < queue.length; party++) {
    const waiting = queue[party];
    if (!waiting || waiting.choices.joined.length === 0) continue;
    const { choices, needsMinutes } = waiting;
    const joined = choices.joined.find((unit) =>
      unit.every((table) => free.includes(table) && (freeFor[table] ?? 0) >= needsMinutes),
    );
    if (joined) return { party, tables: joined };
  }
  return null;
}

/** The table that is free longest, up to twice what the party needs; among equals the smallest, then the first. */
function bestOf(
  tables: readonly number[],
  kind: number,
  { choices, needsMinutes }: Waiting,
  freeFor: ArrayLike<number>,
  seats: readonly number[],
): number {
  let [best, bestFree, bestSeats] = [-1, 0, 0];
  for (const table of tables) {
    if (choices.single[table] !== kind) continue;
    const free = Math.min(freeFor[table] ?? 0, 2 * needsMinutes);
    if (free < needsMinutes) continue;
    const size = seats[table] ?? 0;
    if (best < 0 || free > bestFree || (free === bestFree && size < bestSeats))
      [best, bestFree, bestSeats] = [table, free, size];
  }
  return best;
}
