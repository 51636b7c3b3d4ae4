import { addMinutes, serviceDaySpan } from '#contract/time';
import type { Tx } from '#db/store';
import type { Book, Booked, Fixed } from '../assignment/book.rules';
import { roomOf } from '../assignment/units.rules';
import type { ReadContext, VenueSettings } from '../host/context';
import type { Hours } from '../hours/hours.rules';
import { loadHours } from '../hours/hours.service';
import { isPaced, type Party as PacedParty } from '../hours/pacing.rules';
import { storedInstant } from '../reservations/booking.rules';
import { partiesOf } from '../reservations/pacing.service';
import type { Names } from './answer.rules';
import { type BookingRow, type ClaimRow, findBook, findNames } from './book.queries';

/** A service day: its book, its hours, and how its guests come and go. */
export interface DayBook {
  day: string;
  now: Date;
  venue: VenueSettings;
  hours: Hours;
  book: Book;
  /** Everybody who comes or came, at a table or not yet. Nobody, where it was not asked for and nothing is limited. */
  parties: PacedParty[];
}

/** A party that overruns its time keeps its table for at least so long. */
const STAYS_ON_MINUTES = 15;
/** Who starts on the day may stay into the next one. */
const AFTER_MINUTES = 12 * 60;

interface DayOptions {
  /** As if this booking were not there. */
  exceptReservationId?: string | undefined;
  /** Who comes is told although nothing limits how many may. */
  isCounted?: boolean;
}

interface Read {
  row: BookingRow;
  booked: Booked;
}

/** Loads a service day in two statements, in three where it is asked who comes. */
export async function loadDayBook(
  tx: Tx,
  { now, venue }: Pick<ReadContext, 'now' | 'venue'>,
  day: string,
  { exceptReservationId, isCounted = false }: DayOptions = {},
): Promise<DayBook> {
  const { from, to } = serviceDaySpan(day, venue.timeZone, venue.dayCutover);
  const rows = await findBook(tx, {
    day,
    cutover: venue.dayCutover,
    from,
    to: addMinutes(to, AFTER_MINUTES),
  });
  const hours = await loadHours(tx, venue, day);
  const claims = rows.claims.filter(({ holderId }) => !isSame(holderId, exceptReservationId));
  const bookings = rows.bookings.filter(({ id }) => !isSame(id, exceptReservationId));
  const room = roomOf(rows.tables, rows.joins);
  const tableAt = new Map(room.tables.map(({ id }, index) => [id, index]));
  const held = holdsOf(claims, tableAt, now);
  const isMovable = ({ row, booked: { id, tables, to: until } }: Read) =>
    !(row.locked && tables.length > 0) && (held.has(id) || until > now.getTime());
  const read = bookings.map((row): Read => ({ row, booked: bookedOf(row, venue, held.get(row.id)) }));
  const movable = read.filter(isMovable).map(({ booked }) => booked);
  const movableIds = new Set(movable.map(({ id }) => id));
  const rowOf = new Map(bookings.map((row) => [row.id, row]));
  const fixed = [...held.values()]
    .filter(({ id }) => !movableIds.has(id))
    .map((hold) => {
      const row = rowOf.get(hold.id);
      return { ...hold, locked: row?.locked ?? false, partySize: hold.partySize ?? row?.partySize ?? null };
    });
  const parties = isCounted || isPaced(hours) ? await partiesOf(tx, venue, day, exceptReservationId) : [];
  return { day, now, venue, hours, book: { room, bookings: movable, fixed }, parties };
}

/** What everybody in the book is called: the second look, for answers that name who is in the way. */
export async function namesIn(tx: Tx, { book }: DayBook): Promise<Names> {
  return findNames(
    tx,
    [...book.bookings, ...book.fixed].map(({ id }) => id),
  );
}

function isSame(id: string, except: string | undefined): boolean {
  return except !== undefined && id === except;
}

/** What holds tables, one line for each holder. Keyed by its reservation, visit or block. */
function holdsOf(
  claims: readonly ClaimRow[],
  tableAt: ReadonlyMap<string, number>,
  now: Date,
): Map<string, Fixed> {
  const holds = new Map<string, Fixed>();
  for (const { tableId, state, from, to, holderId: key, partySize } of claims) {
    const table = tableAt.get(tableId);
    if (table === undefined) continue;
    const until = to ?? Number.POSITIVE_INFINITY;
    const stays = state === 'open' ? Math.max(until, addMinutes(now, STAYS_ON_MINUTES).getTime()) : until;
    const known = holds.get(key);
    holds.set(key, {
      id: key,
      kind: state,
      partySize,
      tables: [...(known?.tables ?? []), table].sort((a, b) => a - b),
      from: Math.min(from, known?.from ?? from),
      to: Math.max(stays, known?.to ?? stays),
      locked: false,
    });
  }
  return holds;
}

function bookedOf(row: BookingRow, venue: VenueSettings, held: Fixed | undefined): Booked {
  const { id, partySize, wishes, areaId, durationMinutes } = row;
  const from = held?.from ?? storedInstant(row, venue).getTime();
  const to = held?.to ?? from + durationMinutes * 60_000;
  return { id, partySize, wishes, areaId, tables: held?.tables ?? [], from, to };
}
