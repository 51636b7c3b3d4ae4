import type { Output } from '#contract/contract';
import { addDays, minuteOfDay, serviceDaySpan } from '#contract/time';
import type { Tx } from '#db/store';
import { placesOf } from '../floor/holds.service';
import { blocksDuring, readRoom, walkInsOf } from '../floor/room.service';
import type { ReadContext } from '../host/context';
import { todayOf } from './booking.service';
import { counts, hoursShown, paceOf } from './day.rules';
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
  const reservations = await viewBookings(tx, clock, rows, date);
  const walkIns = await readWalkIns(tx, clock, date);
  const blocks = await readBlocks(tx, clock, date);
  const booked = reservations.filter(({ phase }) => counts(phase));
  const today = todayOf(clock);
  const nowMinute = date === today ? minuteOfDay(now, date, venue.timeZone) : null;
  return {
    date,
    today,
    now: now.toISOString(),
    nowMinute,
    ...hoursShown([
      ...reservations.map(({ held }) => held),
      ...walkIns.map(({ startMinute, endMinute }) => ({ fromMinute: startMinute, toMinute: endMinute })),
    ]),
    ...(await readRoom(tx)),
    reservations,
    walkIns,
    blocks,
    pacing: paceOf([
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
    const startMinute = minuteOfDay(visit.seatedAt, date, venue.timeZone);
    const end = minuteOfDay(visit.closedAt ?? stayEnd(place, now), date, venue.timeZone);
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
async function readBlocks(tx: Tx, { venue }: Clock, date: string): Promise<DayView['blocks']> {
  const day = serviceDaySpan(date, venue.timeZone, venue.dayCutover);
  const minute = (at: Date) => minuteOfDay(at, date, venue.timeZone);
  return (await blocksDuring(tx, day)).map(({ id, blockId, tableId, name, from, to }) => ({
    id: blockId ?? id,
    tableId,
    reason: name,
    startMinute: minute(from < day.from ? day.from : from),
    endMinute: minute(to > day.to || Number.isNaN(to.getTime()) ? day.to : to),
  }));
}
