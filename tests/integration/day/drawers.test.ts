import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { drawerCounts } from '#db/schema/day';
import { room } from '#tests/support/room';
import { openTill } from './till';

const bar = { terminal: 'Terminal 1' };

async function openBar(float = 10_000) {
  const till = await openTill();
  const server = { session: await till.signInAs('server') };
  const [drawerId, sessionId] = [randomUUID(), randomUUID()];
  await till.call('day.addDrawer', { drawerId, name: 'Bar', ...bar }, till.asManager);
  await till.call('day.openDrawer', { sessionId, drawerId, float }, server);
  const move = (kind: 'paid_in' | 'paid_out' | 'safe_drop', amount: number, options: object = server) => {
    const movementId = randomUUID();
    till.later(1);
    return till
      .call('day.moveCash', { movementId, sessionId, kind, amount, reason: 'Ice' }, options)
      .then(() => movementId);
  };
  const count = (counted: { sum: number } | { pieces: Record<string, number> }, options: object = server) =>
    till.call('day.countDrawer', { countId: randomUUID(), sessionId, counted }, options);
  return { ...till, server, drawerId, sessionId, move, count };
}

describe('a drawer', () => {
  it('tells what should be in it when it is counted, and not before; every cash event is in its ledger', async () => {
    const { call, asManager, server, sessionId, eat, pay, move, count } = await openBar();
    const first = await eat(2);
    await call(
      'payments.take',
      {
        paymentId: randomUUID(),
        checkId: first.checkId,
        amount: 1700,
        tender: 'cash',
        tendered: 2000,
      },
      { ...server, ...bar },
    );
    const second = await eat(1, room.t2);
    await pay(second.checkId, 850, { terminal: 'Terminal 9' });
    await move('paid_in', 500);
    await move('paid_out', 320);
    const mistake = await move('safe_drop', 9999);
    await call('day.takeBack', { movementId: mistake }, server);
    await move('safe_drop', 5000);

    const before = await call('day.view', {}, { ...asManager, ...bar });
    expect(JSON.stringify(before)).not.toContain('expected');
    expect(before.drawers[0]).toMatchObject({ here: true, session: { float: 10_000, counts: [] } });
    expect(before.drawers[0]?.session?.movements.map((m) => [m.kind, m.amount, m.takenBack])).toEqual([
      ['paid_in', 500, false],
      ['paid_out', 320, false],
      ['safe_drop', 9999, true],
      ['safe_drop', 5000, false],
    ]);
    await expect(call('day.ledger', { sessionId }, asManager)).rejects.toMatchObject({
      code: 'DRAWER_NOT_COUNTED',
    });

    // 10,000 + 1,700 + 500 - 320 - 5,000; the 850 went into the taker's pocket.
    expect(await count({ pieces: { '5000': 1, '1000': 1, '500': 1, '200': 1, '50': 3 } })).toEqual({
      counted: 6850,
      expected: 6880,
      variance: -30,
    });
    const ledger = await call('day.ledger', { sessionId }, asManager);
    expect(
      ledger.events.map((e) => [e.kind, e.in, e.out, e.balance, e.by, e.check?.number ?? e.words]),
    ).toEqual([
      ['payment', 2000, 300, 11_700, 'Test server', 'CHK-001'],
      ['paid_in', 500, 0, 12_200, 'Test server', 'Ice'],
      ['paid_out', 0, 320, 11_880, 'Test server', 'Ice'],
      ['safe_drop', 0, 5000, 6880, 'Test server', 'Ice'],
    ]);
  });

  it('is counted again by who manages drawers, or with their leave; the old count stays', async () => {
    const { call, asManager, server, sessionId, count, stored } = await openBar();
    await count({ sum: 9000 });
    const again = { sessionId, counted: { sum: 10_000 }, note: 'A note was stuck' };
    await expect(
      call('day.recountDrawer', { countId: randomUUID(), ...again }, server),
    ).rejects.toMatchObject({ code: 'APPROVAL_NEEDED' });
    expect(await call('day.recountDrawer', { countId: randomUUID(), ...again }, asManager)).toMatchObject({
      variance: 0,
    });
    const rows = await stored((tx) => tx.select().from(drawerCounts).orderBy(drawerCounts.position));
    expect(rows.map((row) => [row.position, row.counted, row.expected, row.note])).toEqual([
      [1, 9000, 10_000, null],
      [2, 10_000, 10_000, 'A note was stuck'],
    ]);
  });

  it('pays out a large sum only with leave', async () => {
    const { move, asManager } = await openBar();
    await move('paid_out', 5000);
    await expect(move('paid_out', 5001)).rejects.toMatchObject({
      code: 'APPROVAL_NEEDED',
      details: { permission: 'drawer:manage' },
    });
    await move('paid_out', 5001, asManager);
    await move('safe_drop', 9000);
  });

  it('takes a command once, however often it arrives', async () => {
    const { call, server, sessionId, count } = await openBar();
    const input = {
      movementId: randomUUID(),
      sessionId,
      kind: 'paid_in' as const,
      amount: 500,
      reason: 'Change',
    };
    const options = { ...server, commandId: randomUUID() };
    await call('day.moveCash', input, options);
    await call('day.moveCash', input, options);
    await expect(call('day.moveCash', input, server)).rejects.toMatchObject({ code: 'ID_EXISTS' });
    const counting = { countId: randomUUID(), sessionId, counted: { sum: 10_500 } };
    const countOnce = { ...server, commandId: randomUUID() };
    const [one, two] = await Promise.all([
      call('day.countDrawer', counting, countOnce),
      call('day.countDrawer', counting, countOnce),
    ]);
    expect([one, two]).toEqual(Array(2).fill({ counted: 10_500, expected: 10_500, variance: 0 }));
    await expect(count({ sum: 1 })).rejects.toMatchObject({ code: 'DRAWER_COUNTED' });
  });

  it('knows coins and notes of the currency, and no others', async () => {
    const { count } = await openBar();
    await expect(count({ pieces: { '300': 1 } })).rejects.toMatchObject({ code: 'PIECES_UNKNOWN' });
    expect(await count({ pieces: { '10000': 1, '1': 2, '2': 0 } })).toMatchObject({ counted: 10_002 });
  });
});

