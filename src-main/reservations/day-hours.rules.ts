import type { Output } from '#contract/contract';
import {
  addDays,
  clockChange,
  instantsOf,
  minuteOfPage,
  serviceDaySpan,
  type WallTime,
  wallTime,
} from '#contract/time';
import { type Hours, planOf, serviceMinute, slotsOf, wallOf } from '../hours/hours.rules';
import { limitAt, quarterOf } from '../hours/pacing.rules';
import { storedInstant } from './booking.rules';

type DayView = Output<'reservations.day'>;

/** What a day's page shows of the hours. */
export function dayHours(hours: Hours, day: string): DayView['hours'] {
  const plan = planOf(hours, day);
  const toPage = pageMinutes(hours, day);
  return {
    open: plan.open,
    reason: plan.open === 'always' ? null : plan.reason,
    services:
      plan.open === 'services'
        ? plan.services.map(({ weekdays, onDate, ...service }) => ({
            ...service,
            fromMinute: toPage(service.fromMinute),
            toMinute: toPage(service.toMinute),
          }))
        : [],
  };
}

/**
 * Covers that start in each quarter of an hour of the page: of every quarter in which parties may be booked to start
 * or some do, with how many may. Where the house is always open, only those that have covers or a limit.
 */
export function paceOf(
  hours: Hours,
  day: string,
  starts: readonly { minute: number; covers: number }[],
): DayView['pacing'] {
  const covers = new Map<number, number>();
  for (const start of starts) {
    const minute = quarterOf(start.minute);
    covers.set(minute, (covers.get(minute) ?? 0) + start.covers);
  }
  const limits = limitsOf(hours, day);
  const minutes = [...new Set([...covers.keys(), ...limits.keys()])].sort((a, b) => a - b);
  return minutes.map((minute) => {
    const limit = limits.get(minute) ?? null;
    const here = covers.get(minute) ?? 0;
    return {
      minute,
      slot: slotAt(hours, day, minute),
      covers: here,
      limit: limit?.covers ?? null,
      reason: limit?.reason ?? null,
      isOver: limit?.covers != null && here > limit.covers,
    };
  });
}

/** The calendar date of a time of a service day. */
export function dateOf(day: string, time: string, dayCutover: string): string {
  return time < dayCutover ? addDays(day, 1) : day;
}

/** The limit of each quarter of the page that can have one. */
function limitsOf(hours: Hours, day: string) {
  const plan = planOf(hours, day);
  const toPages = pagesOf(hours, day);
  const ofService =
    plan.open === 'services' ? slotsOf(hours, day).map(({ minute, service }) => ({ minute, service })) : [];
  const ofSlots = hours.slotLimits
    .filter((limit) => limit.day === day)
    .map(({ slot }) => ({ minute: serviceMinute(slot, hours.dayCutover), service: null }));
  // A slot's own limit counts in either; services come last, so that theirs is asked where there is one.
  return new Map(
    [...ofSlots, ...ofService].flatMap(({ minute, service }) =>
      toPages(minute).map((onPage) => [onPage, limitAt(hours, day, service, minute)] as const),
    ),
  );
}

/** The minutes of the page that a minute of the wall clock is: none where spring skips it, two where autumn repeats it. */
function pagesOf(hours: Hours, day: string): (minute: number) => number[] {
  const { timeZone, dayCutover } = hours;
  if (!changesClock(hours, day)) return (minute) => [minute];
  return (minute) =>
    instantsOf(wallOf(day, minute), timeZone).map((at) => minuteOfPage(at, day, timeZone, dayCutover));
}

/** The same for what is one moment, such as when a service begins. */
function pageMinutes(hours: Hours, day: string): (minute: number) => number {
  if (!changesClock(hours, day)) return (minute) => minute;
  return (minute) =>
    minuteOfPage(storedInstant(wallOf(day, minute), hours), day, hours.timeZone, hours.dayCutover);
}

/** The time that the wall clock shows at a minute of the page. */
function slotAt(hours: Hours, day: string, minute: number): WallTime['time'] {
  if (!changesClock(hours, day)) return wallOf(day, minute).time;
  const { from } = serviceDaySpan(day, hours.timeZone, hours.dayCutover);
  const since = minute - serviceMinute(hours.dayCutover, '00:00');
  return wallTime(new Date(from.getTime() + since * 60_000), hours.timeZone).time;
}

function changesClock({ timeZone, dayCutover }: Hours, day: string): boolean {
  return clockChange(serviceDaySpan(day, timeZone, dayCutover), timeZone) !== null;
}
