import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Input } from '#contract/contract';
import { expectMoneyHolds } from './money-holds';
import { openTable, type TestTable } from './table';

type Discount = Partial<Input<'checks.discount'>>;

const tenth = { kind: 'percent', percent: 1000 } as const;
const half = { kind: 'percent', percent: 5000 } as const;

async function discount(table: TestTable, more: Discount, session = table.server, approval?: string) {
  const { checkId } = await table.check();
  const input = { adjustmentId: randomUUID(), checkId, off: tenth, reason: 'Regular guest', ...more };
  const off = await table.call('checks.discount', input, { session, ...(approval ? { approval } : {}) });
  return { ...off, adjustmentId: input.adjustmentId };
}

async function approved(
  table: TestTable,
  permission: 'checks:discount_any' | 'checks:comp',
): Promise<string> {
  const { approval } = await table.call(
    'staff.approve',
    { pin: '1111', permission },
    { session: table.server },
  );
  return approval;
}

/** What the log says of the last command of this name. */
async function logged(table: TestTable, action: string) {
  const { rows } = await table.peek((tx) =>
    tx.execute<{ entity_id: string; after: Record<string, unknown> }>(
      sql`SELECT entity_id, after FROM audit_log WHERE action = ${action} ORDER BY seq DESC LIMIT 1`,
    ),
  );
  return rows[0];
}