describe('what a drawer can do in each state', () => {
  const ok = 'ok';
  it.each([
    ['never opened', [ok, 'DRAWER_UNKNOWN', 'DRAWER_UNKNOWN', 'DRAWER_UNKNOWN', 'DRAWER_UNKNOWN', ok, ok]],
    [
      'open',
      ['DRAWER_OPEN', ok, ok, 'DRAWER_NOT_COUNTED', 'DRAWER_NOT_COUNTED', 'DRAWER_OPEN', 'DRAWER_OPEN'],
    ],
    ['counted', [ok, 'DRAWER_COUNTED', 'DRAWER_COUNTED', ok, ok, ok, ok]],
    [
      'removed',
      ['DRAWER_UNKNOWN', 'DRAWER_COUNTED', 'DRAWER_COUNTED', ok, ok, 'DRAWER_UNKNOWN', 'DRAWER_UNKNOWN'],
    ],
  ] as const)('%s', async (state, expected) => {
    const { call, asManager } = await openTill();
    /** A drawer in this state; each attempt has one of its own, and may disturb nothing but it. */
    const drawerIn = async () => {
      const [drawerId, sessionId] = [randomUUID(), randomUUID()];
      const name = drawerId.slice(0, 8);
      await call('day.addDrawer', { drawerId, name, terminal: name }, asManager);
      if (state !== 'never opened')
        await call('day.openDrawer', { sessionId, drawerId, float: 100 }, asManager);
      if (state === 'counted' || state === 'removed')
        await call('day.countDrawer', { countId: randomUUID(), sessionId, counted: { sum: 100 } }, asManager);
      if (state === 'removed') await call('day.removeDrawer', { drawerId }, asManager);
      return { drawerId, sessionId };
    };
    const sum = { counted: { sum: 100 } };
    const attempts = [
      (d: { drawerId: string }) =>
        call('day.openDrawer', { sessionId: randomUUID(), drawerId: d.drawerId, float: 1 }, asManager),
      (d: { sessionId: string }) =>
        call(
          'day.moveCash',
          { movementId: randomUUID(), sessionId: d.sessionId, kind: 'paid_in', amount: 1, reason: 'Change' },
          asManager,
        ),
      (d: { sessionId: string }) =>
        call('day.countDrawer', { countId: randomUUID(), sessionId: d.sessionId, ...sum }, asManager),
      (d: { sessionId: string }) =>
        call('day.recountDrawer', { countId: randomUUID(), sessionId: d.sessionId, ...sum }, asManager),
      (d: { sessionId: string }) => call('day.ledger', { sessionId: d.sessionId }, asManager),
      (d: { drawerId: string }) =>
        call(
          'day.changeDrawer',
          { drawerId: d.drawerId, name: d.drawerId.slice(0, 8), terminal: null },
          asManager,
        ),
      (d: { drawerId: string }) => call('day.removeDrawer', { drawerId: d.drawerId }, asManager),
    ];
    const found = [];
    for (const attempt of attempts)
      found.push(
        await attempt(await drawerIn()).then(
          () => ok,
          (error: { code: string }) => error.code,
        ),
      );
    expect(found).toEqual(expected);
  });

  it('has one name, one place, and one that is everybody’s open at a time', async () => {
    const { call, asManager } = await openTill();
    const add = (name: string, terminal: string | null, drawerId: string = randomUUID()) =>
      call('day.addDrawer', { drawerId, name, terminal }, asManager).then(() => drawerId);
    const open = (drawerId: string) =>
      call('day.openDrawer', { sessionId: randomUUID(), drawerId, float: 0 }, asManager);
    const one = await add('Bar', 'T1');
    await expect(add('bar', null)).rejects.toMatchObject({ code: 'DRAWER_NAME_TAKEN' });
    await expect(add('Other', 'T1')).rejects.toMatchObject({ code: 'DRAWER_TERMINAL_TAKEN' });
    const [house, spare] = [await add('House', null), await add('Spare', null)];
    await open(house);
    await expect(open(spare)).rejects.toMatchObject({ code: 'DRAWER_SHARED', details: { name: 'House' } });
    await call('day.removeDrawer', { drawerId: one }, asManager);
    await add('Bar', 'T1');
    await expect(call('day.restoreDrawer', { drawerId: one }, asManager)).rejects.toMatchObject({
      code: 'DRAWER_NAME_TAKEN',
    });
  });
});
