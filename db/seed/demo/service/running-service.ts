import { blocks, reservations, tableOccupancy, visits } from '#db/schema/book';
import { checkLines, checks } from '#db/schema/checks';
import { counters } from '#db/schema/commands';
import { businessDays } from '#db/schema/day';
import { draftLines, orderItems, orders, tickets } from '#db/schema/orders';
import { payments } from '#db/schema/payments';
import { waitlistEntries } from '#db/schema/waitlist';
import type { Tx } from '#db/store';
import { demoId } from '../demo-id';
import type { TableStatus } from '../floor';
import { insertLineUp } from '../sections';
import { staffId } from '../staff';
import { bookingRows } from './booking-rows';
import { bookingsLater, bookingsMissed, bookingsTonight } from './bookings';
import { type Claim, claimRow, statusFrom } from './claims';
import { numberChecks, numberOrders, numberReservations } from './numbers';
import { staysEarlier, staysLastWeek, staysNow } from './stays';
import { StoryClock } from './story-clock';
import { type StayRows, stayRows } from './visit-rows';
import { waitlistRows } from './waiting';

/** A service in full swing, ready to be stored. */
interface RunningService {
  statusOf(table: string): TableStatus;
  /** When the parties of the story and of the days after are booked. */
  bookedAt: readonly Date[];
  /** A quarter of an hour in which many start. */
  busy: Date;
  insert(tx: Tx): Promise<void>;
}

const benchRepairId = demoId('block', 6);

/** Table 6 is out of use until tomorrow noon. */
function benchRepair(clock: StoryClock): Claim {
  return {
    id: demoId('claim', 6),
    table: '6',
    from: clock.booked('15:00'),
    to: clock.ahead(1, '12:00'),
    state: 'blocked',
    holder: { blockId: benchRepairId },
  };
}

/** The evening of the story as if it were now: who sits, who has left, who is to come, and last week. */
export function runningService(now: Date): RunningService {
  const clock = new StoryClock(now);
  const coming = bookingsTonight(clock);
  const told = [...staysLastWeek(clock), ...staysEarlier(clock), ...staysNow(clock, coming)];
  const stays = told.map(({ stay }) => stayRows(stay));
  const rounds = stays.flatMap((stay) => stay.rounds);
  const bookings = [
    ...told.flatMap(({ booking }) => booking ?? []),
    ...coming,
    ...bookingsLater(clock),
    ...bookingsMissed(clock),
  ];
  const booked = bookings.map(bookingRows);
  const claims = [
    benchRepair(clock),
    ...booked.flatMap((booking) => booking.claims),
    ...stays.flatMap((stay) => stay.claims),
  ];
  const reservationRows = booked.map((booking) => booking.reservation);
  const lastNumbers = [numberOrders(rounds), numberChecks(stays), ...numberReservations(reservationRows)];

  return {
    statusOf: (table) => statusFrom(claims, table, now),
    bookedAt: bookings.map(({ start }) => start),
    busy: clock.booked('20:30'),
    async insert(tx) {
      await insertLineUp(tx, clock);
      await tx.insert(reservations).values(reservationRows);
      await tx.insert(visits).values(stays.map((stay) => stay.visit));
      await tx.insert(blocks).values({
        id: benchRepairId,
        kind: 'maintenance',
        reason: 'Bench repair',
        madeBy: staffId('niamh'),
        madeAt: now,
      });
      await tx.insert(tableOccupancy).values(claims.map(claimRow));
      const { day, dayOf } = openDay(clock, stays);
      await tx.insert(businessDays).values(day);
      await tx.insert(checks).values(
        stays.map(({ check, visit }) => ({
          ...check,
          businessDayId: check.closedAt ? dayOf(visit) : null,
        })),
      );
      await tx.insert(orders).values(rounds.map((round) => round.order));
      await tx.insert(tickets).values(rounds.flatMap((round) => round.tickets));
      await tx.insert(orderItems).values(rounds.flatMap((round) => round.lines));
      await tx.insert(checkLines).values(rounds.flatMap((round) => round.checkLines));
      await tx.insert(draftLines).values(stays.flatMap((stay) => stay.drafts));
      await tx
        .insert(payments)
        .values(stays.flatMap((stay) => stay.payments.map((row) => ({ ...row, businessDayId: dayOf(row) }))));
      await tx.insert(counters).values(lastNumbers);
      await tx.insert(waitlistEntries).values(waitlistRows(clock));
    },
  };
}

/** The business day that began with today's first payment and is open; what was paid last week is from before there were any. */
function openDay(clock: StoryClock, stays: readonly StayRows[]) {
  const serviceDay = clock.serviceDay(clock.now);
  const today = stays.flatMap((stay) => stay.payments).filter((payment) => payment.serviceDay === serviceDay);
  const openedAt = new Date(Math.min(...today.map(({ takenAt }) => takenAt.getTime()), clock.now.getTime()));
  const day = { id: demoId('businessDay', 1), serviceDay, openedAt };
  return { day, dayOf: (row: { serviceDay: string }) => (row.serviceDay === serviceDay ? day.id : null) };
}
