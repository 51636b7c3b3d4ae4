import type { Holder, OfferedUnit, ProposedMove } from '#contract/availability';
import { wallTime } from '#contract/time';
import type { Asked, Book, Booked } from '../assignment/book.rules';
import { type Choice, overlap, type Problem } from '../assignment/problem.rules';
import type { Suggestion } from '../assignment/suggest.rules';
import { placeOf, type Unit } from '../assignment/units.rules';

/** The venue's clock at an instant in milliseconds. */
type ClockAt = (at: number) => string;
/** What bookings, visits and blocks are called. */
export type Names = ReadonlyMap<string, string>;

/** How answers say who and when. */
export interface Words {
  clock: ClockAt;
  names: Names;
}

export const clockOf =
  (timeZone: string): ClockAt =>
  (at) =>
    wallTime(new Date(at), timeZone).time;

export function unitView(
  { room }: Book,
  { unit, freeUntil, points }: Suggestion,
  clock: ClockAt,
): OfferedUnit {
  return { ...placeOf(room, unit), freeUntil: freeUntil === null ? null : clock(freeUntil), points };
}

/** The bookings that a choice gives other tables than they have; the party that asks is not among them. */
export function movesOf(book: Book, { seekers }: Problem, choice: Choice, words: Words): ProposedMove[] {
  return book.bookings.flatMap((booking, index) => {
    const seeker = seekers[index];
    const option = choice[index] ?? null;
    if (!seeker || option === null || option === seeker.current) return [];
    const to = seeker.options[option]?.tables ?? [];
    return [{ ...partyView(booking, words), from: named(book, booking.tables), to: named(book, to) }];
  });
}

export function partyView({ id, partySize, from }: Booked, { clock, names }: Words) {
  return { reservationId: id, name: names.get(id) ?? '', partySize, time: clock(from) };
}

/** Who holds what would suit a party, whoever leaves first before the others. */
export function holdersOf(
  book: Book,
  units: readonly Unit[],
  asked: Asked,
  { clock, names }: Words,
): Holder[] {
  const wanted = new Set(units.flatMap(({ tables }) => tables));
  const bookings = book.bookings.map((booking) => ({ ...booking, kind: 'booked' as const, locked: false }));
  return [...book.fixed, ...bookings]
    .filter((held) => overlap(held, asked) && held.tables.some((table) => wanted.has(table)))
    .sort((a, b) => a.to - b.to || a.from - b.from)
    .map(({ kind, id, partySize, tables, from, to, locked }) => ({
      kind,
      reservationId: kind === 'booked' ? id : null,
      name: names.get(id) ?? '',
      partySize,
      numbers: named(book, tables).numbers,
      from: clock(from),
      to: Number.isFinite(to) ? clock(to) : null,
      locked,
    }));
}

function named({ room }: Book, tables: readonly number[]) {
  const { tableIds, numbers } = placeOf(room, { tables, seats: 0 });
  return { tableIds, numbers };
}
