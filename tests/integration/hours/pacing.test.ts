import { describe, expect, it } from 'vitest';
import type { Tx } from '#db/store';
import type { VenueSettings } from '#main/host/context';
import { loadHours, whenOf } from '#main/hours/hours.service';
import { bookingDay } from '#main/reservations/booking.rules';
import { objectionTo, pacingIn, partiesOf } from '#main/reservations/pacing.service';
import { room } from '#tests/support/room';
import { openStand } from './stand';

const venue = { timeZone: 'Europe/Dublin', dayCutover: '04:00', turnMinutes: 120 } as VenueSettings;
const friday = '2026-11-27';
const asked = (time: string, partySize: number, date = friday) => ({
  date,
  time,
  partySize,
  durationMinutes: 120,
  laterFold: false,
});

/** What one party more would make of the pacing of its day. */
async function pacingOf(tx: Tx, party: ReturnType<typeof asked>, except: string | null = null) {
  const day = bookingDay(party, venue);
  return pacingIn(await loadHours(tx, venue, day), await partiesOf(tx, venue, day, except), party);
}

describe('a time', () => {
  it('has a service and a turn, or a reason why nobody is taken', async () => {
    const { call, manager, save, peek } = await openStand();
    const serviceId = crypto.randomUUID();
    const at = (date: string, time: string) => peek((tx) => whenOf(tx, venue, { date, time }, 2));
    expect(await at(friday, '03:00')).toEqual({
      day: '2026-11-26',
      service: null,
      turnMinutes: 120,
      closed: null,
    });
    await save({ serviceId, lastTime: '00:30' });
    const bySize = [{ id: crypto.randomUUID(), serviceId, upTo: 2, minutes: 90 }];
    await call('hours.setTurnTimes', { house: 120, bySize }, { session: manager });
    expect(await at('2026-11-28', '00:30')).toMatchObject({
      day: friday,
      service: { id: serviceId, fromMinute: 1020, toMinute: 1470 },
      turnMinutes: 90,
      closed: null,
    });
    expect(await at(friday, '16:45')).toMatchObject({
      service: null,
      closed: { services: [{ name: 'Dinner', firstTime: '17:00', lastTime: '00:30' }] },
    });
  });
});

describe('the pacing of a time', () => {
  it('counts what is booked and walked in, and neither who cancelled nor the booking that is changed', async () => {
    const { call, server, save, book, peek, clock } = await openStand();
    await save({ coversStarting: 8, coversPresent: 12 });
    const [kept, cancelled] = [crypto.randomUUID(), crypto.randomUUID()];
    await book({ date: '2026-11-20', reservationId: kept, time: '19:00', partySize: 4 });
    await book({
      date: '2026-11-20',
      reservationId: cancelled,
      time: '19:10',
      partySize: 6,
      overrideReason: 'Asked',
    });
    await call('reservations.cancel', { reservationId: cancelled }, { session: server });
    clock.set('2026-11-20T18:20:00Z');
    const walkIn = { visitId: crypto.randomUUID(), tableIds: [room.t1], partySize: 3 };
    await call('floor.seatWalkIn', walkIn, { session: server });
    const tonight = asked('19:05', 5, '2026-11-20');
    const verdict = await peek((tx) => pacingOf(tx, tonight));
    expect(verdict).toMatchObject({
      starting: { covers: 9, limit: 8 },
      present: { covers: 12, limit: 12 },
      over: 'starting',
    });
    const other = asked('19:20', 6, '2026-11-20');
    expect((await peek((tx) => pacingOf(tx, other))).over).toBe('present');
    expect((await peek((tx) => pacingOf(tx, tonight, kept))).starting.covers).toBe(5);
    const hours = await peek((tx) => loadHours(tx, venue, tonight.date));
    expect(await peek((tx) => objectionTo(tx, venue, hours, tonight))).toMatchObject({
      code: 'OVER_PACING',
      details: { over: 'starting', covers: 9, limit: 8 },
    });
  });

  it('counts who sat down with another party once, at their table', async () => {
    const { call, server, peek, clock, book } = await openStand();
    const [booked, walkIn] = [crypto.randomUUID(), crypto.randomUUID()];
    const kept = { reservationId: booked, date: '2026-11-20', time: '19:00', partySize: 2 };
    await book({ ...kept, tableIds: [room.t1] });
    clock.set('2026-11-20T19:00:00Z');
    await call('reservations.seat', { reservationId: booked, visitId: booked }, { session: server });
    const friends = { visitId: walkIn, tableIds: [room.t2], partySize: 3 };
    await call('floor.seatWalkIn', friends, { session: server });
    const merge = { visitId: walkIn, intoVisitId: booked };
    await call('floor.mergeVisits', merge, { session: server });
    const { present, starting } = await peek((tx) => pacingOf(tx, asked('19:05', 1, '2026-11-20')));
    expect([present.covers, starting.covers]).toEqual([6, 6]);
  });

  it('is refused where no service is held, in words', async () => {
    const { save, peek } = await openStand();
    await save({});
    const hours = await peek((tx) => loadHours(tx, venue, friday));
    expect(await peek((tx) => objectionTo(tx, venue, hours, asked('16:00', 2)))).toMatchObject({
      code: 'HOUSE_CLOSED',
      details: { reason: 'Outside the services: Dinner 17:00–22:30' },
    });
    expect(await peek((tx) => objectionTo(tx, venue, hours, asked('17:00', 12)))).toBeNull();
  });

  it('spans the hour that autumn repeats as the time that passes', async () => {
    const { save, book, peek } = await openStand('2026-10-20T12:00:00Z');
    await save({ firstTime: '22:00', lastTime: '03:00', coversPresent: 10, coversStarting: null });
    // From 00:30 for two hours is until 01:30 of the repeated hour: a party at 02:00 meets nobody.
    await book({ date: '2026-10-25', time: '00:30', partySize: 8 });
    const at = (time: string) => peek((tx) => pacingOf(tx, asked(time, 4, '2026-10-25')));
    expect((await at('01:30')).present.covers).toBe(12);
    expect((await at('02:00')).present.covers).toBe(4);
  });
});
