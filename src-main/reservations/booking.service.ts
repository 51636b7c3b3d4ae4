import { DomainError } from '#contract/errors';
import type { Phase, ReservationAction } from '#contract/reservations';
import { serviceDay } from '#contract/time';
import type { Tx } from '#db/store';
import { type Place, placesOf } from '../floor/holds.service';
import type { ReadContext } from '../host/context';
import { bookingDay, storedInstant } from './booking.rules';
import { allowedActions, type Moment, phaseOf } from './reservation.rules';
import { type BookingRow, findBooking } from './reservations.queries';

/** A booking with what follows from its row and the clock. */
export interface Booking {
  row: BookingRow;
  phase: Phase;
  moment: Moment;
  actions: ReservationAction[];
}

type Clock = Pick<ReadContext, 'now' | 'venue'>;

/** Today's service day: worked out once for many rows. */
export function todayOf({ now, venue }: Clock): string {
  return serviceDay(now, venue.timeZone, venue.dayCutover);
}

/** A row as rules see it. */
export function bookingOf(row: BookingRow, { now, venue }: Clock, today: string): Booking {
  const phase = phaseOf({
    status: row.status,
    arrived: row.arrivedAt !== null,
    seated: row.visitId !== null && row.closedAt === null,
  });
  const moment = {
    start: storedInstant(row, venue),
    serviceDay: bookingDay(row, venue),
    now,
    today,
  };
  const facts = {
    hasTables: row.tableId !== null,
    isPartly: row.arrivedSize !== null,
    hasOrdered: row.hasOrdered,
  };
  return { row, phase, moment, actions: allowedActions(phase, moment, facts) };
}

/** A booking by id. Refuses RESERVATION_UNKNOWN. */
export async function loadBooking(tx: Tx, clock: Clock, id: string): Promise<Booking> {
  const row = await findBooking(tx, id);
  if (!row) throw new DomainError('RESERVATION_UNKNOWN', { reservationId: id });
  return bookingOf(row, clock, todayOf(clock));
}

/** The same, and refuses RESERVATION_STATE when the booking can not do this now. */
export async function loadBookingFor(
  tx: Tx,
  clock: Clock,
  id: string,
  action: ReservationAction,
): Promise<Booking> {
  const booking = await loadBooking(tx, clock, id);
  if (!booking.actions.includes(action))
    throw new DomainError('RESERVATION_STATE', { phase: booking.phase, action });
  return booking;
}

/** Where the party sits or is to sit; a row that came from elsewhere may only have the documented column. */
export async function tablesOf(tx: Tx, { row }: Booking): Promise<string[]> {
  const places = await placesOf(tx, {
    reservationIds: [row.id],
    visitIds: row.visitId === null ? [] : [row.visitId],
  });
  return placeOf(row, places)?.tableIds ?? (row.tableId === null ? [] : [row.tableId]);
}

/** The stay counts before the plan. */
export function placeOf(row: BookingRow, places: ReadonlyMap<string, Place>): Place | undefined {
  return (row.visitId === null ? undefined : places.get(row.visitId)) ?? places.get(row.id);
}
