import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { visits } from '#db/schema/book';
import { checks } from '#db/schema/checks';
import { businessDays } from '#db/schema/day';
import { refundLines, refunds } from '#db/schema/payments';
import { room } from '#tests/support/room';
import { openTill } from '../day/till';
import { closeDay } from './close-day';

async function openPaid(quantity = 2) {
  const till = await openTill();
  const { call, asManager, eat } = till;
  const { checkId, visitId } = await eat(quantity);
  const paymentId = randomUUID();
  const due = quantity * 850;
  await call(
    'payments.take',
    { paymentId, checkId, tender: 'cash', amount: due, tip: 300, tendered: due + 300 },
    asManager,
  );
  const view = () => call('checks.view', { checkId }, asManager);
  const line = (await view()).lines[0]?.id ?? '';
  const giveBack = (
    of: { amount: number } | { lines: { checkLineId: string; quantity: number }[] },
    tip = 0,
    options: object = asManager,
  ) => call('payments.refund', { refundId: randomUUID(), paymentId, of, tip, reason: 'Cold soup' }, options);
  const rows = () => till.peek((tx) => tx.select().from(refunds));
  return { ...till, checkId, visitId, paymentId, due, line, view, giveBack, rows };
}

describe('a refund', () => {
  it('of lines goes back the way it came, with the taxes within, and leaves check and table as they are', async () => {
    const { giveBack, line, view, rows, peek, checkId, call, asManager } = await openPaid(3);
    const before = await peek((tx) => tx.select().from(checks).where(eq(checks.id, checkId)));
    await call('floor.seatWalkIn', { visitId: randomUUID(), tableIds: [room.t1], partySize: 2 }, asManager);
    expect(await giveBack({ lines: [{ checkLineId: line, quantity: 2 }] })).toEqual({
      amount: 1700,
      tip: 0,
      rounding: 0,
      given: 1700,
    });
    expect(await rows()).toMatchObject([
      {
        tender: 'cash',
        amount: 1700,
        ofSale: true,
        taxes: [{ base: 1700, amount: 202 }],
        reason: 'Cold soup',
        approvedBy: null,
      },
    ]);
    expect(await peek((tx) => tx.select().from(checks).where(eq(checks.id, checkId)))).toEqual(before);
    const seated = await peek((tx) => tx.select().from(visits));
    expect(seated.filter(({ closedAt }) => closedAt === null)).toHaveLength(1);
    expect(await view()).toMatchObject({
      open: false,
      total: 2550,
      due: 0,
      payments: [{ refundable: { amount: 850, tip: 300 } }],
    });
    expect(await call('payments.refundable', { checkId }, asManager)).toMatchObject({
      lines: [{ checkLineId: line, quantity: 1, amount: 850, amounts: [850] }],
    });
  });

  it('is capped by line and by payment, with all that was given back before', async () => {
    const { giveBack, line, rows } = await openPaid(2);
    await giveBack({ lines: [{ checkLineId: line, quantity: 1 }] });
    await expect(giveBack({ lines: [{ checkLineId: line, quantity: 2 }] })).rejects.toMatchObject({
      code: 'REFUND_OVER_LINE',
      details: { left: 1 },
    });
    await giveBack({ amount: 800 });
    await expect(giveBack({ lines: [{ checkLineId: line, quantity: 1 }] })).rejects.toMatchObject({
      code: 'REFUND_OVER_PAYMENT',
      details: { amount: 50, tip: 300 },
    });
    await expect(giveBack({ amount: 51 })).rejects.toMatchObject({ code: 'REFUND_OVER_PAYMENT' });
    await expect(giveBack({ amount: 0 }, 301)).rejects.toMatchObject({ code: 'REFUND_OVER_PAYMENT' });
    await expect(giveBack({ amount: 0 })).rejects.toMatchObject({ code: 'REFUND_EMPTY' });
    await giveBack({ amount: 50 }, 300);
    const all = await rows();
    expect(all.reduce((sum, { amount }) => sum + amount, 0)).toBe(1700);
    expect(all.flatMap(({ taxes }) => taxes).reduce((sum, { amount }) => sum + amount, 0)).toBe(202);
  });

  it('needs leave, and says whose', async () => {
    const { giveBack, call, signInAs, rows } = await openPaid();
    const session = await signInAs('server');
    await expect(giveBack({ amount: 100 }, 0, { session })).rejects.toMatchObject({
      code: 'APPROVAL_NEEDED',
      details: { permission: 'payments:refund' },
    });
    const { approval } = await call(
      'staff.approve',
      { pin: '1111', permission: 'payments:refund' },
      { session },
    );
    await giveBack({ amount: 100 }, 0, { session, approval });
    const [row] = await rows();
    expect(row?.approvedBy).not.toBeNull();
    expect(row?.approvedBy).not.toBe(row?.madeBy);
  });

  it('counts once, however often it arrives', async () => {
    const { ask, asManager, paymentId, rows } = await openPaid();
    const commandId = randomUUID();
    const input = { refundId: randomUUID(), paymentId, of: { amount: 100 }, reason: 'Cold' };
    const first = await ask('payments.refund', input, { ...asManager, commandId });
    expect(await ask('payments.refund', input, { ...asManager, commandId })).toEqual(first);
    expect(await ask('payments.refund', input, asManager)).toMatchObject({
      ok: false,
      error: { code: 'ID_EXISTS' },
    });
    expect(await rows()).toHaveLength(1);
  });

  it('of a check that is open is money alone, and makes it due again', async () => {
    const till = await openTill();
    const { call, asManager, eat } = till;
    const { checkId } = await eat(2);
    const paymentId = randomUUID();
    await call('payments.take', { paymentId, checkId, tender: 'card', amount: 1000 }, asManager);
    const { lines } = await call('checks.view', { checkId }, asManager);
    const refund = { refundId: randomUUID(), paymentId, reason: 'Wrong card' };
    const byLine = { lines: [{ checkLineId: lines[0]?.id ?? '', quantity: 1 }] };
    await expect(call('payments.refund', { ...refund, of: byLine }, asManager)).rejects.toMatchObject({
      code: 'CHECK_OPEN',
    });
    await call('payments.refund', { ...refund, of: { amount: 1000 } }, asManager);
    expect(await call('checks.view', { checkId }, asManager)).toMatchObject({
      paid: 0,
      due: 1700,
      open: true,
    });
    expect(await till.peek((tx) => tx.select().from(refunds))).toMatchObject([{ ofSale: false, taxes: [] }]);
  });
});

