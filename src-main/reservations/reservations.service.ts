import type { ParsedInput } from '#contract/contract';
import type { WallTime } from '#contract/time';
import { wallTime } from '#contract/time';
import type { Tx } from '#db/store';
import { holdTables } from '../floor/holds.service';
import { refreshTableStatus } from '../floor/status.service';
import { findFittingUnits, knownTables } from '../floor/tables.service';
import { addGuest, guestsById } from '../guests/guests.service';
import type { ReadContext, WriteContext } from '../host/context';
import { takeNumber } from '../host/counters.queries';
import { assertFuture, assertSeats, promisedInstant, promisedSpan, reservationNumber } from './booking.rules';
import { loadBookingFor, tablesOf } from './booking.service';
import { type BookingRow, insertReservation, updateReservation } from './reservations.queries';

type Write = Pick<WriteContext, 'now' | 'venue' | 'actor' | 'note'>;

/**
 * Takes a booking and gives it the year's next number. Refuses RESERVATION_IN_PAST, TIME_SKIPPED, what is
 * wrong with the tables (unknown, not joined, too small, taken: by whom), GUEST_UNKNOWN and EMAIL_TAKEN.
 */
export async function createReservation(
  tx: Tx,
  { now, venue, actor, note }: Write,
  input: ParsedInput<'reservations.create'>,
): Promise<{ number: string }> {
  const { reservationId, date, time, partySize, tableIds } = input;
  const start = promisedInstant({ date, time }, venue);
  assertFuture(start, { date, time }, now);
  assertSeats(await knownTables(tx, tableIds), partySize);
  const userId = await guestFor(tx, now, input.guest);
  const durationMinutes = input.durationMinutes ?? venue.turnMinutes;
  const year = wallTime(now, venue.timeZone).date.slice(0, 4);
  const number = reservationNumber(year, await takeNumber(tx, `RES-${year}`));
  const said = { date, time, partySize, durationMinutes, note: input.note || null };
  await insertReservation(tx, {
    ...columnsOf(said),
    id: reservationId,
    userId,
    tableId: tableIds[0] ?? null,
    status: 'confirmed',
    confirmationNumber: number,
    createdAt: now,
    bookedBy: actor.id,
  });
  await holdTables(tx, venue, reservationId, tableIds, promisedSpan(start, durationMinutes));
  await refreshTableStatus(tx, now);
  note({ entityType: 'reservation', entityId: reservationId, after: { ...said, number, userId, tableIds } });
  return { number };
}

/**
 * Changes what a booking says; what is left out stays. Only a new time must lie in the future: a late party
 * can still be given another table. Refuses as taking a booking does, and RESERVATION_STATE once it is seated
 * or over.
 */
export async function changeReservation(
  tx: Tx,
  context: Write,
  { reservationId, ...change }: ParsedInput<'reservations.change'>,
): Promise<void> {
  const { now, venue, note } = context;
  const booking = await loadBookingFor(tx, context, reservationId, 'edit');
  const hadTables = await tablesOf(tx, booking);
  const before = saidBy(booking.row);
  const after = { ...before, ...withoutUndefined(change), note: (change.note ?? before.note) || null };
  const tableIds = change.tableIds ?? hadTables;
  const timeChanged = after.date !== before.date || after.time !== before.time;
  const start = timeChanged ? promisedInstant(after, venue) : booking.moment.start;
  if (timeChanged) assertFuture(start, after, now);
  if (change.tableIds !== undefined || after.partySize !== before.partySize)
    assertSeats(await knownTables(tx, tableIds), after.partySize);
  const claimsChanged =
    timeChanged || change.tableIds !== undefined || after.durationMinutes !== before.durationMinutes;
  if (claimsChanged)
    await holdTables(tx, venue, reservationId, tableIds, promisedSpan(start, after.durationMinutes));
  await updateReservation(tx, reservationId, {
    ...columnsOf(after),
    tableId: tableIds[0] ?? null,
    // Who has arrived today has not arrived on another day.
    ...(after.date === before.date ? {} : { arrivedAt: null }),
  });
  await refreshTableStatus(tx, now);
  note({
    entityType: 'reservation',
    entityId: reservationId,
    before: { ...before, tableIds: hadTables },
    after: { ...after, tableIds },
  });
}

/** Where a party would fit at a time, best first. Refuses TIME_SKIPPED. */
export async function freeTables(
  tx: Tx,
  { now, venue }: Pick<ReadContext, 'now' | 'venue'>,
  input: ParsedInput<'reservations.freeTables'>,
) {
  const span = promisedSpan(promisedInstant(input, venue), input.durationMinutes ?? venue.turnMinutes);
  const { exceptReservationId } = input;
  return findFittingUnits(tx, input.partySize, span, { exceptReservationId, now });
}

async function guestFor(
  tx: Tx,
  now: Date,
  guest: ParsedInput<'reservations.create'>['guest'],
): Promise<string> {
  if ('guestId' in guest) {
    await guestsById(tx, [guest.guestId]);
    return guest.guestId;
  }
  const { newGuestId, ...person } = guest;
  await addGuest(tx, now, { id: newGuestId, ...person });
  return newGuestId;
}

/** What a booking says, in the words of the contract. */
interface Said extends WallTime {
  partySize: number;
  durationMinutes: number;
  note: string | null;
}

function saidBy({ date, time, partySize, durationMinutes, note }: BookingRow): Said {
  return { date, time, partySize, durationMinutes, note };
}

function columnsOf({ date, time, partySize, durationMinutes, note }: Said) {
  return { date, time, partySize, durationMinutes, specialRequest: note };
}

function withoutUndefined<T extends object>(values: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
