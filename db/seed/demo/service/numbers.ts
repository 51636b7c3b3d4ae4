import { wallTime } from '#contract/time';
import { demoId } from '../demo-id';
import { demoVenue } from '../venue';
import type { bookingRows } from './booking-rows';
import type { RoundRows } from './round-rows';
import type { StayRows } from './visit-rows';

/** The numbers people use, given in the order in which things happened, and the counters they leave behind. */

type Counter = { key: string; value: number };
type Reservation = ReturnType<typeof bookingRows>['reservation'];

/** Laurent's booking is RES-<year>-004182 and Okafor's first round ORD-118, as in the story. */
const laurentsNumber = 4182;
const okaforsNumber = 118;

const okafor = demoId('order', 120);

/** In order of time; what happened at once stays as it is told. */
function byTime<T>(rows: readonly T[], when: (row: T) => Date | null | undefined): T[] {
  return [...rows].sort((a, b) => (when(a)?.getTime() ?? 0) - (when(b)?.getTime() ?? 0));
}

/** Numbers the rounds so that Okafor's first is ORD-118. */
export function numberOrders(rounds: readonly RoundRows[]): Counter {
  const orders = byTime(
    rounds.map((round) => round.order),
    (order) => order.orderTime,
  );
  const first = okaforsNumber - orders.findIndex((order) => order.id === okafor);
  orders.forEach((order, index) => {
    order.orderNumber = `ORD-${String(first + index).padStart(3, '0')}`;
  });
  return { key: 'ORD', value: first + orders.length - 1 };
}

/** Numbers the checks from the first. */
export function numberChecks(stays: readonly StayRows[]): Counter {
  const checks = byTime(
    stays.map((stay) => stay.check),
    (check) => check.openedAt,
  );
  checks.forEach((check, index) => {
    check.number = `CHK-${String(index + 1).padStart(3, '0')}`;
  });
  return { key: 'CHK', value: checks.length };
}

/**
 * Numbers the bookings. Laurent's is the oldest and its year has had many before; another year, should it have
 * begun since, begins with 1.
 */
export function numberReservations(bookings: readonly Reservation[]): Counter[] {
  const last = new Map<string, number>();
  for (const booking of byTime(bookings, ({ createdAt }) => createdAt)) {
    const year = wallTime(booking.createdAt as Date, demoVenue.timeZone).date.slice(0, 4);
    const number = last.size === 0 ? laurentsNumber : (last.get(year) ?? 0) + 1;
    last.set(year, number);
    booking.confirmationNumber = `RES-${year}-${String(number).padStart(6, '0')}`;
  }
  return [...last].map(([year, value]) => ({ key: `RES-${year}`, value }));
}
