import { DomainError } from '#contract/errors';
import { fullName } from '#contract/people';
import type { Tx } from '#db/store';
import { holdTables, releaseHold } from '../floor/holds.service';
import { refreshTableStatus } from '../floor/status.service';
import { knownTables } from '../floor/tables.service';
import { openVisit } from '../floor/visits.service';
import { guestsById } from '../guests/guests.service';
import type { WriteContext } from '../host/context';
import { assertSeats, promisedSpan } from './booking.rules';
import { type Booking, loadBookingFor, tablesOf } from './booking.service';
import { type Move, statusOf, transition } from './reservation.rules';
import { updateReservation } from './reservations.queries';

type Write = Pick<WriteContext, 'now' | 'venue' | 'actor' | 'note'>;

/** The party is at the door. Refuses RESERVATION_STATE, as all of these do for a move that is not allowed. */
export async function arrive(tx: Tx, context: Write, reservationId: string): Promise<void> {
  const booking = await loadBookingFor(tx, context, reservationId, 'arrive');
  await moveOn(tx, context, booking, 'arrive', { arrivedAt: context.now });
}

/** Cancels a booking and frees its tables. */
export async function cancel(tx: Tx, context: Write, reservationId: string): Promise<void> {
  const booking = await loadBookingFor(tx, context, reservationId, 'cancel');
  await releaseHold(tx, reservationId);
  await moveOn(tx, context, booking, 'cancel', {});
}

/** The party did not come. Frees its tables. */
export async function markNoShow(tx: Tx, context: Write, reservationId: string): Promise<void> {
  const booking = await loadBookingFor(tx, context, reservationId, 'noShow');
  await releaseHold(tx, reservationId);
  await moveOn(tx, context, booking, 'noShow', {});
}

/**
 * Takes back an arrival, a cancellation or a no-show. The tables come back with the booking: refuses
 * TABLE_TAKEN, naming the party, when one was given away.
 */
export async function restore(tx: Tx, context: Write, reservationId: string): Promise<void> {
  const booking = await loadBookingFor(tx, context, reservationId, 'restore');
  const { row, moment } = booking;
  if (booking.phase === 'arrived') return moveOn(tx, context, booking, 'restore', { arrivedAt: null });
  const tableIds = await tablesOf(tx, booking);
  await holdTables(
    tx,
    context.venue,
    reservationId,
    tableIds,
    promisedSpan(moment.start, row.durationMinutes),
  );
  await moveOn(tx, context, booking, 'restore', {});
}

/**
 * Seats the party at its tables, or at others, and opens its visit. Refuses TABLE_UNKNOWN when it has none and
 * none are given, TABLES_TOO_SMALL for others that are, and what opening a visit refuses.
 */
export async function seat(
  tx: Tx,
  context: Write,
  input: { reservationId: string; visitId: string; tableIds?: string[] | undefined },
): Promise<void> {
  const { reservationId, visitId } = input;
  const booking = await loadBookingFor(tx, context, reservationId, 'seat');
  const { row } = booking;
  const booked = await tablesOf(tx, booking);
  const tableIds = input.tableIds ?? booked;
  const isOwn = tableIds.every((tableId) => booked.includes(tableId));
  if (tableIds.length === 0) throw new DomainError('TABLE_UNKNOWN');
  if (input.tableIds) assertSeats(await knownTables(tx, tableIds), row.partySize);
  const guest = (await guestsById(tx, [row.userId])).get(row.userId);
  await releaseHold(tx, reservationId);
  await openVisit(tx, context, {
    visitId,
    tableIds,
    partySize: row.partySize,
    name: guest ? fullName(guest.firstName, guest.lastName) : null,
    guestId: row.userId,
    reservationId,
    promisedUntil: isOwn ? promisedSpan(booking.moment.start, row.durationMinutes).to : null,
  });
  await moveOn(tx, context, booking, 'seat', {
    arrivedAt: row.arrivedAt ?? context.now,
    tableId: tableIds[0] ?? null,
  });
}

async function moveOn(
  tx: Tx,
  { now, note }: Write,
  { row, phase }: Booking,
  move: Move,
  values: { arrivedAt?: Date | null; tableId?: string | null },
): Promise<void> {
  const next = transition(phase, move, row.arrivedAt !== null);
  if (next === null) throw new DomainError('RESERVATION_STATE', { phase, action: move });
  await updateReservation(tx, row.id, { ...values, status: statusOf(next) });
  await refreshTableStatus(tx, now);
  note({ entityType: 'reservation', entityId: row.id, before: { phase }, after: { phase: next } });
}
