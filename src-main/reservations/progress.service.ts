import type { Output, ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import { fullName } from '#contract/people';
import type { Tx } from '#db/store';
import { holdTables, placesOf, releaseHold } from '../floor/holds.service';
import { refreshTableStatus } from '../floor/status.service';
import { knownTables, tablesStillTogether } from '../floor/tables.service';
import { openVisit, undoSeating } from '../floor/visits.service';
import { guestsById } from '../guests/guests.service';
import type { WriteContext } from '../host/context';
import { partOf, promisedSpan, tooSmall } from './booking.rules';
import { type Booking, loadBooking, loadBookingFor, tablesOf } from './booking.service';
import { mayOverride, type Override } from './override.rules';
import { type Move, statusOf, transition } from './reservation.rules';
import { updateReservation } from './reservations.queries';

type Write = Pick<WriteContext, 'now' | 'venue' | 'actor' | 'note'>;
/** For what may be done against the rules of the house. */
type Overriding = Write & Pick<WriteContext, 'allow'>;

/**
 * The party is at the door, or a part of it; it may be another size than was booked. Refuses RESERVATION_STATE, as all
 * of these do for a move that is not allowed, and TABLES_TOO_SMALL when more came than its tables seat and nobody who may
 * has given a reason.
 */
export async function arrive(
  tx: Tx,
  context: Overriding,
  input: ParsedInput<'reservations.arrive'>,
): Promise<void> {
  const booking = await loadBookingFor(tx, context, input.reservationId, 'arrive');
  const { row } = booking;
  const partySize = input.partySize ?? row.partySize;
  const override = mayOverride(context.allow, input.overrideReason);
  if (partySize > row.partySize)
    override(tooSmall(await knownTables(tx, await tablesOf(tx, booking)), partySize));
  await moveOn(tx, context, booking, 'arrive', {
    arrivedAt: row.arrivedAt ?? context.now,
    arrivedSize: partOf(input.arrivedSize ?? null, partySize),
    partySize,
    ...reasonOf(override),
  });
}

/** The party said again that it comes; or that is taken back. */
export async function reconfirm(
  tx: Tx,
  context: Write,
  { reservationId, reconfirmed }: ParsedInput<'reservations.reconfirm'>,
): Promise<void> {
  const { row } = await loadBookingFor(tx, context, reservationId, 'reconfirm');
  await updateReservation(tx, reservationId, { reconfirmedAt: reconfirmed ? context.now : null });
  context.note({
    entityType: 'reservation',
    entityId: reservationId,
    before: { reconfirmed: row.reconfirmedAt !== null },
    after: { reconfirmed },
  });
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
 * TABLE_TAKEN, naming the party, when one was given away. Where the room has changed it comes back without, and says so.
 */
export async function restore(
  tx: Tx,
  context: Write,
  reservationId: string,
): Promise<Output<'reservations.restore'>> {
  const booking = await loadBookingFor(tx, context, reservationId, 'restore');
  if (booking.phase === 'arrived') {
    await moveOn(tx, context, booking, 'restore', { arrivedAt: null, arrivedSize: null });
    return { lostTables: false };
  }
  const { tables, lostTables } = await holdAgain(tx, context, booking, await tablesOf(tx, booking));
  // Who was given up and is expected again is waited for from now on.
  const waited = booking.phase === 'no_show' ? { reconfirmedAt: context.now } : {};
  await moveOn(tx, context, booking, 'restore', { ...tables, ...waited });
  return { lostTables };
}

/**
 * Takes a seating back while nothing was ordered: the party is at the door, and has the tables that it had booked, or
 * none where the room has changed. Refuses VISIT_HAS_ORDERS, and TABLE_TAKEN when one was given away meanwhile.
 */
export async function unseat(
  tx: Tx,
  context: Write,
  reservationId: string,
): Promise<Output<'reservations.unseat'>> {
  const booking = await loadBooking(tx, context, reservationId);
  const { row, phase } = booking;
  if (phase !== 'seated' || row.visitId === null)
    throw new DomainError('RESERVATION_STATE', { phase, action: 'unseat' });
  await undoSeating(tx, context, row.visitId);
  const place = (await placesOf(tx, { reservationIds: [reservationId], visitIds: [] })).get(reservationId);
  const { tables, lostTables } = await holdAgain(tx, context, booking, place?.tableIds ?? []);
  await moveOn(tx, context, booking, 'unseat', tables);
  return { lostTables };
}

/**
 * Claims the tables that a booking had. It gets none, and waits for some, where one is out of use by now, they no longer
 * stand together, or they have become too small and nobody gave a reason.
 */
async function holdAgain(tx: Tx, { venue }: Write, { row, moment }: Booking, hadTables: readonly string[]) {
  const tables = await tablesStillTogether(tx, hadTables);
  const fits = row.overrideReason !== null || tooSmall(tables, row.partySize) === null;
  const tableIds = fits ? tables.map(({ id }) => id) : [];
  const span = promisedSpan(moment.start, row.durationMinutes);
  await holdTables(tx, venue, [{ reservationId: row.id, tableIds, span }]);
  const [tableId = null] = tableIds;
  return {
    tables: { tableId, tableLocked: row.tableLocked && tableId !== null },
    lostTables: hadTables.length > 0 && tableId === null,
  };
}

/**
 * Seats the party at its tables, or at others, and opens its visit. Refuses TABLE_UNKNOWN when it has none and
 * none are given, TABLES_TOO_SMALL for others that are unless somebody who may has said why, and what opening a visit
 * refuses.
 */
export async function seat(
  tx: Tx,
  context: Overriding,
  input: ParsedInput<'reservations.seat'>,
): Promise<void> {
  const { reservationId, visitId } = input;
  const booking = await loadBookingFor(tx, context, reservationId, 'seat');
  const { row } = booking;
  const booked = await tablesOf(tx, booking);
  const tableIds = input.tableIds ?? booked;
  const isOwn = tableIds.every((tableId) => booked.includes(tableId));
  if (tableIds.length === 0) throw new DomainError('TABLE_UNKNOWN');
  const override = mayOverride(context.allow, input.overrideReason);
  // Whoever took the booking at a table that is too small has said why.
  const isAgreed = isOwn && tableIds.length === booked.length && row.overrideReason !== null;
  if (input.tableIds && !isAgreed) override(tooSmall(await knownTables(tx, tableIds), row.partySize));
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
    arrivedSize: null,
    tableId: tableIds[0] ?? null,
    ...reasonOf(override),
  });
}

/** What an exception leaves with the booking; without one it keeps what it had. */
function reasonOf(override: Override): { overrideReason?: string } {
  const reason = override.reason();
  return reason === null ? {} : { overrideReason: reason };
}

async function moveOn(
  tx: Tx,
  { now, note }: Write,
  { row, phase }: Booking,
  move: Move,
  values: {
    arrivedAt?: Date | null;
    arrivedSize?: number | null;
    partySize?: number;
    reconfirmedAt?: Date;
    overrideReason?: string;
    tableId?: string | null;
    tableLocked?: boolean;
  },
): Promise<void> {
  const next = transition(phase, move, row.arrivedAt !== null);
  if (next === null) throw new DomainError('RESERVATION_STATE', { phase, action: move });
  await updateReservation(tx, row.id, { ...values, status: statusOf(next) });
  await refreshTableStatus(tx, now);
  note({
    entityType: 'reservation',
    entityId: row.id,
    before: { phase },
    after: { phase: next, ...values },
  });
}
