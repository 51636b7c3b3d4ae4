import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
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
  return line;
}

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
