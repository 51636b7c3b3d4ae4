import type { ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import { fullName } from '#contract/people';
import type { Tx } from '#db/store';
import { type Hold, holdTables, placesOf } from '../floor/holds.service';
import { refreshTableStatus } from '../floor/status.service';
import { knownTables } from '../floor/tables.service';
import { guestsById } from '../guests/guests.service';
import type { WriteContext } from '../host/context';
import { assertSeats, promisedSpan } from './booking.rules';
import { type Booking, bookingOf, loadBookingFor, placeOf, todayOf } from './booking.service';

import { findBookings, updateFirstTables, updateReservation } from './reservations.queries';

type Write = Pick<WriteContext, 'now' | 'venue' | 'note'>;
type Moves = ParsedInput<'reservations.assign'>['moves'];

/** A booking that gets other tables, checked as far as it can be without the others. */
export interface PlannedMove {
  booking: Booking;
  hadTables: string[];
  durationMinutes: number;
  hold: Hold;
}

/**
 * Gives several bookings other tables in one go, all or none. Refuses what `planMoves` refuses, and TABLE_TAKEN, which
 * names the party that has the table.
 */
export async function assignTables(tx: Tx, context: Write, moves: Moves): Promise<void> {
  const planned = await planMoves(tx, context, moves);
  await holdTables(
    tx,
    context.venue,
    planned.map(({ hold }) => hold),
  );
  await writeMoves(tx, context, planned);
  await refreshTableStatus(tx, context.now);
}

/**
 * What a reshuffle asks for. Refuses RESERVATION_UNKNOWN, RESERVATION_STATE for a party that sits or is over,
 * TABLE_LOCKED for one whose table was chosen for it unless a person said so, and tables that are unknown, not joined,
 * or too small.
 */
export async function planMoves(
  tx: Tx,
  context: Write,
  moves: Moves,
  { overLocks = false }: { overLocks?: boolean } = {},
): Promise<PlannedMove[]> {
  if (moves.length === 0) return [];
  const ids = moves.map(({ reservationId }) => reservationId);
  const today = todayOf(context);
  const bookings = new Map(
    (await findBookings(tx, ids)).map((row) => [row.id, bookingOf(row, context, today)]),
  );
  const places = await placesOf(tx, { reservationIds: ids, visitIds: [] });
  const planned: PlannedMove[] = [];
  for (const { reservationId, tableIds, durationMinutes } of moves) {
    const booking = bookings.get(reservationId);
    if (!booking) throw new DomainError('RESERVATION_UNKNOWN', { reservationId });
    const { row, moment } = booking;
    const place = placeOf(row, places);
    await assertMovable(tx, booking, place?.tableNumbers ?? [], overLocks);
    const tables = await knownTables(tx, tableIds);
    // Who took the booking at a table that is too small has said why.
    if (row.overrideReason === null) assertSeats(tables, row.partySize);
    planned.push({
      booking,
      hadTables: place?.tableIds ?? [],
      durationMinutes: durationMinutes ?? row.durationMinutes,
      hold: {
        reservationId,
        tableIds,
        span: promisedSpan(moment.start, durationMinutes ?? row.durationMinutes),
      },
    });
  }
  return planned;
}

/** Writes down whose tables and lengths changed; their claims are the caller’s. */
export async function writeMoves(
  tx: Tx,
  { note }: Pick<Write, 'note'>,
  planned: readonly PlannedMove[],
): Promise<void> {
  await updateFirstTables(
    tx,
    planned.map(({ hold }) => ({ id: hold.reservationId, tableId: hold.tableIds[0] ?? null })),
  );
  for (const { booking, hadTables, durationMinutes, hold } of planned) {
    const { row } = booking;
    if (durationMinutes !== row.durationMinutes) await updateReservation(tx, row.id, { durationMinutes });
    note({
      entityType: 'reservation',
      entityId: row.id,
      before: { tableIds: hadTables, durationMinutes: row.durationMinutes },
      after: { tableIds: hold.tableIds, durationMinutes },
    });
  }
}

/** Keeps a booking at its tables, or lets it be moved again. Refuses RESERVATION_STATE where there is none to keep. */
export async function setLock(
  tx: Tx,
  context: Write,
  { reservationId, locked }: ParsedInput<'reservations.setLock'>,
): Promise<void> {
  const { row } = await loadBookingFor(tx, context, reservationId, 'lock');
  await updateReservation(tx, reservationId, { tableLocked: locked });
  context.note({
    entityType: 'reservation',
    entityId: reservationId,
    before: { locked: row.tableLocked },
    after: { locked },
  });
}

async function assertMovable(
  tx: Tx,
  booking: Booking,
  numbers: readonly string[],
  overLocks: boolean,
): Promise<void> {
  const { row, phase, actions } = booking;
  if (actions.includes('move') && (overLocks || !row.tableLocked)) return;
  const guest = (await guestsById(tx, [row.userId])).get(row.userId);
  const name = guest && fullName(guest.firstName, guest.lastName);
  if (!actions.includes('move')) throw new DomainError('RESERVATION_STATE', { phase, action: 'move', name });
  throw new DomainError('TABLE_LOCKED', { name, table: numbers.join(' + '), reservationId: row.id });
}
