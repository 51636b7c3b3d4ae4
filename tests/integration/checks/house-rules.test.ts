import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { room } from '#tests/support/room';
import { expectMoneyHolds } from './money-holds';
import { menu, openTable, type TestTable } from './table';

const setUp = (table: TestTable) => table.call('checks.setUp', {}, { session: table.manager });

async function addCharge(
  table: TestTable,
  more: { percent?: number; minParty?: number | null; orderType?: 'dine_in' | null } = {},
) {
  const charge = {
    id: randomUUID(),
    name: 'Service',
    percent: 1000,
    orderType: null,
    minParty: 6,
    beforeDiscount: false,
    taxClassId: null,
    ...more,
  };
  await table.call('checks.addServiceCharge', charge, { session: table.manager });
  return charge.id;
}

describe('the reasons of a house', () => {
  it('are there from the start, and can be added and removed, each once', async () => {
    const table = await openTable();
    const before = (await setUp(table)).reasons;
    expect(before.filter((reason) => reason.for === 'void').map(({ words }) => words)).toContain(
      'Rung by mistake',
    );
    const reason = { reasonId: randomUUID(), for: 'void', words: 'Dropped' } as const;
    await table.call('checks.addReason', reason, { session: table.manager });
    await expect(
      table.call('checks.addReason', { ...reason, reasonId: randomUUID() }, { session: table.manager }),
    ).rejects.toMatchObject({ code: 'REASON_EXISTS' });
    await expect(
      table.call('checks.addReason', { ...reason, words: 'Cold' }, { session: table.manager }),
    ).rejects.toMatchObject({
      code: 'ID_EXISTS',
    });
    const choices = await table.call('checks.choices', {}, { session: table.server });
    expect(choices.reasons.filter((one) => one.for === 'void').at(-1)).toMatchObject({ words: 'Dropped' });
    await table.call('checks.removeReason', { reasonId: reason.reasonId }, { session: table.manager });
    await expect(
      table.call('checks.removeReason', { reasonId: reason.reasonId }, { session: table.manager }),
    ).rejects.toMatchObject({ code: 'REASON_UNKNOWN' });
    expect((await setUp(table)).reasons).toEqual(before);
  });

  it('and what is paid out at once without a manager, beside the other rules', async () => {
    const table = await openTable();
    const { rules } = await setUp(table);
    await table.call('checks.changeRules', { paidOutLimit: 2500 }, { session: table.manager });
    expect((await setUp(table)).rules).toEqual({ ...rules, paidOutLimit: 2500 });
    expect(await table.call('day.view', {}, { session: table.manager })).toMatchObject({
      paidOutLimit: 2500,
    });
  });

  it('and its rules are not for servers', async () => {
    const table = await openTable();
    const session = { session: table.server };
    for (const call of [
      () => table.call('checks.setUp', {}, session),
      () => table.call('checks.changeRules', { discountLimit: 10_000 }, session),
      () => table.call('checks.addReason', { reasonId: randomUUID(), for: 'comp', words: 'Me' }, session),
    ])
      await expect(call()).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

describe('a service charge', () => {
  it('is on a bill that a large party opens, not on a small one’s, and never twice', async () => {
    const table = await openTable({}, 6);
    await addCharge(table);
    await table.send(['steak']);
    expect(await table.send(['soup'])).toMatchObject({
      charge: 400,
      total: 4400,
      charges: [{ name: 'Service', percent: 1000, amount: 400, actions: ['waive'] }],
    });
    await table.peek(expectMoneyHolds);
    await table.seat(room.t2, 2);
    expect(await table.send(['steak'])).toMatchObject({ charge: 0, total: 3000, charges: [] });
  });

  it('is split with the bill, waived with leave, and put back', async () => {
    const table = await openTable({}, 6);
    await addCharge(table);
    const { checkId, lines, charges } = await table.send(['steak', 'bread']);
    const b = randomUUID();
    await table.split([{ checkId: b, lines: [{ checkLineId: lines[1]?.id ?? '', quantity: 1 }] }]);
    expect([(await table.check(checkId)).charge, (await table.check(b)).charge]).toEqual([300, 10]);
    const chargeId = charges[0]?.id ?? '';
    const waive = { chargeId, reason: 'Long wait' };
    await expect(table.call('checks.waiveCharge', waive, { session: table.server })).rejects.toMatchObject({
      code: 'APPROVAL_NEEDED',
      details: { permission: 'checks:charge' },
    });
    await table.call('checks.waiveCharge', waive, { session: table.manager });
    expect(await table.check(b)).toMatchObject({
      charge: 0,
      total: 100,
      charges: [{ amount: 0, waivedReason: 'Long wait', actions: ['restore'] }],
    });
    await table.call('checks.restoreCharge', { chargeId }, { session: table.manager });
    expect(await table.check(b)).toMatchObject({ charge: 10, total: 110 });
    await table.peek(expectMoneyHolds);
  });

  it('can be put on a bill that was opened without it, once', async () => {
    const table = await openTable();
    const serviceChargeId = await addCharge(table);
    const { checkId } = await table.send(['steak']);
    const add = () => table.call('checks.addCharge', { checkId, serviceChargeId }, { session: table.server });
    await add();
    expect(await table.check()).toMatchObject({ charge: 300 });
    await expect(add()).rejects.toMatchObject({ code: 'CHARGE_UNKNOWN' });
    await table.call('checks.removeServiceCharge', { serviceChargeId }, { session: table.manager });
    expect(await table.check()).toMatchObject({ charge: 300 });
    expect((await setUp(table)).serviceCharges).toEqual([]);
  });

  it('comes with guests who join, and goes with them; what a person has touched stays', async () => {
    const table = await openTable({}, 4);
    await addCharge(table);
    const { checkId, visitId } = await table.send(['steak']);
    const other = await table.seat(room.t2, 2);
    await table.send(['soup']);
    const at = { session: table.manager };
    const join = () => table.call('floor.mergeVisits', { visitId: other, intoVisitId: visitId }, at);
    const part = () => table.call('floor.unmergeVisits', { visitId: other }, at);
    await join();
    const joined = await table.check(checkId);
    expect(joined).toMatchObject({ charge: 400, total: 4400 });
    await part();
    expect(await table.check(checkId)).toMatchObject({ charge: 0, total: 3000, charges: [] });
    await join();
    const chargeId = (await table.check(checkId)).charges[0]?.id ?? '';
    await table.call('checks.waiveCharge', { chargeId, reason: 'Long wait' }, at);
    await part();
    await join();
    expect(await table.check(checkId)).toMatchObject({ charge: 0, charges: [{ waivedReason: 'Long wait' }] });
    await table.call('checks.restoreCharge', { chargeId }, at);
    await part();
    expect(await table.check(checkId)).toMatchObject({ charge: 300, total: 3300 });
    await table.peek(expectMoneyHolds);
  });

  it('follows a party that sits down and goes on without a table', async () => {
    const table = await openTable();
    await addCharge(table, { minParty: null, orderType: 'dine_in' });
    const { checkId, visitId } = await table.send(['steak']);
    const at = { session: table.server };
    await table.call('visits.unseatTab', { visitId, orderType: 'takeaway', name: 'Ana' }, at);
    expect(await table.check(checkId)).toMatchObject({ charge: 0, total: 3000 });
    await table.call('visits.seatTab', { visitId, tableIds: [room.t1] }, at);
    expect(await table.check(checkId)).toMatchObject({ charge: 300, total: 3300 });
    await table.pay(checkId, 1000);
    await table.call('visits.unseatTab', { visitId, orderType: 'takeaway', name: 'Ana' }, at);
    expect(await table.check(checkId)).toMatchObject({ charge: 300, due: 2300 });
  });

  it('is in what a party is told of its first round before it is sent', async () => {
    const table = await openTable({}, 6);
    await addCharge(table);
    const line = { lineId: randomUUID(), visitId: table.visitId, itemId: menu.steak.id };
    await table.call('orders.addLine', line, { session: table.server });
    const spoken = await table.call('orders.visit', { visitId: table.visitId }, { session: table.server });
    expect(spoken.totals).toMatchObject({ drafts: 3300, total: 3300 });
    await table.call(
      'orders.send',
      { orderId: randomUUID(), visitId: table.visitId, lineIds: [line.lineId] },
      { session: table.server },
    );
    expect((await table.check()).total).toBe(3300);
  });

  it('is refused with a tax that nobody knows', async () => {
    const table = await openTable();
    const charge = {
      id: randomUUID(),
      name: 'S',
      percent: 1,
      orderType: null,
      minParty: null,
      beforeDiscount: true,
    };
    await expect(
      table.call(
        'checks.addServiceCharge',
        { ...charge, taxClassId: randomUUID() },
        { session: table.manager },
      ),
    ).rejects.toMatchObject({ code: 'TAX_CLASS_UNKNOWN' });
  });
});

describe('where tax is rounded', () => {
  it('follows the house, on open checks too', async () => {
    const table = await openTable({ taxIncluded: false });
    // 1 % of 13.5 % on three lines of 1.00: 40.5 once, 14 each.
    await table.send(['bread']);
    await table.send(['bread']);
    const { checkId } = await table.send(['bread']);
    expect(await table.check()).toMatchObject({ taxAdded: 41, total: 341 });
    await table.call('checks.changeRules', { taxRounding: 'line' }, { session: table.manager });
    expect(await table.check()).toMatchObject({ taxAdded: 42, total: 342 });
    await table.pay(checkId);
    await table.call('checks.changeRules', { taxRounding: 'check' }, { session: table.manager });
    expect(await table.check(checkId)).toMatchObject({ taxAdded: 42, total: 342, open: false });
    expect((await setUp(table)).rules).toMatchObject({
      taxRounding: 'check',
      cashStep: 1,
      discountLimit: 1000,
    });
  });
});

describe('an exempt check', () => {
  it.each([
    [false, { taxAdded: 135, taxOff: 0, total: 1135 }, { taxAdded: 0, taxOff: 0, total: 1000 }],
    // 1000 × 13.5 / 113.5 = 118.94
    [true, { taxAdded: 0, taxOff: 0, total: 1000 }, { taxAdded: 0, taxOff: 119, total: 881 }],
  ])(
    'pays no taxes, and all of them again when it is not (included: %s)',
    async (taxIncluded, taxed, exempt) => {
      const table = await openTable({ taxIncluded });
      const { checkId } = await table.send(['soup']);
      expect(await table.check()).toMatchObject(taxed);
      const reason = 'Embassy';
      await expect(
        table.call('checks.setExempt', { checkId, reason }, { session: table.server }),
      ).rejects.toMatchObject({ code: 'APPROVAL_NEEDED', details: { permission: 'checks:exempt' } });
      await table.call('checks.setExempt', { checkId, reason }, { session: table.manager });
      expect(await table.check()).toMatchObject({ ...exempt, taxExemptReason: reason, taxes: [] });
      await table.peek(expectMoneyHolds);
      await table.call('checks.setExempt', { checkId, reason: null }, { session: table.manager });
      expect(await table.check()).toMatchObject({ ...taxed, taxExemptReason: null });
    },
  );
});

it('a check that was handed over says when', async () => {
  const table = await openTable();
  const { checkId, presentedAt } = await table.send(['soup']);
  expect(presentedAt).toBeNull();
  await table.call('checks.present', { checkId }, { session: table.server });
  expect((await table.check()).presentedAt).toBe(table.clock().toISOString());
});
