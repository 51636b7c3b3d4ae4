import type { Output } from '#contract/contract';
import { addDays, clockChange, minuteOfPage, serviceDaySpan, wallTime } from '#contract/time';
import type { Tx } from '#db/store';
import { blockEnd, blocksDuring } from '../floor/blocks.service';
import { placesOf } from '../floor/holds.service';
import { readRoom, walkInsOf } from '../floor/room.service';
import type { ReadContext } from '../host/context';
import { loadHours } from '../hours/hours.service';
import { todayOf } from './booking.service';
import { counts, hoursShown } from './day.rules';
import { dayHours, paceOf } from './day-hours.rules';
import { listBookings } from './reservations.queries';
import { stayEnd, viewBookings } from './view.service';

type Clock = Pick<ReadContext, 'now' | 'venue'>;
type DayView = Output<'reservations.day'>;

/**
 * One page of the book: the service day that begins on `date`. What is booked for half past midnight is on
 * the page of the evening before, at minute 1470.
 */
export async function readDay(tx: Tx, clock: Clock, date: string): Promise<DayView> {
  const { now, venue } = clock;
  const rows = await listBookings(tx, date, addDays(date, 1), venue.dayCutover);
  const plans = await loadHours(tx, venue, date);
  const reservations = await viewBookings(tx, clock, rows, date, plans);
  const walkIns = await readWalkIns(tx, clock, date);
  const blocks = await readBlocks(tx, clock, date);
  const hours = dayHours(plans, date);
  const booked = reservations.filter(({ phase }) => counts(phase));
  const today = todayOf(clock);
  const nowMinute = date === today ? minuteOfPage(now, date, venue.timeZone, venue.dayCutover) : null;
  return {
    date,
    today,
    now: now.toISOString(),
    nowMinute,
    clockChange: changeOf(date, venue),
    ...hoursShown([
      ...hours.services,
      ...reservations.map(({ held }) => held),
      ...walkIns.map(({ startMinute, endMinute }) => ({ fromMinute: startMinute, toMinute: endMinute })),
    ]),
    ...(await readRoom(tx)),
    reservations,
    walkIns,
    blocks,
    hours,
    pacing: paceOf(plans, date, [
      ...booked.map(({ startMinute, partySize }) => ({ minute: startMinute, covers: partySize })),
      ...walkIns.map(({ startMinute, partySize }) => ({ minute: startMinute, covers: partySize })),
    ]),
    totals: {
      bookings: booked.length,
      covers: booked.reduce((total, { partySize }) => total + partySize, 0),
    },
  };
}

async function readWalkIns(tx: Tx, { now, venue }: Clock, date: string): Promise<DayView['walkIns']> {
  const visits = await walkInsOf(tx, date);
  const places = await placesOf(tx, { reservationIds: [], visitIds: visits.map(({ id }) => id) });
  return visits.map((visit) => {
    const place = places.get(visit.id);
    const minute = (at: Date) => minuteOfPage(at, date, venue.timeZone, venue.dayCutover);
    const startMinute = minute(visit.seatedAt);
    const end = minute(visit.closedAt ?? stayEnd(place, now));
    return {
      visitId: visit.id,
      name: visit.name,
      partySize: visit.partySize,
      tableIds: place?.tableIds ?? [],
      startMinute,
      endMinute: Math.max(startMinute + 1, end),
      open: visit.closedAt === null,
    };
  });
}

/** A block may last for days; its minutes are those of this one. */
async function readBlocks(tx: Tx, { now, venue }: Clock, date: string): Promise<DayView['blocks']> {
  const { timeZone, dayCutover } = venue;
  const day = serviceDaySpan(date, timeZone, dayCutover);
  const minute = (at: Date) => minuteOfPage(at, date, timeZone, dayCutover);
  return (await blocksDuring(tx, day)).map(({ span, ...block }) => ({
    ...block,
    startMinute: minute(span.from < day.from ? day.from : span.from),
    endMinute: minute(span.to > day.to ? day.to : span.to),
    from: wallTime(span.from, timeZone),
    to: blockEnd(span, timeZone),
    open: span.to > now,
  }));
}

function changeOf(date: string, { timeZone, dayCutover }: Clock['venue']): DayView['clockChange'] {
  const change = clockChange(serviceDaySpan(date, timeZone, dayCutover), timeZone);
  return change && { minute: minuteOfPage(change.at, date, timeZone, dayCutover), by: change.by };
}
