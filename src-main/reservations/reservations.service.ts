import type { ParsedInput } from '#contract/contract';
import { wallTime } from '#contract/time';
import type { Tx } from '#db/store';
import { holdTables } from '../floor/holds.service';
import { refreshTableStatus } from '../floor/status.service';
import { findFittingUnits, knownTables } from '../floor/tables.service';
import { addGuest, guestsById } from '../guests/guests.service';
import type { ReadContext, WriteContext } from '../host/context';
import { takeNumber } from '../host/counters.queries';
import { planMoves, writeMoves } from './assign.service';
import {
  assertFuture,
  assertSeats,
  partOf,
  promisedInstant,
  promisedSpan,
  reservationNumber,
} from './booking.rules';
import { loadBookingFor, tablesOf } from './booking.service';
import { type BookingRow, insertReservation, updateReservation } from './reservations.queries';
import { columnsOf, lockAfter, type Said, saidAfter, saidBy } from './said.rules';

type Write = Pick<WriteContext, 'now' | 'venue' | 'actor' | 'note'>;

const NOTHING_SAID = {
  partySize: 0,
  note: null,
  occasion: null,
  allergies: null,
  wishes: [],
  areaId: null,
} satisfies Partial<Said>;

/**
 * Takes a booking and gives it the year's next number; the bookings that make room for it move along, or nothing
 * happens. Refuses RESERVATION_IN_PAST, TIME_SKIPPED, what is wrong with the tables (unknown, not joined, too small,
 * taken: by whom), what `planMoves` refuses, AREA_UNKNOWN, GUEST_UNKNOWN and EMAIL_TAKEN.
 */
export async function createReservation(
  tx: Tx,
  context: Write,
  input: ParsedInput<'reservations.create'>,
): Promise<{ number: string }> {
  const { now, venue, actor, note } = context;
  const { reservationId, tableIds, moves } = input;
  const start = promisedInstant(input, venue);
  assertFuture(start, input, now);
  assertSeats(await knownTables(tx, tableIds), input.partySize);
  const userId = await guestFor(tx, now, input.guest);
  const planned = await planMoves(tx, context, moves);
  const year = wallTime(now, venue.timeZone).date.slice(0, 4);
  const number = reservationNumber(year, await takeNumber(tx, `RES-${year}`));
  const said = saidAfter(
    { ...NOTHING_SAID, date: input.date, time: input.time, durationMinutes: venue.turnMinutes },
    input,
  );
  const tableLocked = lockAfter(false, tableIds, { given: true, asked: input.locked });
  await insertReservation(tx, {
    ...columnsOf(said),
    id: reservationId,
    userId,
    tableId: tableIds[0] ?? null,
    tableLocked,
    status: 'confirmed',
    confirmationNumber: number,
    createdAt: now,
    bookedBy: actor.id,
  });
  const own = { reservationId, tableIds, span: promisedSpan(start, said.durationMinutes) };
  await holdTables(tx, venue, [...planned.map(({ hold }) => hold), own]);
  await writeMoves(tx, context, planned);
  await refreshTableStatus(tx, now);
  note({
    entityType: 'reservation',
    entityId: reservationId,
    after: { ...said, number, userId, tableIds, tableLocked },
  });
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
  const { row } = booking;
  const hadTables = await tablesOf(tx, booking);
  const before = saidBy(row);
  const after = saidAfter(before, change);
  const tableIds = change.tableIds ?? hadTables;
  const given = change.tableIds !== undefined;
  const timeChanged = after.date !== before.date || after.time !== before.time;
  const start = timeChanged ? promisedInstant(after, venue) : booking.moment.start;
  if (timeChanged) assertFuture(start, after, now);
  if (given || after.partySize !== before.partySize)
    assertSeats(await knownTables(tx, tableIds), after.partySize);
  const planned = await planMoves(tx, context, change.moves);
  const claimsChanged = timeChanged || given || after.durationMinutes !== before.durationMinutes;
  const own = { reservationId, tableIds, span: promisedSpan(start, after.durationMinutes) };
  const holds = [...planned.map(({ hold }) => hold), ...(claimsChanged ? [own] : [])];
  if (holds.length > 0) await holdTables(tx, venue, holds);
  await writeMoves(tx, context, planned);
  const tableLocked = lockAfter(row.tableLocked, tableIds, { given, asked: change.locked });
  await updateReservation(tx, reservationId, {
    ...columnsOf(after),
    tableId: tableIds[0] ?? null,
    tableLocked,
    ...arrivalAfter(row, before, after),
  });
  await refreshTableStatus(tx, now);
  note({
    entityType: 'reservation',
    entityId: reservationId,
    before: { ...before, tableIds: hadTables, tableLocked: row.tableLocked },
    after: { ...after, tableIds, tableLocked },
  });
}

/** Who has arrived, or has said that they come, on one day has not on another; a smaller party may be complete. */
function arrivalAfter(row: BookingRow, before: Said, after: Said) {
  if (after.date !== before.date) return { arrivedAt: null, arrivedSize: null, reconfirmedAt: null };
  return { arrivedSize: partOf(row.arrivedSize, after.partySize) };
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
