import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { menuItems } from '#db/schema/menu';
import { expectMoneyHolds } from './money-holds';
import { type Dish, menu, openTable, type TestTable } from './table';

const board = (table: TestTable) => table.call('kitchen.board', { stationId: null }, { session: table.cook });

async function voidDish(
  table: TestTable,
  dish: Dish,
  more: { quantity?: number; backToStock?: boolean } = {},
) {
  const line = await table.line(dish);
  const input = { voidId: randomUUID(), checkLineId: line.id, reason: 'Rung by mistake', ...more };
  await table.call('checks.void', input, { session: table.manager });
  return { ...line, voidId: input.voidId };
}

const takeBack = (table: TestTable, voidId: string) =>
  table.call('checks.takeBackVoid', { voidId }, { session: table.server });

const rounds = async (table: TestTable) =>
  (await table.call('orders.visit', { visitId: table.visitId }, { session: table.server })).rounds;

async function left(table: TestTable, dish: Dish): Promise<number | null> {
  const rows = await table.peek((tx) =>
    tx.select({ left: menuItems.portionsLeft }).from(menuItems).where(eq(menuItems.id, menu[dish].id)),
  );
  return rows[0]?.left ?? null;
}

describe('a void', () => {
  it('takes what is not made off the check, is told there, and needs leave', async () => {
    const table = await openTable();
    await table.send(['steak', { dish: 'wine', quantity: 3 }]);
    const wine = await table.line('wine');
    const input = { voidId: randomUUID(), checkLineId: wine.id, quantity: 2, reason: 'Changed their mind' };
    await expect(table.call('checks.void', input, { session: table.server })).rejects.toMatchObject({
      code: 'APPROVAL_NEEDED',
      details: { permission: 'checks:void' },
    });
    const { approval } = await table.call(
      'staff.approve',
      { pin: '1111', permission: 'checks:void' },
      { session: table.server },
    );
    const options = { session: table.server, commandId: randomUUID(), approval };
    expect(await table.call('checks.void', input, options)).toEqual({ amount: 1400 });
    expect(await table.call('checks.void', input, options)).toEqual({ amount: 1400 });
    expect(await table.check()).toMatchObject({
      subtotal: 3700,
      voids: [
        {
          name: 'Wine',
          quantity: 2,
          amount: 1400,
          reason: 'Changed their mind',
          madeBy: 'Test',
          approvedBy: 'Niamh',
        },
      ],
    });
    const visit = await table.call('orders.visit', { visitId: table.visitId }, { session: table.server });
    expect(visit.rounds[0]).toMatchObject({
      amount: 3700,
      lines: [{ voided: 0 }, { quantity: 3, voided: 2, amount: 700 }],
    });
    expect(visit.totals).toMatchObject({ sent: 3700, sentItems: 2 });
    await table.peek(expectMoneyHolds);
    const more = { ...input, voidId: randomUUID(), quantity: 2 };
    await expect(table.call('checks.void', more, { session: table.manager })).rejects.toMatchObject({
      code: 'QUANTITY_TOO_LARGE',
      details: { quantity: 1 },
    });
  });

  it('of all of a line takes its discounts along, and the last line leaves a party that owes nothing', async () => {
    const table = await openTable();
    const { checkId } = await table.send(['steak']);
    const line = await table.line('steak');
    const off = { kind: 'percent', percent: 1000 } as const;
    await table.call(
      'checks.discount',
      { adjustmentId: randomUUID(), checkId, lines: [{ checkLineId: line.id }], off, reason: 'Staff' },
      { session: table.server },
    );
    await voidDish(table, 'steak');
    expect(await table.check(checkId)).toMatchObject({ lines: [], adjustments: [], total: 0, due: 0 });
    await table.peek(expectMoneyHolds);
    const visit = await table.call('orders.visit', { visitId: table.visitId }, { session: table.server });
    expect(visit.actions).toContain('close');
    expect(visit.rounds).toMatchObject([{ status: 'cancelled' }]);
  });

  it('of what is shared is off for all who share it', async () => {
    const table = await openTable();
    const { checkId, lines } = await table.send(['bread', 'soup']);
    const bread = { checkLineId: lines[0]?.id ?? '', sharedAmong: 2 };
    const b = randomUUID();
    await table.split([
      { checkId, lines: [bread] },
      { checkId: b, lines: [bread] },
    ]);
    await voidDish(table, 'bread');
    expect((await table.check(b)).total).toBe(0);
    expect((await table.check(checkId)).total).toBe(1000);
    await table.peek(expectMoneyHolds);
  });

  it('of what is shared is refused once a part of it is paid', async () => {
    const table = await openTable();
    const { checkId, lines } = await table.send(['bread', 'soup']);
    const bread = { checkLineId: lines[0]?.id ?? '', sharedAmong: 2 };
    const b = randomUUID();
    await table.split([
      { checkId, lines: [bread] },
      { checkId: b, lines: [bread] },
    ]);
    await table.pay(b);
    await expect(voidDish(table, 'bread')).rejects.toMatchObject({ code: 'CHECK_CLOSED' });
    await table.peek(expectMoneyHolds);
  });

  it('is refused for a line nobody knows', async () => {
    const table = await openTable();
    const input = { voidId: randomUUID(), checkLineId: randomUUID(), reason: 'Sold out' };
    await expect(table.call('checks.void', input, { session: table.manager })).rejects.toMatchObject({
      code: 'CHECK_LINE_UNKNOWN',
    });
  });
});

