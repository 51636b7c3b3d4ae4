import { addMinutes, instantsOf, serviceDaySpan } from '#contract/time';
import type { Tx } from '#db/store';
import type { Book, Booked, Fixed } from '../assignment/book.rules';
import { roomOf } from '../assignment/units.rules';
import type { ReadContext, VenueSettings } from '../host/context';
import type { Hours } from '../hours/hours.rules';
import { loadHours } from '../hours/hours.service';
import type { Party as PacedParty } from '../hours/pacing.rules';
import { storedInstant } from '../reservations/booking.rules';
import { partiesOf } from '../reservations/pacing.service';
import { type BookingRow, type ClaimRow, findBook } from './book.queries';

/** A service day: its book, its hours, and how its guests come and go. */
export interface DayBook {
  day: string;
  now: Date;
  venue: VenueSettings;
  hours: Hours;
  book: Book;
  /** Everybody who comes or came, at a table or not yet. */
  parties: PacedParty[];
}

/** A party that overruns its time keeps its table for at least so long. */
const STAYS_ON_MINUTES = 15;
/** Who starts on the day may stay into the next one. */
const AFTER_MINUTES = 12 * 60;

/** Loads a service day in three statements, as if one of its bookings were not there. */
export async function loadDayBook(
  tx: Tx,
  { now, venue }: Pick<ReadContext, 'now' | 'venue'>,
  day: string,
  exceptReservationId?: string,
): Promise<DayBook> {
  const { from, to } = serviceDaySpan(day, venue.timeZone, venue.dayCutover);
  const rows = await findBook(tx, {
    day,
    cutover: venue.dayCutover,
    from,
    to: addMinutes(to, AFTER_MINUTES),
  });
  const hours = await loadHours(tx, venue, day);
  const claims = rows.claims.filter(({ reservationId }) => !isSame(reservationId, exceptReservationId));
  const bookings = rows.bookings.filter(({ id }) => !isSame(id, exceptReservationId));
  const room = roomOf(rows.tables, rows.joins);
  const tableAt = new Map(room.tables.map(({ id }, index) => [id, index]));
  const held = holdsOf(claims, tableAt, now);
  const movable = bookings
    .map((row) => bookedOf(row, venue, held.get(row.id)?.tables ?? []))
    .filter(({ id, tables, to: until }, index) => {
      const isChosen = bookings[index]?.locked && tables.length > 0;
      return !isChosen && (held.has(id) || until > now.getTime());
    });
  const movableIds = new Set(movable.map(({ id }) => id));
  const locked = new Set(bookings.filter((row) => row.locked).map(({ id }) => id));
  const fixed = [...held.values()]
    .filter(({ reservationId }) => reservationId === null || !movableIds.has(reservationId))
    .map((hold) => ({ ...hold, locked: hold.reservationId !== null && locked.has(hold.reservationId) }));
  const parties = await partiesOf(tx, venue, day, exceptReservationId);
  return { day, now, venue, hours, book: { room, bookings: movable, fixed }, parties };
}

function isSame(id: string | null, except: string | undefined): boolean {
  return except !== undefined && id === except;
}

/** What holds tables, one line for each holder. Keyed by its reservation, visit or block. */
function holdsOf(
  claims: readonly ClaimRow[],
  tableAt: ReadonlyMap<string, number>,
  now: Date,
): Map<string, Fixed> {
  const holds = new Map<string, Fixed>();
  for (const { tableId, state, from, to, reservationId, visitId, blockId, name, partySize } of claims) {
    const table = tableAt.get(tableId);
    const key = reservationId ?? visitId ?? blockId;
    if (table === undefined || key === null) continue;
    const until = to ?? Number.POSITIVE_INFINITY;
    const stays = state === 'open' ? Math.max(until, addMinutes(now, STAYS_ON_MINUTES).getTime()) : until;
    const known = holds.get(key);
    holds.set(key, {
      kind: state,
      reservationId,
      name,
      partySize,
      tables: [...(known?.tables ?? []), table].sort((a, b) => a - b),
      from: Math.min(from, known?.from ?? from),
      to: Math.max(stays, known?.to ?? stays),
      locked: false,
    });
  }
  return holds;
}

function bookedOf(row: BookingRow, venue: VenueSettings, tables: readonly number[]): Booked {
  const from = startOf(row, venue);
  const { id, name, partySize, wishes, areaId, durationMinutes } = row;
  return { id, name, partySize, wishes, areaId, tables, from, to: from + durationMinutes * 60_000 };
}

function startOf({ date, time, laterFold }: BookingRow, venue: VenueSettings): number {
  const shown = instantsOf({ date, time }, venue.timeZone);
  return (shown[laterFold ? shown.length - 1 : 0] ?? storedInstant({ date, time }, venue)).getTime();
}
