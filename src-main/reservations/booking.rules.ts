import { DomainError } from '#contract/errors';
import { addDays, addMinutes, instantOf, serviceDaySpan, type WallTime } from '#contract/time';

/** What a rule needs of the venue's clock. */
export interface VenueClock {
  timeZone: string;
  dayCutover: string;
}

/** The instant a promised time is. Refuses TIME_SKIPPED for a time that the clocks jump over on that day. */
export function promisedInstant(wall: WallTime, venue: VenueClock): Date {
  const at = instantOf(wall, venue.timeZone);
  if (!at) throw new DomainError('TIME_SKIPPED', { date: wall.date, time: wall.time });
  return at;
}

/** The same for a booking that stands already: a time that is skipped is the same distance after the jump. */
export function storedInstant(wall: WallTime, { timeZone }: VenueClock): Date {
  return instantOf(wall, timeZone) ?? serviceDaySpan(wall.date, timeZone, wall.time).from;
}

/** Refuses RESERVATION_IN_PAST. Asked when a time is promised, never of a booking that stands. */
export function assertFuture(start: Date, wall: WallTime, now: Date): void {
  if (start <= now) throw new DomainError('RESERVATION_IN_PAST', { date: wall.date, time: wall.time });
}

/** Refuses TABLES_TOO_SMALL when a party does not fit the tables chosen for it. No tables suit every party. */
export function assertSeats(tables: readonly { number: string; seats: number }[], partySize: number): void {
  const seats = tables.reduce((total, table) => total + table.seats, 0);
  if (tables.length > 0 && seats < partySize)
    throw new DomainError('TABLES_TOO_SMALL', {
      seats,
      partySize,
      tables: tables.map(({ number }) => number),
    });
}

/** How many of a party are here while others are awaited; null when all are, or none. */
export function partOf(arrivedSize: number | null, partySize: number): number | null {
  return arrivedSize !== null && arrivedSize < partySize ? arrivedSize : null;
}

/** The span a party is promised: its minutes are elapsed ones, daylight saving or not. */
export function promisedSpan(start: Date, durationMinutes: number) {
  return { from: start, to: addMinutes(start, durationMinutes) };
}

/** The evening a promised time belongs to: half past midnight is still the day before. */
export function bookingDay(wall: WallTime, venue: VenueClock): string {
  return wall.time < venue.dayCutover ? addDays(wall.date, -1) : wall.date;
}

/** RES-YYYY-NNNNNN. */
export function reservationNumber(year: string, number: number): string {
  return `RES-${year}-${String(number).padStart(6, '0')}`;
}