describe('a void that is taken back', () => {
  it('leaves the check as it was, its discounts and shares too, and is no void any more', async () => {
    const table = await openTable();
    const { checkId, lines } = await table.send(['bread', { dish: 'wine', quantity: 3 }, 'steak']);
    const [bread, wine, steak] = lines;
    const off = { kind: 'percent', percent: 1000 } as const;
    for (const line of [wine, steak])
      await table.call(
        'checks.discount',
        {
          adjustmentId: randomUUID(),
          checkId,
          lines: [{ checkLineId: line?.id ?? '' }],
          off,
          reason: 'Staff',
        },
        { session: table.server },
      );
    const b = randomUUID();
    await table.split([
      { checkId, lines: [{ checkLineId: bread?.id ?? '', sharedAmong: 2 }] },
      { checkId: b, lines: [{ checkLineId: bread?.id ?? '', sharedAmong: 2 }] },
    ]);
    const before = [await table.check(checkId), await table.check(b)];
    const voids = [
      await voidDish(table, 'wine', { quantity: 2 }),
      await voidDish(table, 'steak'),
      await voidDish(table, 'bread'),
    ];
    expect((await table.check(checkId)).total).toBe(630);
    for (const { voidId } of voids) expect(await takeBack(table, voidId)).toEqual({ checkId });
    expect([await table.check(checkId), await table.check(b)]).toEqual(before);
    await table.peek(expectMoneyHolds);
    await expect(takeBack(table, voids[0]?.voidId ?? '')).rejects.toMatchObject({ code: 'VOID_UNKNOWN' });
    const { rows } = await table.peek((tx) =>
      tx.execute(sql`SELECT after FROM audit_log WHERE action = 'checks.takeBackVoid'`),
    );
    expect(rows).toHaveLength(3);
  });

  it('comes back whole where the bill was split anew', async () => {
    const table = await openTable();
    const { checkId, lines } = await table.send([{ dish: 'wine', quantity: 3 }, 'soup']);
    const { voidId } = await voidDish(table, 'wine', { quantity: 1 });
    const wine = lines[0]?.id ?? '';
    const b = randomUUID();
    await table.split([
      { checkId, lines: [{ checkLineId: wine, sharedAmong: 2 }] },
      { checkId: b, lines: [{ checkLineId: wine, sharedAmong: 2 }] },
    ]);
    await takeBack(table, voidId);
    expect((await table.check(checkId)).total).toBe(1000 + 700 + 700);
    expect((await table.check(b)).total).toBe(700);
    await table.peek(expectMoneyHolds);
  });

  it('counts its portions again, and is refused where they are gone', async () => {
    const table = await openTable();
    await table.send([{ dish: 'steak', quantity: 2 }]);
    const count = (await left(table, 'steak')) ?? 0;
    const { voidId } = await voidDish(table, 'steak');
    const set = (portions: number) =>
      table.call('menu.setPortions', { itemId: menu.steak.id, left: portions }, { session: table.manager });
    await set(1);
    await expect(takeBack(table, voidId)).rejects.toMatchObject({
      code: 'ITEM_SOLD_OUT',
      details: { item: 'Steak', left: 1 },
    });
    await set(count + 2);
    await takeBack(table, voidId);
    expect(await left(table, 'steak')).toBe(count);
  });

  it('is refused once its check is paid', async () => {
    const table = await openTable();
    const { checkId } = await table.send(['soup', 'steak']);
    const { voidId } = await voidDish(table, 'soup');
    expect((await table.check(checkId)).voids).toMatchObject([{ actions: ['take_back'] }]);
    await table.pay(checkId);
    await expect(takeBack(table, voidId)).rejects.toMatchObject({ code: 'CHECK_CLOSED' });
    expect((await table.check(checkId)).voids).toMatchObject([{ actions: [] }]);
  });

  it('is on the kitchen’s board again, marked, and its round is one again', async () => {
    const table = await openTable();
    await table.send(['soup']);
    const { voidId, lineId } = await voidDish(table, 'soup');
    await table.call('kitchen.acknowledgeVoid', { lineId }, { session: table.cook });
    expect(await rounds(table)).toMatchObject([{ status: 'cancelled' }]);
    await takeBack(table, voidId);
    const { tickets } = await board(table);
    expect(tickets).toMatchObject([
      {
        started: false,
        voided: false,
        lines: [{ id: lineId, quantity: 1, voided: 0, backOn: 1, done: false }],
      },
    ]);
    expect(await rounds(table)).toMatchObject([{ status: 'pending' }]);
    await table.call('kitchen.bumpTicket', { ticketId: tickets[0]?.id ?? '' }, { session: table.cook });
    expect(await rounds(table)).toMatchObject([{ status: 'ready' }]);
    expect((await board(table)).tickets).toEqual([]);
  });

  it('is a line of its own where the kitchen has done the rest, and is cooked once', async () => {
    const table = await openTable();
    const { checkId, total } = await table.send([{ dish: 'soup', quantity: 3 }]);
    const { voidId, lineId } = await voidDish(table, 'soup', { quantity: 1 });
    await table.call('kitchen.bumpItem', { lineId, done: true }, { session: table.cook });
    await table.call(
      'orders.serve',
      { orderId: (await rounds(table))[0]?.orderId ?? '' },
      { session: table.server },
    );
    await takeBack(table, voidId);
    expect((await board(table)).tickets).toMatchObject([
      {
        lines: [
          { id: lineId, quantity: 2, done: true, backOn: 0 },
          { quantity: 1, done: false, backOn: 1 },
        ],
      },
    ]);
    expect(await table.check(checkId)).toMatchObject({ total, lines: [{ quantity: 2 }, { quantity: 1 }] });
    await table.peek(expectMoneyHolds);
  });

  it('says nothing to the kitchen of what it had made', async () => {
    const table = await openTable();
    await table.send(['soup']);
    const line = await table.line('soup');
    await table.call('kitchen.bumpItem', { lineId: line.lineId, done: true }, { session: table.cook });
    const { voidId } = await voidDish(table, 'soup');
    await takeBack(table, voidId);
    expect((await board(table)).tickets).toEqual([]);
    expect(await rounds(table)).toMatchObject([{ status: 'ready' }]);
  });
});

