import {
  addDays,
  addMinutes,
  instantOf,
  minutesBetween,
  serviceDay,
  serviceDaySpan,
  wallTime,
} from '#contract/time';

/** A half-open span of instants. */
export interface Span {
  from: Date;
  to: Date;
}

export interface ReportSpans {
  serviceDay: string;
  /** The calendar date of the venue, which the documented dashboard counts by. */
  date: string;
  month: { from: Date };
  today: Span;
  /** The same weekday last week, whole; and as far as its clock showed the same time. */
  lastWeek: Span;
  lastWeekSoFar: Span;
}

/** What the manager's day is about and is compared with. */
export function reportSpans(now: Date, zone: string, cutover: string): ReportSpans {
  const day = serviceDay(now, zone, cutover);
  const today = serviceDaySpan(day, zone, cutover);
  const lastWeek = serviceDaySpan(addDays(day, -7), zone, cutover);
  const { date, time } = wallTime(now, zone);
  const sameTime =
    instantOf({ date: addDays(date, -7), time }, zone) ??
    addMinutes(lastWeek.from, minutesBetween(today.from, now));
  return {
    serviceDay: day,
    date,
    month: { from: serviceDaySpan(`${date.slice(0, 8)}01`, zone, '00:00').from },
    today,
    lastWeek,
    lastWeekSoFar: { from: lastWeek.from, to: sameTime },
  };
}

/** The hours of the clock from the first to the last of these, in the order of a service day that begins at `cutover`. */
export function hoursBetween(hours: readonly number[], cutover: string): number[] {
  if (hours.length === 0) return [];
  const first = Number(cutover.slice(0, 2));
  const places = hours.map((hour) => (hour - first + 24) % 24);
  const [from, to] = [Math.min(...places), Math.max(...places)];
  return Array.from({ length: to - from + 1 }, (_, index) => (first + from + index) % 24);
}
