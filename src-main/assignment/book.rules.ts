import { emptySeats, missedWishes, type Party, suitingUnits } from './fit.rules';
import { type Option, overlap, type Problem, type Seeker } from './problem.rules';
import type { Room, Unit } from './units.rules';

/** A span of instants in milliseconds, half-open. */
interface Span {
  from: number;
  to: number;
}

/** A party that asks for a table. */
export interface Asked extends Party, Span {}

/** A booking that can be given tables: it is not seated, and nobody chose its tables for good. */
export interface Booked extends Asked {
  id: string;
  /** By their numbers in the room; empty while it has none. */
  tables: readonly number[];
}

/** What holds tables and stays where it is: a party that sits, a block, a booking whose tables were chosen. */
export interface Fixed extends Span {
  /** Of the visit, the block or the booking. */
  id: string;
  kind: 'booked' | 'open' | 'blocked';
  partySize: number | null;
  tables: readonly number[];
  locked: boolean;
}

/** A service day as far as tables are concerned. */
export interface Book {
  room: Room;
  bookings: readonly Booked[];
  fixed: readonly Fixed[];
}

interface Holding extends Span {
  tables: readonly number[];
}

/** Who holds which table when. */
export interface Holdings {
  add(holding: Holding): void;
  isFree(tables: readonly number[], span: Span): boolean;
  /** When the tables are free until, and since when, around a span in which they are. */
  gapAround(tables: readonly number[], span: Span): { since: number | null; until: number | null };
}

export function holdings(held: Iterable<Holding>): Holdings {
  const onTable = new Map<number, Span[]>();
  const spansOn = (table: number): readonly Span[] => onTable.get(table) ?? [];
  const add = ({ tables, from, to }: Holding) => {
    for (const table of tables) {
      const spans = onTable.get(table);
      if (spans) spans.push({ from, to });
      else onTable.set(table, [{ from, to }]);
    }
  };
  for (const holding of held) add(holding);
  return {
    add,
    isFree: (tables, span) => !tables.some((table) => spansOn(table).some((held) => overlap(held, span))),
    gapAround(tables, span) {
      const spans = tables.flatMap(spansOn);
      const before = spans.filter(({ to }) => to <= span.from);
      const after = spans.filter(({ from }) => from >= span.to);
      return {
        since: before.length === 0 ? null : Math.max(...before.map(({ to }) => to)),
        until: after.length === 0 ? null : Math.min(...after.map(({ from }) => from)),
      };
    },
  };
}

/** What holds tables, but for the bookings that can be moved. */
export const fixedHoldings = ({ fixed }: Book): Holdings => holdings(fixed);

/** What holds tables as the book stands. */
export const heldNow = ({ fixed, bookings }: Book): Holdings => holdings([...fixed, ...bookings]);

/**
 * Tables for the bookings that have none, so that they count as demand: by their starts, each at the best place that is
 * still free. Who finds none is left out.
 */
export function pooled(book: Book, held: Holdings): Map<string, Unit> {
  const found = new Map<string, Unit>();
  const waiting = book.bookings.filter(({ tables }) => tables.length === 0);
  for (const booking of [...waiting].sort((a, b) => a.from - b.from || a.id.localeCompare(b.id))) {
    const unit = byCost(book.room, booking).find(({ tables }) => held.isFree(tables, booking));
    if (!unit) continue;
    held.add({ tables: unit.tables, from: booking.from, to: booking.to });
    found.set(booking.id, unit);
  }
  return found;
}

/** How far a unit is from ideal for a party: an unneeded table is worse than a wish, and that worse than a seat. */
export function costOf(room: Room, unit: Unit, party: Party): number {
  return (
    (unit.tables.length - 1) * 20 + missedWishes(room, unit, party).length * 12 + emptySeats(unit, party) * 2
  );
}

/** The units that suit a party, the best first. */
export function byCost(room: Room, party: Party): Unit[] {
  return suitingUnits(room, party)
    .map((unit) => ({ unit, cost: costOf(room, unit, party) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ unit }) => unit);
}

export const NEW_PARTY = 'new';

/**
 * The whole book as a question to the solver: who is to be given which tables, with a party that is not in it yet or
 * without. A booking's own tables are always among its options, whatever they are like.
 */
export function problemOf(book: Book, asked?: Asked): Problem {
  const held = fixedHoldings(book);
  const seekers = book.bookings.map((booking) =>
    seekerOf(book.room, held, booking, booking.id, booking.tables),
  );
  return {
    seekers: asked
      ? [...seekers, { ...seekerOf(book.room, held, asked, NEW_PARTY, []), isNew: true }]
      : seekers,
  };
}

function seekerOf(room: Room, held: Holdings, party: Asked, id: string, own: readonly number[]): Seeker {
  const isOwn = ({ tables }: Option) => tables.join() === own.join();
  const options: Option[] = byCost(room, party)
    .filter(({ tables }) => held.isFree(tables, party))
    .map((unit) => ({ tables: unit.tables, cost: costOf(room, unit, party) }));
  if (own.length > 0 && !options.some(isOwn)) options.push({ tables: own, cost: 0 });
  const { from, to } = party;
  const current = own.length === 0 ? null : options.findIndex(isOwn);
  return { id, from, to, options, current, kept: current !== null, isNew: false };
}
