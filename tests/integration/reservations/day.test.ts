import { describe, expect, it } from 'vitest';
import type { Input } from '#contract/contract';
import { clockAt } from '#tests/support/clock';
import { openTestHost } from '#tests/support/host';
import { furnish, guests, room } from '#tests/support/room';

async function openBook() {
  const clock = clockAt('2026-11-20T12:00:00Z');
  const till = await openTestHost({ clock, prepare: furnish });
  const session = await till.signInAs('manager');
  const book = async (input: Partial<Input<'reservations.create'>>) => {
    const reservationId = crypto.randomUUID();
    await till.call(
      'reservations.create',
      {
        reservationId,
        guest: { guestId: guests.okafor },
        date: '2026-11-20',
        time: '19:00',
        partySize: 4,
        ...input,
      },
      { session },
    );
    return reservationId;
  };
  const day = (date = '2026-11-20') => till.call('reservations.day', { date }, { session });
  return { ...till, clock, session, book, day };
}

describe('a day of the book', () => {
  it('is an empty page with the room on it', async () => {
    const { day } = await openBook();
    expect(await day()).toMatchObject({
      today: '2026-11-20',
      nowMinute: 720,
      fromMinute: 660,
      toMinute: 1440,
      areas: [{ name: 'Main Hall' }, { name: 'Patio' }],
      tables: [{ number: '1', seats: 4, occupied: false }, {}, {}, {}, {}],
      reservations: [],
      totals: { bookings: 0, covers: 0 },
    });
    expect((await day('2026-11-21')).nowMinute).toBeNull();
  });

  it('keeps what is booked after midnight with the evening before', async () => {
    const { book, day, clock } = await openBook();
    await book({ date: '2026-11-21', time: '00:30', tableIds: [room.t1] });
    await book({ date: '2026-11-21', time: '04:00' });
    const friday = await day('2026-11-20');
    expect(friday.reservations).toMatchObject([
      { date: '2026-11-21', time: '00:30', startMinute: 1470, held: { fromMinute: 1470, toMinute: 1590 } },
    ]);
    expect(friday.toMinute).toBe(1620);
    expect((await day('2026-11-21')).reservations).toMatchObject([{ startMinute: 240 }]);
    clock.set('2026-11-21T00:46:00Z');
    const night = await day('2026-11-20');
    expect(night).toMatchObject({ today: '2026-11-20', nowMinute: 1486 });
    expect(night.reservations).toMatchObject([{ lateMinutes: 16 }]);
  });

  it('adds up who comes when, without those who do not', async () => {
    const { book, day, call, session } = await openBook();
    await book({ time: '19:00', partySize: 4 });
    await book({ time: '19:10', partySize: 2 });
    await book({ time: '19:15', partySize: 6 });
    const reservationId = await book({ time: '19:15', partySize: 8 });
    await call('reservations.cancel', { reservationId }, { session });
    expect(await day()).toMatchObject({
      totals: { bookings: 3, covers: 12 },
      pacing: [
        { minute: 1140, covers: 6 },
        { minute: 1155, covers: 6 },
      ],
    });
  });

  it('shows walk-ins, and blocks until the day ends', async () => {
    const { day, call, clock, session } = await openBook();
    clock.set('2026-11-20T19:43:00Z');
    const visitId = crypto.randomUUID();
    await call('floor.seatWalkIn', { visitId, tableIds: [room.t3], partySize: 2 }, { session });
    const blockId = crypto.randomUUID();
    await call('floor.blockTable', { blockId, tableId: room.t2, reason: 'Bench repair' }, { session });
    clock.advance(3);
    expect(await day()).toMatchObject({
      walkIns: [{ visitId, tableIds: [room.t3], startMinute: 1183, endMinute: 1303, open: true }],
      blocks: [{ tableIds: [room.t2], reason: 'Bench repair', startMinute: 1183, endMinute: 1680 }],
      pacing: [{ minute: 1170, covers: 2 }],
    });
    clock.advance(180);
    expect((await day()).walkIns).toMatchObject([{ endMinute: 1366 }]);
    await call('floor.closeVisit', { visitId }, { session });
    expect((await day()).walkIns).toMatchObject([{ open: false, endMinute: 1366 }]);
  });

  it('shows a moved party where it sits', async () => {
    const { book, day, call, clock, session } = await openBook();
    const reservationId = await book({ tableIds: [room.t1] });
    clock.set('2026-11-20T19:05:00Z');
    const visitId = crypto.randomUUID();
    await call('reservations.seat', { reservationId, visitId }, { session });
    clock.advance(10);
    await call('floor.moveVisit', { visitId, tableIds: [room.p1, room.p2] }, { session });
    const page = await day();
    expect(page.reservations).toMatchObject([{ phase: 'seated', tableNumbers: ['P1', 'P2'] }]);
    expect(page.tables.filter(({ occupied }) => occupied).map(({ number }) => number)).toEqual(['P1', 'P2']);
  });
});
