import { describe, expect, it } from 'vitest';
import type { Input, WriteName } from '#contract/contract';
import { services } from '#db/schema/hours';
import { openStand, service } from './stand';

describe('services', () => {
  it('are saved, changed, removed and brought back under one id', async () => {
    const { call, manager, save, view, peek } = await openStand();
    const serviceId = crypto.randomUUID();
    await save({ serviceId, weekdays: [5, 1, 5] });
    expect((await view()).services).toEqual([
      {
        id: serviceId,
        name: 'Dinner',
        firstTime: '17:00',
        lastTime: '22:30',
        coversStarting: 12,
        coversPresent: null,
        weekdays: [1, 5],
        onDate: null,
      },
    ]);
    await save({ serviceId, name: 'Supper', lastTime: '01:00' });
    expect((await view()).services).toMatchObject([{ id: serviceId, name: 'Supper', lastTime: '01:00' }]);
    await call('hours.removeService', { serviceId }, { session: manager });
    expect((await view()).services).toEqual([]);
    await expect(call('hours.removeService', { serviceId }, { session: manager })).rejects.toMatchObject({
      code: 'SERVICE_UNKNOWN',
    });
    await save({ serviceId });
    expect((await view()).services).toMatchObject([{ id: serviceId, name: 'Dinner' }]);
    expect(await peek((tx) => tx.select().from(services))).toHaveLength(1);
  });

  it('that overlap or end before they begin are refused, and nothing is kept', async () => {
    const { save, view } = await openStand();
    await save({});
    await expect(
      save({ name: 'Late', firstTime: '22:30', lastTime: '23:30', weekdays: [7] }),
    ).rejects.toMatchObject({
      code: 'SERVICES_OVERLAP',
      details: { name: 'Dinner', other: 'Late', from: '22:30', to: '22:30' },
    });
    await expect(save({ name: 'Late', firstTime: '23:00', lastTime: '04:15' })).rejects.toMatchObject({
      code: 'SERVICE_TIMES',
    });
    await expect(save({ firstTime: '17:05' })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await expect(save({ weekdays: [] })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    expect((await view()).services).toHaveLength(1);
  });
});

describe('special days', () => {
  const lunch = {
    name: 'Feast',
    firstTime: '12:00',
    lastTime: '15:00',
    coversStarting: null,
    coversPresent: 30,
  };

  it('close the house, or hold services of their own, and can be taken back and set again', async () => {
    const { call, manager, save, view } = await openStand();
    await save({});
    const day = '2026-12-25';
    const set = (services: Input<'hours.setSpecialDay'>['services'], reason = 'Christmas') =>
      call('hours.setSpecialDay', { day, reason, services }, { session: manager });
    await set([]);
    expect((await view()).specialDays).toEqual([{ day, reason: 'Christmas', services: [] }]);
    const [early, late] = [crypto.randomUUID(), crypto.randomUUID()];
    await set([
      { ...lunch, serviceId: early },
      { ...lunch, serviceId: late, firstTime: '18:00', lastTime: '20:00' },
    ]);
    await set([{ ...lunch, serviceId: early, name: 'Long lunch' }], 'Christmas lunch');
    const { specialDays, services } = await view();
    expect(specialDays).toMatchObject([
      { day, reason: 'Christmas lunch', services: [{ id: early, name: 'Long lunch', onDate: day }] },
    ]);
    expect(services.map(({ name }) => name)).toEqual(['Dinner']);
    await call('hours.removeSpecialDay', { day }, { session: manager });
    expect(await view()).toMatchObject({ specialDays: [], services: [{ name: 'Dinner' }] });
    await expect(call('hours.removeSpecialDay', { day }, { session: manager })).rejects.toMatchObject({
      code: 'SPECIAL_DAY_UNKNOWN',
    });
    await set([{ ...lunch, serviceId: early }]);
    expect((await view()).specialDays).toMatchObject([{ services: [{ id: early }] }]);
  });

  it('lie ahead: of those that are over nothing is listed, and none is made', async () => {
    const { call, manager, clock, view } = await openStand('2026-11-20T20:00:00Z');
    const closed = (day: string) =>
      call('hours.setSpecialDay', { day, reason: 'Closed', services: [] }, { session: manager });
    await closed('2026-11-20');
    await expect(closed('2026-11-19')).rejects.toMatchObject({ code: 'DAY_IN_PAST' });
    clock.set('2026-11-21T03:59:00Z');
    expect((await view()).specialDays).toHaveLength(1);
    clock.set('2026-11-21T04:00:00Z');
    expect((await view()).specialDays).toEqual([]);
  });
});

describe('limits, turn times and lateness', () => {
  it('limit a quarter of an hour, and leave it to its service again', async () => {
    const { call, server, view } = await openStand();
    const limit = { day: '2026-11-20', slot: '20:00' };
    const set = (coversStarting: number, reason: string) =>
      call('hours.setSlotLimit', { ...limit, coversStarting, reason }, { session: server });
    await set(6, 'The kitchen is swamped');
    await set(0, 'Oven out');
    expect((await view()).slotLimits).toEqual([{ ...limit, coversStarting: 0, reason: 'Oven out' }]);
    await call('hours.removeSlotLimit', limit, { session: server });
    expect((await view()).slotLimits).toEqual([]);
    await expect(call('hours.removeSlotLimit', limit, { session: server })).rejects.toMatchObject({
      code: 'SLOT_LIMIT_UNKNOWN',
    });
    await expect(
      call(
        'hours.setSlotLimit',
        { day: '2026-11-19', slot: '20:00', coversStarting: 1, reason: 'x' },
        { session: server },
      ),
    ).rejects.toMatchObject({ code: 'DAY_IN_PAST' });
  });

  it('say how long parties stay', async () => {
    const { call, manager, save, view } = await openStand();
    const serviceId = crypto.randomUUID();
    await save({ serviceId });
    const turn = (upTo: number, minutes: number, of: string | null = null) => ({
      id: crypto.randomUUID(),
      serviceId: of,
      upTo,
      minutes,
    });
    const bySize = [turn(2, 90), turn(4, 105), turn(2, 75, serviceId)];
    await call('hours.setTurnTimes', { house: 135, bySize }, { session: manager });
    expect((await view()).turns).toEqual({ house: 135, bySize });
    await call('hours.setTurnTimes', { house: 120, bySize: bySize.slice(1) }, { session: manager });
    expect((await view()).turns.bySize).toHaveLength(2);
    await expect(
      call('hours.setTurnTimes', { house: 120, bySize: [turn(2, 90), turn(2, 95)] }, { session: manager }),
    ).rejects.toMatchObject({ code: 'TURN_TIME_TWICE', details: { upTo: 2 } });
    await expect(
      call(
        'hours.setTurnTimes',
        { house: 120, bySize: [turn(2, 90, crypto.randomUUID())] },
        { session: manager },
      ),
    ).rejects.toMatchObject({ code: 'SERVICE_UNKNOWN' });
  });

  it('of a service that is over or removed are not in the way, and come back with it', async () => {
    const { call, manager, save, view, clock } = await openStand('2026-11-20T20:00:00Z');
    const [dinner, gala] = [crypto.randomUUID(), crypto.randomUUID()];
    await save({ serviceId: dinner });
    const { weekdays: _, ...held } = {
      ...service({ serviceId: gala, firstTime: '12:00', lastTime: '14:00' }),
      weekdays: [],
    };
    await call('hours.saveService', { ...held, onDate: '2026-11-20' }, { session: manager });
    const turn = (serviceId: string) => ({ id: crypto.randomUUID(), serviceId, upTo: 4, minutes: 180 });
    const [ofDinner, ofGala] = [turn(dinner), turn(gala)];
    const set = (bySize: Input<'hours.setTurnTimes'>['bySize']) =>
      call('hours.setTurnTimes', { house: 120, bySize }, { session: manager });
    await set([ofDinner, ofGala]);
    await call('hours.removeService', { serviceId: dinner }, { session: manager });
    await set([ofGala]);
    await save({ serviceId: dinner });
    expect((await view()).turns.bySize).toHaveLength(2);
    clock.set('2026-11-21T05:00:00Z');
    const shown = (await view()).turns.bySize;
    expect(shown).toEqual([ofDinner]);
    await set(shown);
  });

  it('say when a party is late; nobody is a no-show by the clock at first', async () => {
    const { call, manager, view } = await openStand();
    const first = { lateAfterMinutes: 10, releaseAfterMinutes: 15, noShowAfterMinutes: null };
    expect((await view()).lateness).toEqual(first);
    const set = (lateness: Input<'hours.setLateness'>) =>
      call('hours.setLateness', lateness, { session: manager });
    const next = { lateAfterMinutes: 5, releaseAfterMinutes: 20, noShowAfterMinutes: 45 };
    await set(next);
    expect((await view()).lateness).toEqual(next);
    await expect(set({ ...next, releaseAfterMinutes: 4 })).rejects.toMatchObject({ code: 'LATENESS_ORDER' });
    await expect(set({ ...next, noShowAfterMinutes: 19 })).rejects.toMatchObject({ code: 'LATENESS_ORDER' });
    expect((await view()).lateness).toEqual(next);
  });
});

describe('who may', () => {
  const serviceId = crypto.randomUUID();
  const asked: [WriteName, object][] = [
    ['hours.saveService', service()],
    ['hours.removeService', { serviceId }],
    ['hours.setSpecialDay', { day: '2026-12-25', reason: 'Christmas', services: [] }],
    ['hours.removeSpecialDay', { day: '2026-12-25' }],
    ['hours.setTurnTimes', { house: 120, bySize: [] }],
    ['hours.setLateness', { lateAfterMinutes: 5, releaseAfterMinutes: 15, noShowAfterMinutes: null }],
  ];

  it('set the hours is a manager, and limit a quarter of an hour whoever keeps the book', async () => {
    const { ask, server, signInAs } = await openStand();
    for (const [name, input] of asked)
      expect(await ask(name, input, { session: server })).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
    const limit = { day: '2026-11-20', slot: '20:00', coversStarting: 0, reason: 'No' };
    const kitchen = await signInAs('kitchen');
    expect(await ask('hours.setSlotLimit', limit, { session: kitchen })).toMatchObject({
      error: { code: 'NOT_ALLOWED' },
    });
    expect(await ask('hours.setSlotLimit', limit, { session: server })).toMatchObject({ ok: true });
  });
});
