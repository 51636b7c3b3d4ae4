import { describe, expect, it } from 'vitest';
import { openStand, service } from './stand';

describe('bookings that a change of hours strands', () => {
  it('are shown before it is saved, stay in the book, and are listed until they are dealt with', async () => {
    const { call, manager, server, save, book, stranded } = await openStand();
    const serviceId = crypto.randomUUID();
    await save({ serviceId });
    const early = crypto.randomUUID();
    await book({ reservationId: early, time: '17:30', partySize: 5 });
    await book({ time: '18:00' });
    const change = service({ serviceId, firstTime: '18:00' });
    const preview = await call(
      'hours.preview',
      { change: { kind: 'saveService', input: change } },
      { session: manager },
    );
    expect(preview.stranded).toEqual([
      {
        id: early,
        number: 'RES-2026-000001',
        name: 'Adaeze Okafor',
        date: '2026-11-27',
        time: '17:30',
        day: '2026-11-27',
        partySize: 5,
        why: 'Outside the services: Dinner 18:00–22:30',
      },
    ]);
    expect(await stranded()).toEqual([]);
    await call('hours.saveService', change, { session: manager });
    expect(await stranded()).toEqual(preview.stranded);
    const again = await call(
      'hours.preview',
      { change: { kind: 'saveService', input: change } },
      { session: manager },
    );
    expect(again.stranded).toEqual([]);
    await call('reservations.change', { reservationId: early, time: '18:30' }, { session: server });
    expect(await stranded()).toEqual([]);
  });

  it('are those of a day that closes, with its reason, past midnight too', async () => {
    const { call, manager, save, book, stranded } = await openStand();
    await save({ lastTime: '01:00' });
    await book({ date: '2026-12-24', time: '20:00' });
    await book({ date: '2026-12-25', time: '00:30', partySize: 3 });
    await book({ date: '2026-12-25', time: '20:00' });
    const input = { day: '2026-12-24', reason: 'Staff party', services: [] };
    const { stranded: shown } = await call(
      'hours.preview',
      { change: { kind: 'setSpecialDay', input } },
      { session: manager },
    );
    expect(shown.map(({ date, time, day, why }) => [date, time, day, why])).toEqual([
      ['2026-12-24', '20:00', '2026-12-24', 'Staff party'],
      ['2026-12-25', '00:30', '2026-12-24', 'Staff party'],
    ]);
    await call('hours.setSpecialDay', input, { session: manager });
    expect(await stranded()).toEqual(shown);
    await call('hours.removeSpecialDay', { day: '2026-12-24' }, { session: manager });
    expect(await stranded()).toEqual([]);
  });

  it('leave out who is cancelled, who is here, and whose time has passed', async () => {
    const { call, clock, manager, server, save, book, stranded } = await openStand();
    const serviceId = crypto.randomUUID();
    await save({ serviceId });
    const [here, cancelled, late, awaited] = [1, 2, 3, 4].map(() => crypto.randomUUID());
    for (const reservationId of [here, cancelled, awaited])
      await book({ reservationId: reservationId as string, date: '2026-11-20', time: '20:00' });
    await book({ reservationId: late as string, date: '2026-11-20', time: '19:00' });
    await call('hours.removeService', { serviceId }, { session: manager });
    expect(await stranded()).toEqual([]);
    await save({ serviceId, weekdays: [1] });
    expect(await stranded()).toHaveLength(4);
    clock.set('2026-11-20T19:30:00Z');
    await call('reservations.cancel', { reservationId: cancelled as string }, { session: server });
    await call('reservations.arrive', { reservationId: here as string }, { session: server });
    expect(await stranded()).toMatchObject([{ id: awaited, why: 'No service on Fridays' }]);
  });

  it('say so on their row of the day, and nobody else does', async () => {
    const { call, manager, server, save, book } = await openStand();
    await save({ firstTime: '18:00' });
    const early = crypto.randomUUID();
    await save({ serviceId: early, name: 'Early', firstTime: '16:00', lastTime: '17:00' });
    await book({ time: '16:30' });
    await book({ time: '19:00' });
    await call('hours.removeService', { serviceId: early }, { session: manager });
    const day = await call('reservations.day', { date: '2026-11-27' }, { session: server });
    expect(day.reservations.map(({ time, stranded }) => [time, stranded])).toEqual([
      ['16:30', 'Outside the services: Dinner 18:00–22:30'],
      ['19:00', null],
    ]);
    expect(day.hours).toMatchObject({ open: 'services', services: [{ name: 'Dinner', fromMinute: 1080 }] });
    expect(day.pacing.find(({ slot }) => slot === '19:00')).toMatchObject({
      covers: 2,
      limit: 12,
      isOver: false,
    });
  });

  it('are refused in a preview as the change would be', async () => {
    const { call, manager, save } = await openStand();
    await save({});
    const input = service({ name: 'Late', firstTime: '22:00', lastTime: '23:00' });
    await expect(
      call('hours.preview', { change: { kind: 'saveService', input } }, { session: manager }),
    ).rejects.toMatchObject({ code: 'SERVICES_OVERLAP' });
  });
});
