import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { room } from '#tests/support/room';
import { openTill } from './till';

describe('what a server hands in', () => {
  it('is the cash carried less the tips owed; a server sees the own account, a manager all', async () => {
    const till = await openTill();
    const { call, asManager, eat, pay } = till;
    const server = { session: await till.signInAs('server') };
    const me = (await call('staff.me', {}, server)).id;
    const lunch = await eat(2);
    await pay(lunch.checkId, 1700, server);
    const other = await eat(1, room.t2);
    await pay(other.checkId, 850, asManager);
    const own = await call('day.cashOuts', {}, server);
    expect(own.map((one) => [one.name, one.cashHeld, one.toHandIn])).toEqual([['Test server', 1700, 1700]]);
    expect((await call('day.cashOuts', {}, asManager)).map((one) => one.cashHeld)).toEqual([850, 1700]);

    await expect(
      call(
        'day.handIn',
        { cashOutId: randomUUID(), serverId: own[0]?.serverId ?? '', amount: 1700 },
        asManager,
      ),
    ).resolves.toEqual({ toHandIn: 0 });
    const manager = (await call('staff.me', {}, asManager)).id;
    await expect(
      call('day.handIn', { cashOutId: randomUUID(), serverId: manager, amount: 850 }, server),
    ).rejects.toMatchObject({ code: 'APPROVAL_NEEDED' });
    const handIns = (await call('day.cashOuts', {}, server))[0]?.handIns;
    expect(handIns).toMatchObject([{ amount: 1700, by: 'Niamh Doyle', takenBack: false }]);
    await call('day.takeBack', { movementId: handIns?.[0]?.id ?? '' }, asManager);
    expect((await call('day.cashOuts', {}, server))[0]).toMatchObject({
      serverId: me,
      handedIn: 0,
      toHandIn: 1700,
    });
  });

  it('goes into the drawer at hand, where the count expects it', async () => {
    const till = await openTill();
    const { call, asManager, eat, pay } = till;
    const server = { session: await till.signInAs('server') };
    const lunch = await eat(2);
    await pay(lunch.checkId, 1700, { ...server, terminal: 'Handheld' });
    const [drawerId, sessionId] = [randomUUID(), randomUUID()];
    await call('day.addDrawer', { drawerId, name: 'Bar', terminal: 'Terminal 1' }, asManager);
    await call('day.openDrawer', { sessionId, drawerId, float: 5000 }, asManager);
    const me = (await call('staff.me', {}, server)).id;
    const at = { ...server, terminal: 'Terminal 1' };
    expect(await call('day.handIn', { cashOutId: randomUUID(), serverId: me, amount: 2000 }, at)).toEqual({
      toHandIn: -300,
    });
    till.later(1);
    expect(await call('day.handIn', { cashOutId: randomUUID(), serverId: me, amount: -300 }, at)).toEqual({
      toHandIn: 0,
    });
    const counting = { countId: randomUUID(), sessionId, counted: { sum: 6700 } };
    expect(await call('day.countDrawer', counting, asManager)).toMatchObject({ expected: 6700, variance: 0 });
    const { events } = await call('day.ledger', { sessionId }, asManager);
    expect(events.map((event) => [event.kind, event.in, event.out, event.words])).toEqual([
      ['cash_out', 2000, 0, 'Test server'],
      ['cash_out', 0, 300, 'Test server'],
    ]);
  });
});
