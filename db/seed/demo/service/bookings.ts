import { addMinutes } from '#contract/time';
import { guestNumber } from '../guests';
import { demoVenue } from '../venue';
import type { Booking } from './booking-rows';
import { comingBookings, laterBookings } from './coming';
import { lastWeekMissed } from './last-week';
import { type StoryClock, unambiguous } from './story-clock';

/** When a booking was taken: so many days before, each at its own minute of the afternoon. */
export function takenAt(before: Date, days: number, number: number): Date {
  return addMinutes(before, -days * 1440 - ((number * 7) % 240));
}

/**
 * The bookings still to come tonight. On the night that repeats an hour, some are moved an hour later, and
 * what follows at their tables with them.
 */
export function bookingsTonight(clock: StoryClock): Booking[] {
  const freeFrom = new Map<string, number>();
  return comingBookings.map((told) => {
    const earliest = told.tables.map((table) => freeFrom.get(table) ?? 0);
    const start = unambiguous(new Date(Math.max(clock.booked(told.at).getTime(), ...earliest)));
    for (const table of told.tables) freeFrom.set(table, addMinutes(start, demoVenue.turnMinutes).getTime());
    const number = guestNumber(told.guest);
    return {
      ...told,
      number,
      start,
      status: 'confirmed',
      kept: true,
      arrived: null,
      taken: takenAt(clock.now, told.made, number),
    };
  });
}

/** The bookings of the days after. */
export function bookingsLater(clock: StoryClock): Booking[] {
  return laterBookings.map((told, index) => ({
    ...told,
    number: 2001 + index,
    start: clock.ahead(told.days, told.time),
    status: 'confirmed',
    kept: true,
    arrived: null,
    taken: takenAt(clock.now, told.made, index),
  }));
}

/** The bookings of last week that were cancelled or missed. */
export function bookingsMissed(clock: StoryClock): Booking[] {
  return lastWeekMissed.map((told, index) => {
    const start = clock.weekBefore(clock.booked(told.at));
    return {
      ...told,
      number: 1001 + index,
      start,
      kept: false,
      arrived: null,
      taken: takenAt(start, told.made, index),
    };
  });
}