describe('a discount', () => {
  it('comes off a line, a check or the bill, and is told on the check and in the log', async () => {
    const table = await openTable();
    const { checkId } = await table.send(['steak', 'soup']);
    const steak = await table.line('steak');
    expect(await discount(table, { lines: [{ checkLineId: steak.id }] })).toMatchObject({ off: 300 });
    const view = await table.check();
    expect(view).toMatchObject({ subtotal: 4000, discount: 300, total: 3700 });
    expect(view.adjustments).toMatchObject([
      {
        kind: 'discount',
        name: 'Discount',
        scope: 'lines',
        off: 300,
        reason: 'Regular guest',
        madeBy: 'Test',
        approvedBy: null,
        actions: ['remove'],
      },
    ]);
    expect(await logged(table, 'checks.discount')).toMatchObject({
      entity_id: checkId,
      after: { off: 300, reason: 'Regular guest', approvedBy: null },
    });
    await table.peek(expectMoneyHolds);
  });

  it('is in the order it was made, whatever the clock and the ids', async () => {
    const table = await openTable();
    await table.send(['steak']);
    const ids = [3, 1, 2].map((first) => `${first}${randomUUID().slice(1)}`);
    const offs = [tenth, { kind: 'amount', amount: 500 }, tenth] as const;
    for (const [at, off] of offs.entries())
      await discount(table, { adjustmentId: ids[at] as string, off }, table.manager);
    const view = await table.check();
    expect(view.adjustments.map(({ id, off }) => [id, off])).toEqual([
      [ids[0], 300],
      [ids[1], 500],
      [ids[2], 220],
    ]);
  });

  it('of some of a line sets them apart, and they are one again when it is taken back', async () => {
    const table = await openTable();
    await table.send([{ dish: 'wine', quantity: 3 }]);
    const wine = await table.line('wine');
    const { adjustmentId } = await discount(table, { lines: [{ checkLineId: wine.id, quantity: 1 }] });
    expect((await table.check()).lines.map(({ quantity, discount }) => [quantity, discount])).toEqual(
      expect.arrayContaining([
        [2, 0],
        [1, 70],
      ]),
    );
    await table.peek(expectMoneyHolds);
    await table.call('checks.removeAdjustment', { adjustmentId }, { session: table.server });
    expect((await table.check()).lines).toMatchObject([{ quantity: 3, discount: 0 }]);
    await table.peek(expectMoneyHolds);
    await expect(
      table.call('checks.removeAdjustment', { adjustmentId }, { session: table.server }),
    ).rejects.toMatchObject({ code: 'ADJUSTMENT_UNKNOWN' });
  });

  it('of a bill goes along when it is split, and that of a line with its parts', async () => {
    const table = await openTable();
    const { checkId, lines } = await table.send(['steak', { dish: 'wine', quantity: 3 }]);
    await discount(table, { wholeBill: true });
    await discount(
      table,
      { lines: [{ checkLineId: lines[1]?.id ?? '' }], off: { kind: 'amount', amount: 100 } },
      table.manager,
    );
    const { total, discount: off } = await table.check();
    const b = randomUUID();
    const parts = await table.split([
      { checkId, lines: [{ checkLineId: lines[1]?.id ?? '', quantity: 1 }] },
      { checkId: b, lines: [{ checkLineId: lines[1]?.id ?? '', quantity: 2 }] },
    ]);
    expect(parts.reduce((sum, part) => sum + part.total, 0)).toBe(total);
    expect(parts.reduce((sum, part) => sum + part.discount, 0)).toBe(off);
    expect((await table.check(b)).adjustments.map((one) => one.scope)).toEqual(
      expect.arrayContaining(['lines', 'bill']),
    );
    await table.call('checks.joinParts', { checkId }, { session: table.server });
    expect(await table.check()).toMatchObject({ total, discount: off });
    await table.peek(expectMoneyHolds);
  });

  it('of one part stays with its lines when the parts are joined', async () => {
    const table = await openTable();
    const { checkId, lines } = await table.send(['steak', 'soup']);
    const b = randomUUID();
    await table.split([{ checkId: b, lines: [{ checkLineId: lines[1]?.id ?? '', quantity: 1 }] }]);
    await discount(table, { checkId: b });
    expect(await table.check(b)).toMatchObject({ discount: 100, total: 900 });
    await table.call('checks.joinParts', { checkId }, { session: table.server });
    expect(await table.check()).toMatchObject({ discount: 100, total: 3900 });
    expect((await table.line('steak')).discount).toBe(0);
    await table.peek(expectMoneyHolds);
  });

  it('leaves alone what carries none', async () => {
    const table = await openTable();
    await table.send(['voucher']);
    await expect(discount(table, {})).rejects.toMatchObject({ code: 'NOTHING_TO_TAKE_OFF' });
    await table.send(['soup']);
    expect(await discount(table, {})).toMatchObject({ off: 100 });
  });

  it('beyond the house’s limit needs leave, also in small bites, and an amount as what it is of the lines', async () => {
    const table = await openTable();
    await table.send(['steak']);
    const needed = { code: 'APPROVAL_NEEDED', details: { permission: 'checks:discount_any' } };
    await expect(discount(table, { off: half })).rejects.toMatchObject(needed);
    await expect(discount(table, { off: { kind: 'amount', amount: 301 } })).rejects.toMatchObject(needed);
    expect(await discount(table, { off: { kind: 'amount', amount: 300 } })).toMatchObject({ off: 300 });
    await expect(discount(table, { off: { kind: 'amount', amount: 1 } })).rejects.toMatchObject(needed);
    expect(await table.check()).toMatchObject({ total: 2700 });
    const approval = await approved(table, 'checks:discount_any');
    await discount(table, { off: half }, table.server, approval);
    expect((await table.check()).adjustments[1]).toMatchObject({ madeBy: 'Test', approvedBy: 'Niamh' });
    await table.peek(expectMoneyHolds);
  });

  it('that is ready is taken as it stands; one that was removed is refused', async () => {
    const table = await openTable();
    await table.send(['steak']);
    const discountId = randomUUID();
    const ready = { discountId, name: 'Neighbours', off: tenth };
    await table.call('checks.addDiscount', ready, { session: table.manager });
    const choices = await table.call('checks.choices', {}, { session: table.server });
    expect(choices).toMatchObject({
      discounts: [{ name: 'Neighbours', percent: 1000, free: true }],
      discountLimit: 1000,
    });
    expect(await discount(table, { off: { kind: 'ready', discountId } })).toMatchObject({ off: 300 });
    expect((await table.check()).adjustments).toMatchObject([{ name: 'Neighbours' }]);
    await table.call('checks.removeDiscount', { discountId }, { session: table.manager });
    await expect(discount(table, { off: { kind: 'ready', discountId } })).rejects.toMatchObject({
      code: 'DISCOUNT_UNKNOWN',
    });
  });

  it('is given once for one command, however often it arrives', async () => {
    const table = await openTable();
    const { checkId } = await table.send(['steak']);
    const input = { adjustmentId: randomUUID(), checkId, off: tenth, reason: 'Staff' };
    const options = { session: table.server, commandId: randomUUID() };
    await Promise.all([
      table.call('checks.discount', input, options),
      table.call('checks.discount', input, options),
    ]);
    expect(await table.check()).toMatchObject({ discount: 300, adjustments: [{ off: 300 }] });
  });
});

