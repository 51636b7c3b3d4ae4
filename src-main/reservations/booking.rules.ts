import { DomainError } from '#contract/errors';
import type { Fold } from '#contract/fields';
import { addDays, addMinutes, instantOf, instantsOf, serviceDaySpan, type WallTime } from '#contract/time';

/** What a rule needs of the venue's clock. */
export interface VenueClock {
  timeZone: string;
  dayCutover: string;
}
type Zone = Pick<VenueClock, 'timeZone'>;

/** A promised time, and which one is meant where the clock shows it twice. */
export interface Promised extends WallTime {
  fold?: Fold | undefined;
}

/**
 * The instant a promised time is. Refuses TIME_SKIPPED for a time that the clocks jump over on that day, and
 * TIME_DOUBLED for one that they show twice while nobody has said which, with both readings.
 */
export function promisedInstant({ date, time, fold }: Promised, { timeZone }: Zone): Date {
  const [first, second] = instantsOf({ date, time }, timeZone);
  if (!first) throw new DomainError('TIME_SKIPPED', { date, time });
  if (second && fold === undefined)
    throw new DomainError('TIME_DOUBLED', {
      date,
      time,
      readings: [
        { fold: 'earlier', at: first.toISOString() },
        { fold: 'later', at: second.toISOString() },
      ],
    });
  return second && fold === 'later' ? second : first;
}

/** Which one a promise means where the clock shows its time twice; null where it shows it once. */
export function foldOf({ date, time, laterFold }: Standing, { timeZone }: Zone): Fold | null {
  if (instantsOf({ date, time }, timeZone).length < 2) return null;
  return laterFold ? 'later' : 'earlier';
}

/** A promise as it stands in the book; where nothing is said, the first of two times is meant. */
export interface Standing extends WallTime {
  laterFold?: boolean;
}

/** The instant of a promise that stands: a time that is skipped is the same distance after the jump. */
export function storedInstant({ date, time, laterFold }: Standing, { timeZone }: Zone): Date {
  return (
    instantOf({ date, time }, timeZone, laterFold ? 'later' : 'earlier') ??
    serviceDaySpan(date, timeZone, time).from
  );
}

/** Refuses RESERVATION_IN_PAST. Asked when a time is promised, never of a booking that stands. */
export function assertFuture(start: Date, wall: WallTime, now: Date): void {
  if (start <= now) throw new DomainError('RESERVATION_IN_PAST', { date: wall.date, time: wall.time });
}

/** TABLES_TOO_SMALL when a party does not fit the tables chosen for it, else null. No tables suit every party. */
export function tooSmall(
  tables: readonly { number: string; seats: number }[],
  partySize: number,
): DomainError | null {
  const seats = tables.reduce((total, table) => total + table.seats, 0);
  if (tables.length === 0 || seats >= partySize) return null;
  return new DomainError('TABLES_TOO_SMALL', {
    seats,
    partySize,
    tables: tables.map(({ number }) => number),
  });
}

/** Refuses what `tooSmall` finds. */
export function assertSeats(...asked: Parameters<typeof tooSmall>): void {
  const objection = tooSmall(...asked);
  if (objection) throw objection;
}

/**
 * Whether the house has waited long enough for a party: from when it was due, or from when somebody last said that it
 * comes all the same.
 */
export function isOverdue(start: Date, reconfirmedAt: Date | null, now: Date, afterMinutes: number): boolean {
  const since = reconfirmedAt !== null && reconfirmedAt > start ? reconfirmedAt : start;
  return addMinutes(since, afterMinutes) <= now;
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
export function bookingDay(wall: WallTime, venue: Pick<VenueClock, 'dayCutover'>): string {
  return wall.time < venue.dayCutover ? addDays(wall.date, -1) : wall.date;
}

/** RES-YYYY-NNNNNN. */
export function reservationNumber(year: string, number: number): string {
  return `RES-${year}-${String(number).padStart(6, '0')}`;
}
