import type { Output } from '#contract/contract';
import {
  type DayPlan,
  type HeldService,
  type Hours,
  planOf,
  serviceAt,
  serviceMinute,
} from '../hours/hours.rules';
import { storedInstant } from './booking.rules';
import { dateOf } from './day-hours.rules';

type DayOverview = Output<'reservations.overview'>['days'][number];
type ServiceOverview = DayOverview['services'][number];

/** What is booked for one time of a day, as the tables tell it. */
export interface BookedTime {
  time: string;
  bookings: number;
  covers: number;
  largest: number;
  /** Covers times the minutes they stay. */
  seatMinutes: number;
  unassigned: number;
  /** Parties that are not here yet. */
  awaited: number;
}

/** One day of the book from afar: each service's figures, and what needs somebody. */
export function overviewOf(
  hours: Hours,
  day: string,
  booked: readonly BookedTime[],
  { seats, now }: { seats: number; now: Date },
): DayOverview {
  const plan = planOf(hours, day);
  const minuteOf = (time: string) => serviceMinute(time, hours.dayCutover);
  const isTaken = ({ time }: BookedTime) => 'service' in serviceAt(plan, minuteOf(time));
  const isToCome = ({ time }: BookedTime) =>
    storedInstant({ date: dateOf(day, time, hours.dayCutover), time }, hours) > now;
  const other = booked.filter((times) => !isTaken(times));
  return {
    day,
    open: plan.open,
    reason: plan.open === 'always' ? null : plan.reason,
    bookings: sum(booked, 'bookings'),
    covers: sum(booked, 'covers'),
    services: spansOf(plan, hours).map((span) =>
      serviceOverview(
        span,
        booked.filter(({ time }) => span.fromMinute <= minuteOf(time) && minuteOf(time) <= span.toMinute),
        seats * (span.toMinute - span.fromMinute + hours.turnMinutes),
      ),
    ),
    other: { bookings: sum(other, 'bookings'), covers: sum(other, 'covers') },
    unassigned: sum(booked, 'unassigned'),
    stranded: sum(other.filter(isToCome), 'awaited'),
  };
}

type Span = Pick<HeldService, 'firstTime' | 'lastTime' | 'fromMinute' | 'toMinute'> & {
  id: string | null;
  name: string | null;
};

/** A house that is always open has one nameless service, from cut-over to cut-over. */
function spansOf(plan: DayPlan, { dayCutover }: Hours): readonly Span[] {
  if (plan.open === 'closed') return [];
  if (plan.open === 'services') return plan.services;
  const fromMinute = serviceMinute(dayCutover, dayCutover);
  const always = { id: null, name: null, firstTime: dayCutover, lastTime: dayCutover };
  return [{ ...always, fromMinute, toMinute: fromMinute + 24 * 60 }];
}

function serviceOverview(span: Span, booked: readonly BookedTime[], capacity: number): ServiceOverview {
  const { id, name, firstTime, lastTime } = span;
  return {
    id,
    name,
    firstTime,
    lastTime,
    bookings: sum(booked, 'bookings'),
    covers: sum(booked, 'covers'),
    largest: Math.max(0, ...booked.map(({ largest }) => largest)),
    share: capacity === 0 ? null : sum(booked, 'seatMinutes') / capacity,
  };
}

function sum(booked: readonly BookedTime[], key: Exclude<keyof BookedTime, 'time'>): number {
  return booked.reduce((total, times) => total + times[key], 0);
}
