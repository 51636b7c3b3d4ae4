import type { Output } from '#contract/contract';
import { allergiesOf, fullName } from '#contract/people';
import type { ReservationView } from '#contract/reservations';
import { clockChange, minuteOfPage, serviceDaySpan, wallTime } from '#contract/time';
import type { Tx } from '#db/store';
import { type Place, placesOf } from '../floor/holds.service';
import { guestsById } from '../guests/guests.service';
import type { ReadContext } from '../host/context';
import {
  closedWords,
  type DayPlan,
  type Hours,
  planOf,
  serviceAt,
  serviceMinute,
} from '../hours/hours.rules';
import { loadHours } from '../hours/hours.service';
import { foldOf, promisedSpan } from './booking.rules';
import { type Booking, bookingOf, loadBooking, placeOf, todayOf } from './booking.service';
import { lateMinutes } from './reservation.rules';
import { type BookingRow, findStaffName } from './reservations.queries';

type Clock = Pick<ReadContext, 'now' | 'venue'>;

/** Bookings of a service day as the book shows them; minutes count from its midnight. */
export async function viewBookings(
  tx: Tx,
  clock: Clock,
  rows: readonly BookingRow[],
  day: string,
  hours?: Hours,
): Promise<ReservationView[]> {
  const open = hours ?? (await loadHours(tx, clock.venue, day));
  const plan = planOf(open, day);
  const guests = await guestsById(
    tx,
    rows.map((row) => row.userId),
  );
  const places = await placesOf(tx, {
    reservationIds: rows.map((row) => row.id),
    visitIds: rows.flatMap((row) => row.visitId ?? []),
  });
  const today = todayOf(clock);
  const { lateAfterMinutes, releaseAfterMinutes, timeZone, dayCutover } = clock.venue;
  const isDoubled = (clockChange(serviceDaySpan(day, timeZone, dayCutover), timeZone)?.by ?? 0) < 0;
  return rows.map((row) => {
    const booking = bookingOf(row, clock, today);
    const place = placeOf(row, places);
    const guest = guests.get(row.userId);
    const startMinute = minuteOfPage(booking.moment.start, day, timeZone, dayCutover);
    return {
      id: row.id,
      number: row.number,
      guest: {
        id: row.userId,
        name: fullName(guest?.firstName ?? '', guest?.lastName ?? ''),
        lastName: guest?.lastName || guest?.firstName || '',
        allergies: guest?.allergies ?? null,
        visits: guest?.visits ?? 0,
      },
      allergies: allergiesOf(guest?.allergies ?? null, row.allergies),
      date: row.date,
      time: row.time,
      fold: isDoubled ? foldOf(row, clock.venue) : null,
      until: wallTime(promisedSpan(booking.moment.start, row.durationMinutes).to, timeZone).time,
      startMinute,
      durationMinutes: row.durationMinutes,
      held: heldSpan(booking, place, startMinute, { day, ...clock }),
      partySize: row.partySize,
      phase: booking.phase,
      arrivedAt: row.arrivedAt?.toISOString() ?? null,
      arrivedSize: row.arrivedSize,
      lateMinutes: lateMinutes(booking.phase, booking.moment, lateAfterMinutes),
      releaseOffered: lateMinutes(booking.phase, booking.moment, releaseAfterMinutes) !== null,
      stranded: isToCome(booking) ? closedReason(open, plan, row.time) : null,
      ...tablesShown(row, place),
      tableLocked: row.tableLocked,
      note: row.note,
      occasion: row.occasion,
      ownAllergies: row.allergies,
      wishes: row.wishes,
      area: row.areaId === null || row.area === null ? null : { id: row.areaId, name: row.area },
      reconfirmedAt: row.reconfirmedAt?.toISOString() ?? null,
      overrideReason: row.overrideReason,
      visitId: row.visitId,
      actions: booking.actions,
    };
  });
}

/** One booking with its guest's contact details. Refuses RESERVATION_UNKNOWN. */
export async function viewDetail(
  tx: Tx,
  clock: Clock,
  reservationId: string,
): Promise<Output<'reservations.detail'>> {
  const { row, moment } = await loadBooking(tx, clock, reservationId);
  const [view] = await viewBookings(tx, clock, [row], moment.serviceDay);
  const guest = (await guestsById(tx, [row.userId])).get(row.userId);
  const taker = row.bookedBy === null ? null : await findStaffName(tx, row.bookedBy);
  return {
    ...(view as ReservationView),
    phone: guest?.phone ?? null,
    email: guest?.email ?? null,
    guestNote: guest?.note ?? null,
    noShows: guest?.noShows ?? 0,
    bookedAt: (row.createdAt ?? clock.now).toISOString(),
    bookedBy: taker && fullName(taker.firstName, taker.lastName),
  };
}

/** Promised for later than now, and not here yet. */
function isToCome({ phase, moment }: Booking): boolean {
  return phase === 'booked' && moment.start > moment.now;
}

function closedReason(hours: Hours, plan: DayPlan, time: string): string | null {
  const at = serviceAt(plan, serviceMinute(time, hours.dayCutover));
  return 'service' in at ? null : closedWords(at);
}

/** A row that came from elsewhere may only have the documented column. */
function tablesShown({ tableId, tableNumber }: BookingRow, place: Place | undefined) {
  if (place) return { tableIds: place.tableIds, tableNumbers: place.tableNumbers };
  if (tableId === null || tableNumber === null) return { tableIds: [], tableNumbers: [] };
  return { tableIds: [tableId], tableNumbers: [tableNumber] };
}

/** As booked until they sit; then from when they sat, and past the end they were given while they stay on. */
function heldSpan(
  { row }: Booking,
  place: Place | undefined,
  startMinute: number,
  { now, venue, day }: Clock & { day: string },
) {
  if (row.seatedAt === null) return { fromMinute: startMinute, toMinute: startMinute + row.durationMinutes };
  const minute = (at: Date) => minuteOfPage(at, day, venue.timeZone, venue.dayCutover);
  const fromMinute = minute(row.seatedAt);
  const end = row.closedAt ?? stayEnd(place, now);
  return { fromMinute, toMinute: Math.max(fromMinute + 1, minute(end)) };
}

/** When a party that sits is expected to leave: not before now. */
export function stayEnd(place: Place | undefined, now: Date): Date {
  return place && place.to > now ? place.to : now;
}