describe('a check that is opened again', () => {
  it('keeps its visit ended and its table free, is paid anew, and closes', async () => {
    const { call, asManager, checkId, visitId, giveBack, view, peek, line } = await openPaid(2);
    await giveBack({ lines: [{ checkLineId: line, quantity: 1 }] });
    await call('payments.reopenCheck', { checkId, reason: 'Wrong tender' }, asManager);
    expect(await view()).toMatchObject({
      open: true,
      total: 1700,
      paid: 850,
      due: 850,
      payable: 850,
      actions: expect.arrayContaining(['pay']),
    });
    // The check says anew what was sold: the refund is money from now on.
    expect(await peek((tx) => tx.select().from(refunds))).toMatchObject([{ ofSale: false, taxes: [] }]);
    expect(await peek((tx) => tx.select().from(refundLines))).toEqual([]);
    const [visit] = await peek((tx) => tx.select().from(visits).where(eq(visits.id, visitId)));
    expect(visit?.closedAt).not.toBeNull();
    const { reopened } = await call('payments.closedChecks', {}, asManager);
    expect(reopened).toMatchObject([{ checkId, closedAt: null, actions: [] }]);
    await expect(call('payments.closeCheck', { checkId }, asManager)).rejects.toMatchObject({
      code: 'CHECK_OWES',
      details: { due: 850 },
    });
    await call('payments.take', { paymentId: randomUUID(), checkId, tender: 'card', amount: 850 }, asManager);
    expect(await view()).toMatchObject({ open: false, due: 0 });
    const [again] = await peek((tx) => tx.select().from(visits).where(eq(visits.id, visitId)));
    expect(again?.closedAt).toEqual(visit?.closedAt);
  });

  it('has what was given back voided, which keeps the refund', async () => {
    const { call, asManager, checkId, giveBack, view, line, rows } = await openPaid(2);
    await giveBack({ lines: [{ checkLineId: line, quantity: 1 }] });
    await call('payments.reopenCheck', { checkId, reason: 'Never made' }, asManager);
    const voided = { checkLineId: line, quantity: 1, reason: 'Never made' };
    await call('checks.void', { voidId: randomUUID(), ...voided }, asManager);
    expect(await view()).toMatchObject({ total: 850, paid: 850, due: 0 });
    await giveBack({ amount: 850 });
    await call('checks.void', { voidId: randomUUID(), ...voided }, asManager);
    expect(await view()).toMatchObject({ total: 0, paid: 0, lines: [] });
    expect(await rows()).toMatchObject([{ amount: 850 }, { amount: 850 }]);
  });

  it('is closed by hand where nothing is due, and may be opened once only while it is closed', async () => {
    const { call, asManager, checkId, view } = await openPaid();
    await expect(call('payments.closeCheck', { checkId }, asManager)).rejects.toMatchObject({
      code: 'CHECK_CLOSED',
    });
    await call('payments.reopenCheck', { checkId, reason: 'Look' }, asManager);
    await expect(call('payments.reopenCheck', { checkId, reason: 'Look' }, asManager)).rejects.toMatchObject({
      code: 'CHECK_OPEN',
    });
    expect((await view()).actions).toContain('close');
    await call('payments.closeCheck', { checkId }, asManager);
    expect(await view()).toMatchObject({ open: false, actions: ['reopen'] });
  });

  it('needs leave', async () => {
    const { call, checkId, signInAs } = await openPaid();
    const session = await signInAs('server');
    await expect(call('payments.reopenCheck', { checkId, reason: 'x' }, { session })).rejects.toMatchObject({
      code: 'APPROVAL_NEEDED',
      details: { permission: 'checks:reopen' },
    });
  });
});