describe('the kitchen', () => {
  it('sees what is off struck out until a cook has seen it, and makes the rest', async () => {
    const table = await openTable();
    await table.send(['soup', { dish: 'steak', quantity: 3 }]);
    const steak = await voidDish(table, 'steak', { quantity: 2 });
    const before = await board(table);
    expect(before.tickets).toMatchObject([
      {
        voided: false,
        lines: [
          { name: 'Soup', quantity: 1, voided: 0 },
          { name: 'Steak', quantity: 1, voided: 2 },
        ],
      },
    ]);
    expect(before.allDay).toEqual(expect.arrayContaining([{ name: 'Steak', quantity: 1 }]));
    await table.call('kitchen.acknowledgeVoid', { lineId: steak.lineId }, { session: table.cook });
    expect((await board(table)).tickets[0]?.lines[1]).toMatchObject({ quantity: 1, voided: 0 });
  });

  it('has a ticket bumped by itself when nothing of it is left, and it goes once that was seen', async () => {
    const table = await openTable();
    await table.send(['soup']);
    const soup = await voidDish(table, 'soup');
    const { tickets } = await board(table);
    expect(tickets).toMatchObject([{ voided: true, lines: [{ name: 'Soup', quantity: 0, voided: 1 }] }]);
    const ticketId = tickets[0]?.id ?? '';
    await expect(
      table.call('kitchen.bumpTicket', { ticketId }, { session: table.cook }),
    ).rejects.toMatchObject({ code: 'TICKET_STATE' });
    await table.call('kitchen.acknowledgeVoid', { lineId: soup.lineId }, { session: table.cook });
    expect((await board(table)).tickets).toEqual([]);
    await expect(table.call('kitchen.recall', { ticketId }, { session: table.cook })).rejects.toMatchObject({
      code: 'TICKET_STATE',
    });
  });

  it('has a ticket done with what was left of it, when the rest is voided', async () => {
    const table = await openTable();
    await table.send(['soup', 'steak']);
    const soup = await table.line('soup');
    await table.call('kitchen.bumpItem', { lineId: soup.lineId, done: true }, { session: table.cook });
    const steak = await voidDish(table, 'steak');
    const visit = await table.call('orders.visit', { visitId: table.visitId }, { session: table.server });
    expect(visit.rounds).toMatchObject([{ status: 'ready' }]);
    await table.call('kitchen.acknowledgeVoid', { lineId: steak.lineId }, { session: table.cook });
    expect((await board(table)).tickets).toEqual([]);
  });

  it('is not told of what it has made already', async () => {
    const table = await openTable();
    await table.send(['soup', 'steak']);
    const soup = await table.line('soup');
    await table.call('kitchen.bumpItem', { lineId: soup.lineId, done: true }, { session: table.cook });
    await voidDish(table, 'soup');
    expect((await board(table)).tickets).toMatchObject([{ lines: [{ name: 'Steak', quantity: 1 }] }]);
  });
});

describe('the count of portions', () => {
  it.each([
    ['goes up when nobody had begun', false, undefined, 2],
    ['stays when the kitchen had begun', true, undefined, 0],
    ['goes up when the command says so', true, true, 2],
    ['stays when the command says so', false, false, 0],
  ] as const)('%s', async (_, begun, backToStock, back) => {
    const table = await openTable();
    await table.send([{ dish: 'steak', quantity: 2 }]);
    if (begun) {
      const ticketId = (await board(table)).tickets[0]?.id ?? '';
      await table.call('kitchen.start', { ticketId }, { session: table.cook });
    }
    const before = (await left(table, 'steak')) ?? 0;
    await voidDish(table, 'steak', backToStock === undefined ? {} : { backToStock });
    expect(await left(table, 'steak')).toBe(before + back);
  });
});
