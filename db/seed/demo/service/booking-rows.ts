import { addMinutes, wallTime } from '#contract/time';
import type { reservations } from '#db/schema/book';
import { demoId } from '../demo-id';
import { areaId, tableId } from '../floor';
import { type GuestName, guestId } from '../guests';
import { staffId } from '../staff';
import { demoVenue } from '../venue';
import { type Claim, claimsOf } from './claims';
import type { Asked } from './story';

/** A booking with its times. */
export interface Booking {
  number: number;
  guest: GuestName;
  start: Date;
  party: number;
  tables: readonly string[];
  status: 'confirmed' | 'completed' | 'cancelled' | 'no_show';
  /** True while its tables are kept for it. */
  kept: boolean;
  arrived: Date | null;
  /** The day and time it was taken. */
  taken: Date;
  note?: string | undefined;
  said?: Asked | undefined;
}

/** Claims of bookings are numbered apart from those of visits. */
const firstClaim = 100_000;

/** The id of a booking. */
export function reservationId(number: number): string {
  return demoId('reservation', number);
}

/** The booking as a row and its claims. Its confirmation number is given later, when all are in their order. */
export function bookingRows(booking: Booking): {
  reservation: typeof reservations.$inferInsert;
  claims: Claim[];
} {
  const { date, time } = wallTime(booking.start, demoVenue.timeZone);
  const [firstTable] = booking.tables;
  const id = reservationId(booking.number);
  return {
    reservation: {
      id,
      userId: guestId(booking.guest),
      tableId: firstTable === undefined ? null : tableId(firstTable),
      date,
      time,
      partySize: booking.party,
      status: booking.status,
      specialRequest: booking.note ?? null,
      confirmationNumber: '',
      createdAt: booking.taken,
      updatedAt: booking.taken,
      durationMinutes: demoVenue.turnMinutes,
      arrivedAt: booking.arrived,
      bookedBy: staffId('clara'),
      ...columnsOf(booking),
    },
    claims: claimsOf(firstClaim + booking.number, booking.tables, {
      from: booking.start,
      to: addMinutes(booking.start, demoVenue.turnMinutes),
      state: booking.kept ? 'booked' : 'released',
      holder: { reservationId: id },
    }),
  };
}

/** What was asked for, as columns. The house calls five hours before. */
function columnsOf({ said = {}, start, taken }: Booking) {
  const { occasion, allergies, wishes, area, locked, reconfirmed } = said;
  const called = addMinutes(start, -5 * 60);
  return {
    occasion: occasion ?? null,
    allergies: allergies ?? null,
    wishes: wishes ?? [],
    areaId: area === undefined ? null : areaId(area),
    tableLocked: locked ?? false,
    reconfirmedAt: reconfirmed ? (called > taken ? called : taken) : null,
  };
}
