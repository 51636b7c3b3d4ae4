import { describe, expect, it } from 'vitest';
import { reservations } from '#db/schema/book';
import { room } from '#tests/support/room';
import { openStand } from '../hours/stand';

describe('the overview', () => {
  it('adds up each day by service, as the rows themselves do', async () => {
    const { call, server, manager, save, book, peek } = await openStand();
    const lunch = { name: 'Lunch', firstTime: '12:00', lastTime: '14:30' };
    await save(lunch);
    const dinner = { serviceId: crypto.randomUUID(), lastTime: '01:00', coversStarting: 20 };
    await save(dinner);
    const cancelled = crypto.randomUUID();
    await book({ time: '12:00', partySize: 3, tableIds: [room.t1] });
    await book({ time: '19:00', partySize: 4, tableIds: [room.t1] });
    await book({ time: '19:15', partySize: 8 });
    await book({ date: '2026-11-28', time: '00:30', partySize: 2 });
    await book({ date: '2026-11-29', time: '19:00', partySize: 5, tableIds: [] });
    await book({ reservationId: cancelled, time: '20:00', partySize: 20 });
    await call('reservations.cancel', { reservationId: cancelled }, { session: server });
    await save({ ...dinner, weekdays: [1, 2, 3, 4, 5, 6] });
    const closing = { day: '2026-11-30', reason: 'Stocktaking', services: [] };
    await call('hours.setSpecialDay', closing, { session: manager });

    const span = { from: '2026-11-26', to: '2026-11-30' };
    const { today, days } = await call('reservations.overview', span, { session: server });
    expect(today).toBe('2026-11-20');
    expect(
      days.map(({ day, open, reason, bookings, covers, unassigned, stranded }) => [
        day,
        open,
        reason,
        bookings,
        covers,
        unassigned,
        stranded,
      ]),
    ).toEqual([
      ['2026-11-26', 'services', null, 0, 0, 0, 0],
      ['2026-11-27', 'services', null, 4, 17, 2, 0],
      ['2026-11-28', 'services', null, 0, 0, 0, 0],
      ['2026-11-29', 'services', null, 1, 5, 1, 1],
      ['2026-11-30', 'closed', 'Stocktaking', 0, 0, 0, 0],
    ]);
    expect(days.map(({ other }) => other.covers)).toEqual([0, 0, 0, 5, 0]);
    const seats = 18;
    expect(days[1]?.services).toEqual([
      {
        id: expect.any(String),
        ...lunch,
        bookings: 1,
        covers: 3,
        largest: 3,
        share: (3 * 120) / (seats * (150 + 120)),
      },
      {
        id: expect.any(String),
        name: 'Dinner',
        firstTime: '17:00',
        lastTime: '01:00',
        bookings: 3,
        covers: 14,
        largest: 8,
        share: (14 * 120) / (seats * (480 + 120)),
      },
    ]);
    const kept = (await peek((tx) => tx.select().from(reservations))).filter(
      ({ status }) => status === 'confirmed',
    );
    const total = (key: 'bookings' | 'covers') => days.reduce((sum, day) => sum + day[key], 0);
    expect(total('bookings')).toBe(kept.length);
    expect(total('covers')).toBe(kept.reduce((sum, { partySize }) => sum + partySize, 0));
  });

  it('calls a house without services open, and counts all of its day', async () => {
    const { call, server, book } = await openStand();
    await book({ time: '05:00', partySize: 2 });
    await book({ date: '2026-11-28', time: '03:45', partySize: 3 });
    const span = { from: '2026-11-27', to: '2026-11-28' };
    const { days } = await call('reservations.overview', span, { session: server });
    expect(days).toMatchObject([
      { open: 'always', bookings: 2, covers: 5, services: [{ id: null, name: null, covers: 5, largest: 3 }] },
      { open: 'always', bookings: 0, covers: 0 },
    ]);
  });

  it('counts a party as stranded until its time, and as without a table until it sits', async () => {
    const { call, server, save, book, clock } = await openStand();
    await book({ date: '2026-11-20', time: '16:00', partySize: 2 });
    await save({ weekdays: [5], firstTime: '17:00' });
    const today = async () => {
      const { days } = await call(
        'reservations.overview',
        { from: '2026-11-20', to: '2026-11-20' },
        { session: server },
      );
      return days[0];
    };
    expect(await today()).toMatchObject({ stranded: 1, unassigned: 1, bookings: 1 });
    clock.set('2026-11-20T16:05:00Z');
    expect(await today()).toMatchObject({ stranded: 0, unassigned: 1 });
  });

  it('spans six weeks and no more', async () => {
    const { ask, server } = await openStand();
    const span = (from: string, to: string) =>
      ask('reservations.overview', { from, to }, { session: server });
    expect(await span('2026-11-01', '2026-12-12')).toMatchObject({ ok: true });
    expect(await span('2026-11-01', '2026-12-13')).toMatchObject({ error: { code: 'INPUT_INVALID' } });
    expect(await span('2026-11-02', '2026-11-01')).toMatchObject({ error: { code: 'INPUT_INVALID' } });
  });
});
