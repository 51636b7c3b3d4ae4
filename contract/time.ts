import { Temporal } from 'temporal-polyfill';

/** The one file that knows time zones. Instants are `Date` in code and ISO text in views. */

/** A venue's wall clock: `date` is YYYY-MM-DD, `time` is HH:MM. */
export interface WallTime {
  date: string;
  time: string;
}

/** True for a date that exists: "2026-02-31" does not. */
export function isRealDate(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  try {
    Temporal.PlainDate.from(date, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** True for an IANA zone this machine knows. */
export function isTimeZone(zone: string): boolean {
  try {
    Temporal.Now.zonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** What the venue's wall clock shows at an instant. */
export function wallTime(instant: Date, zone: string): WallTime {
  const at = zoned(instant, zone);
  return { date: at.toPlainDate().toString(), time: at.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

/**
 * The instant at which the venue's clock shows this. Null when it never does (the hour that spring skips);
 * in the hour that autumn repeats it is the first of the two, or the one that is asked for.
 */
export function instantOf(wall: WallTime, zone: string, fold: 'earlier' | 'later' = 'earlier'): Date | null {
  const quiet = quietInstant(wall, zone);
  if (quiet) return quiet;
  const local = Temporal.PlainDateTime.from(`${wall.date}T${wall.time}`);
  const at = local.toZonedDateTime(zone, { disambiguation: fold });
  return at.toPlainDateTime().equals(local) ? new Date(at.epochMilliseconds) : null;
}

/** Every instant at which the venue's clock shows this: none in the hour that spring skips, two in the one that autumn repeats. */
export function instantsOf(wall: WallTime, zone: string): Date[] {
  const quiet = quietInstant(wall, zone);
  if (quiet) return [quiet];
  const first = instantOf(wall, zone);
  if (!first) return [];
  const local = Temporal.PlainDateTime.from(`${wall.date}T${wall.time}`);
  const last = new Date(local.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds);
  return last > first ? [first, last] : [first];
}

/** The day of the week of a calendar date: 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** The service day an instant belongs to: a night's sales before the cut-over ("04:00") count to the day before. */
export function serviceDay(instant: Date, zone: string, cutover: string): string {
  const at = zoned(instant, zone);
  const { hour, minute } = Temporal.PlainTime.from(cutover);
  const beforeCutover = at.hour * 60 + at.minute < hour * 60 + minute;
  return at
    .toPlainDate()
    .subtract({ days: beforeCutover ? 1 : 0 })
    .toString();
}

/** The half-open span of instants a service day covers. */
export function serviceDaySpan(day: string, zone: string, cutover: string): { from: Date; to: Date } {
  const start = (date: string): Date =>
    new Date(
      Temporal.PlainDateTime.from(`${date}T${cutover}`).toZonedDateTime(zone, {
        disambiguation: 'compatible',
      }).epochMilliseconds,
    );
  return { from: start(day), to: start(addDays(day, 1)) };
}

/** Moves a calendar date by whole days. */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Adds elapsed minutes, daylight saving or not. */
export function addMinutes(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000);
}

/** Whole minutes from one instant to another, rounded down; negative when `to` is earlier. */
export function minutesBetween(from: Date, to: Date): number {
  return Math.floor((to.getTime() - from.getTime()) / 60_000);
}

/** Minutes of the wall clock from midnight of `date` to the instant; past midnight it goes on beyond 1440. */
export function minuteOfDay(instant: Date, date: string, zone: string): number {
  const at = zoned(instant, zone);
  const days = Temporal.PlainDate.from(date).until(at.toPlainDate()).days;
  return days * 1440 + at.hour * 60 + at.minute;
}

/**
 * Minutes of a service day's page: the wall clock's at the cut-over, and from there on elapsed ones, so that an hour
 * is an hour also in the nights that have one more or one less. Past midnight it goes on beyond 1440.
 */
export function minuteOfPage(instant: Date, day: string, zone: string, cutover: string): number {
  const { from } = serviceDaySpan(day, zone, cutover);
  return minuteOfDay(from, day, zone) + minutesBetween(from, instant);
}

/** When the clock is put forward (by +60) or back (by -60) within a span; null in all but two nights of the year. */
export function clockChange(
  { from, to }: { from: Date; to: Date },
  zone: string,
): { at: Date; by: number } | null {
  const start = zoned(from, zone);
  const change = start.getTimeZoneTransition('next');
  if (!change || change.epochMilliseconds >= to.getTime()) return null;
  const by = (change.offsetNanoseconds - start.offsetNanoseconds) / 60_000_000_000;
  return { at: new Date(change.epochMilliseconds), by };
}

/** How far a zone's clock is from UTC, in milliseconds, on dates asked for before; null where it changes about then. */
const quietOffsets = new Map<string, number | null>();
const MOST_QUIET = 2_000;

/** The instant of a wall time on a date around which the clock is not changed: a sum, where many are asked for. */
function quietInstant({ date, time }: WallTime, zone: string): Date | null {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null;
  const key = `${zone} ${date}`;
  let offset = quietOffsets.get(key);
  if (offset === undefined) {
    offset = offsetAround(date, zone);
    if (quietOffsets.size >= MOST_QUIET) quietOffsets.clear();
    quietOffsets.set(key, offset);
  }
  return offset === null ? null : new Date(Date.parse(`${date}T${time}Z`) - offset);
}

/** The same from noon to noon about a date, or null: a change at midnight belongs to both. */
function offsetAround(date: string, zone: string): number | null {
  const noon = Temporal.PlainDateTime.from(`${date}T12:00`);
  const [before, after] = [-1, 1].map(
    (days) => noon.add({ days }).toZonedDateTime(zone).offsetNanoseconds / 1_000_000,
  );
  return before !== undefined && before === after ? before : null;
}

function zoned(instant: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
}