describe('a comp', () => {
  it('charges nothing for what was made, needs leave, and counts apart from discounts', async () => {
    const table = await openTable();
    const { checkId } = await table.send(['steak', { dish: 'wine', quantity: 2 }]);
    const wine = await table.line('wine');
    const input = {
      adjustmentId: randomUUID(),
      checkId,
      lines: [{ checkLineId: wine.id, quantity: 1 }],
      reason: 'Long wait',
    };
    await expect(table.call('checks.comp', input, { session: table.server })).rejects.toMatchObject({
      code: 'APPROVAL_NEEDED',
      details: { permission: 'checks:comp' },
    });
    const approval = await approved(table, 'checks:comp');
    expect(await table.call('checks.comp', input, { session: table.server, approval })).toEqual({ off: 700 });
    expect(await table.check()).toMatchObject({ subtotal: 4400, comp: 700, discount: 0, total: 3700 });
    await table.peek(expectMoneyHolds);
  });

  it('of all of it leaves nothing to pay: the party may leave, and the check is booked on the day', async () => {
    const table = await openTable();
    const { checkId, visitId } = await table.send(['steak', 'voucher']);
    const input = { adjustmentId: randomUUID(), checkId, reason: 'Long wait' };
    await table.call('checks.comp', input, { session: table.manager });
    expect(await table.check()).toMatchObject({ comp: 8000, total: 0, due: 0 });
    await table.call('floor.closeVisit', { visitId }, { session: table.server });
    const closed = await table.check(checkId);
    expect(closed).toMatchObject({ open: false, comp: 8000, total: 0 });
    const { rows } = await table.peek((tx) =>
      tx.execute(sql`SELECT id FROM checks WHERE id = ${checkId}::uuid AND business_day_id IS NOT NULL`),
    );
    expect(rows).toHaveLength(1);
  });
});

describe('a check that is paid, or on which more was paid', () => {
  it('refuses every change, and says why', async () => {
    const table = await openTable();
    const { checkId, lines } = await table.send(['steak', 'soup']);
    const soup = lines[1]?.id ?? '';
    const before = await discount(table, { lines: [{ checkLineId: soup }] });
    await table.pay(checkId, 3500);
    const session = { session: table.manager };
    const adjustmentId = randomUUID();
    const reason = 'Complaint';
    const below = { code: 'CHECK_BELOW_PAID' };
    await expect(table.call('checks.comp', { adjustmentId, checkId, reason }, session)).rejects.toMatchObject(
      below,
    );
    await expect(
      table.call('checks.void', { voidId: randomUUID(), checkLineId: soup, reason }, session),
    ).rejects.toMatchObject(below);
    await table.pay(checkId);
    const closed = { code: 'CHECK_CLOSED' };
    await expect(table.call('checks.comp', { adjustmentId, checkId, reason }, session)).rejects.toMatchObject(
      closed,
    );
    await expect(
      table.call('checks.discount', { adjustmentId, checkId, off: tenth, reason }, session),
    ).rejects.toMatchObject(closed);
    await expect(
      table.call('checks.removeAdjustment', { adjustmentId: before.adjustmentId }, session),
    ).rejects.toMatchObject(closed);
    await expect(
      table.call('checks.void', { voidId: randomUUID(), checkLineId: soup, reason }, session),
    ).rejects.toMatchObject(closed);
    await expect(table.call('checks.setExempt', { checkId, reason }, session)).rejects.toMatchObject(closed);
    await expect(table.call('checks.present', { checkId }, session)).rejects.toMatchObject(closed);
    await expect(
      table.call('checks.splitEvenly', { checkId, partIds: [randomUUID(), randomUUID()] }, session),
    ).rejects.toMatchObject(closed);
    await expect(table.call('checks.removeParts', { checkId }, session)).rejects.toMatchObject(closed);
    await expect(table.call('checks.joinParts', { checkId }, session)).rejects.toMatchObject(closed);
    await table.peek(expectMoneyHolds);
  });
});