describe('closed checks', () => {
  it('are found by number, table, amount and time, on their day', async () => {
    const { call, asManager, checkId, eat, pay, later, setClock } = await openPaid(2);
    later(31);
    const second = await eat(1, room.t2);
    await pay(second.checkId, 850);
    const find = async (text: string, date?: string) =>
      (await call('payments.closedChecks', { find: text, ...(date && { date }) }, asManager)).checks.map(
        ({ number }) => number,
      );
    expect(await find('')).toEqual(['CHK-002', 'CHK-001']);
    expect(await find('chk-1')).toEqual(['CHK-001']);
    expect(await find('T2')).toEqual(['CHK-002']);
    expect(await find('17.00')).toEqual(['CHK-001']);
    expect(await find('20.00')).toEqual(['CHK-001']);
    expect(await find('20:17')).toEqual(['CHK-002']);
    expect(await find('99.99')).toEqual([]);
    const all = await call('payments.closedChecks', {}, asManager);
    expect(all.checks[1]).toMatchObject({
      checkId,
      total: 1700,
      tips: 300,
      tables: ['1'],
      tenders: ['cash'],
      actions: ['reopen'],
    });
    setClock('2026-11-21T09:00:00Z');
    const { session } = await call('staff.signIn', { pin: '1111' });
    Object.assign(asManager, { session });
    expect(await find('')).toEqual([]);
    expect(await find('1')).toEqual(['CHK-001']);
    expect(await find('', '2026-11-20')).toEqual(['CHK-002', 'CHK-001']);
  });
});

describe('after the Z report', () => {
  it('a check stays closed; what is given back is booked on the day that is open, and refers to it', async () => {
    const { call, asManager, checkId, giveBack, poke, peek, line, view, setClock } = await openPaid(2);
    await poke(closeDay);
    await expect(call('payments.reopenCheck', { checkId, reason: 'Late' }, asManager)).rejects.toMatchObject({
      code: 'DAY_CLOSED',
    });
    expect((await view()).actions).toEqual([]);
    setClock('2026-11-21T19:00:00Z');
    const { session } = await call('staff.signIn', { pin: '1111' });
    await giveBack({ lines: [{ checkLineId: line, quantity: 1 }] }, 300, { session });
    const days = await peek((tx) => tx.select().from(businessDays));
    const open = days.find(({ closedAt }) => closedAt === null);
    expect(open).toMatchObject({ serviceDay: '2026-11-21' });
    expect(await peek((tx) => tx.select().from(refunds))).toMatchObject([
      { checkId, amount: 850, tip: 300, businessDayId: open?.id },
    ]);
  });
});
