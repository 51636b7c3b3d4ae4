import { describe, expect, it } from 'vitest';
import type { Input } from '#contract/contract';
import { clockAt } from '#tests/support/clock';
import { openTestHost } from '#tests/support/host';
import { furnish, guests, room } from '#tests/support/room';

/** Dublin, on the Saturday before the clocks go back at 02:00 of 25 October. */
async function openNight() {
  const clock = clockAt('2026-10-24T12:00:00Z');
  const till = await openTestHost({ clock, prepare: furnish });
  const session = await till.signInAs('server');
  const book = async (change: Partial<Input<'reservations.create'>>) => {
    const reservationId = crypto.randomUUID();
    const said = { reservationId, guest: { guestId: guests.okafor }, date: '2026-10-25', time: '01:30' };
    await till.call('reservations.create', { ...said, partySize: 4, ...change }, { session });
    return reservationId;
  };
  const change = (reservationId: string, input: Omit<Input<'reservations.change'>, 'reservationId'>) =>
    till.call('reservations.change', { reservationId, ...input }, { session });
  const seen = (reservationId: string) => till.call('reservations.detail', { reservationId }, { session });
  return { ...till, clock, session, book, change, seen };
}

describe('the night that has an hour twice', () => {
  it('asks which one is meant, and keeps them apart', async () => {
    const { book, seen } = await openNight();
    await expect(book({})).rejects.toMatchObject({
      code: 'TIME_DOUBLED',
      details: { time: '01:30', readings: [{ fold: 'earlier' }, { fold: 'later' }] },
    });
    const first = await book({ fold: 'earlier', durationMinutes: 60, tableIds: [room.t1] });
    const second = await book({ fold: 'later', durationMinutes: 60, tableIds: [room.t1] });
    expect(await seen(first)).toMatchObject({ fold: 'earlier', time: '01:30', startMinute: 1530 });
    expect(await seen(second)).toMatchObject({ fold: 'later', time: '01:30', startMinute: 1590 });
    await expect(book({ time: '01:45', fold: 'earlier', tableIds: [room.t1] })).rejects.toMatchObject({
      code: 'TABLE_TAKEN',
    });
    expect((await seen(await book({ time: '03:00' }))).fold).toBeNull();
  });

  it('lets a booking change from the one to the other, and asks again for another time', async () => {
    const { book, change, seen } = await openNight();
    const booking = await book({ fold: 'earlier', tableIds: [room.t1] });
    await change(booking, { note: 'Late show' });
    await change(booking, { fold: 'later' });
    expect(await seen(booking)).toMatchObject({ fold: 'later', startMinute: 1590, note: 'Late show' });
    await expect(change(booking, { time: '01:15' })).rejects.toMatchObject({ code: 'TIME_DOUBLED' });
    await change(booking, { time: '03:15' });
    expect((await seen(booking)).fold).toBeNull();
  });

  it('is late by the hour that was promised, in the book and on the floor', async () => {
    const { book, call, clock, seen, session } = await openNight();
    const second = await book({ fold: 'later' });
    clock.set('2026-10-25T01:29:00Z');
    expect((await seen(second)).lateMinutes).toBeNull();
    clock.set('2026-10-25T01:45:00Z');
    expect(await seen(second)).toMatchObject({ lateMinutes: 15, releaseOffered: true });
    expect((await call('floor.view', {}, { session })).next).toMatchObject([{ lateMinutes: 15 }]);
  });

  it('asks for free tables as exactly', async () => {
    const { book, call, session } = await openNight();
    await book({ fold: 'later', tableIds: [room.t1], durationMinutes: 60 });
    const free = async (fold?: 'earlier' | 'later') => {
      const asked = { date: '2026-10-25', time: '01:30', partySize: 4, durationMinutes: 60 };
      const units = await call('reservations.freeTables', { ...asked, ...(fold && { fold }) }, { session });
      return units.map(({ numbers }) => numbers.join('+'));
    };
    await expect(free()).rejects.toMatchObject({ code: 'TIME_DOUBLED' });
    expect(await free('earlier')).toContain('1');
    expect(await free('later')).not.toContain('1');
  });
});

describe('a booking over midnight', () => {
  it('holds its table for its whole length, and stands on the page of its evening', async () => {
    const { book, call, session } = await openNight();
    const late = await book({ date: '2026-11-20', time: '23:30', tableIds: [room.t1] });
    await expect(book({ date: '2026-11-21', time: '01:29', tableIds: [room.t1] })).rejects.toMatchObject({
      code: 'TABLE_TAKEN',
      details: { from: '23:30', to: '01:30' },
    });
    const after = await book({ date: '2026-11-21', time: '01:30', tableIds: [room.t1] });
    const night = await book({ date: '2026-11-21', time: '00:30', tableIds: [room.t2] });
    const page = await call('reservations.day', { date: '2026-11-20' }, { session });
    expect(page.reservations.map(({ id, held }) => [id, held.fromMinute, held.toMinute])).toEqual([
      [late, 1410, 1530],
      [night, 1470, 1590],
      [after, 1530, 1650],
    ]);
    expect((await call('reservations.day', { date: '2026-11-21' }, { session })).reservations).toEqual([]);
  });
});
