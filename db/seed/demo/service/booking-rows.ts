import { addMinutes, wallTime } from '#contract/time';
import type { reservations } from '#db/schema/book';
import { demoId } from '../demo-id';
import { tableId } from '../floor';
import { type GuestName, guestId } from '../guests';
import { staffId } from '../staff';
import { demoVenue } from '../venue';
import { type Claim, claimsOf } from './claims';

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
    },
    claims: claimsOf(firstClaim + booking.number, booking.tables, {
      from: booking.start,
      to: addMinutes(booking.start, demoVenue.turnMinutes),
      state: booking.kept ? 'booked' : 'released',
      holder: { reservationId: id },
    }),
  };
}
