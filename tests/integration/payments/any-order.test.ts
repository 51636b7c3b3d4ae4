import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Output } from '#contract/contract';
import { payments, refunds } from '#db/schema/payments';
import { Refused } from '#tests/support/host';
import { room } from '#tests/support/room';
import { openTill } from '../day/till';

type Check = Output<'checks.view'>;

/** What may be tapped, in any order: the number chooses how much, or which. */
const step = fc.record({
  act: fc.constantFrom(
    'cash',
    'card',
    'ask',
    'approved',
    'declined',
    'unknown',
    'settle',
    'refund',
    'lines',
    'tip',
    'reopen',
    'close',
  ),
  size: fc.integer({ min: 0, max: 1000 }),
});

it('keeps payments - refunds + due = total, in whatever order money is taken, asked for, given back and a check opened', async () => {
  const till = await openTill();
  const { call, asManager, eat, peek } = till;
  const tables = [room.t1, room.t2, room.t3, room.p1, room.p2];
  let round = 0;

  const act = async (check: Check, kind: string, size: number) => {
    const { checkId, payable } = check;
    const amount = Math.max(1, Math.round((payable * size) / 900));
    const tip = size % 7 === 0 ? size : 0;
    const id = randomUUID();
    const payment = check.payments[size % Math.max(1, check.payments.length)];
    const charge = check.cards[0]?.id ?? id;
    const given = { refundId: id, paymentId: payment?.id ?? id, reason: 'x' };
    const line = { checkLineId: check.lines[0]?.id ?? id, quantity: 1 + (size % 2) };
    switch (kind) {
      case 'cash':
        return call(
          'payments.take',
          { paymentId: id, checkId, tender: 'cash', amount, tip, tendered: amount + tip + (size % 3) },
          asManager,
        );
      case 'card':
        return call('payments.take', { paymentId: id, checkId, tender: 'card', amount, tip }, asManager);
      case 'ask':
        return call('payments.askCard', { chargeId: id, checkId, amount, tip }, asManager);
      case 'approved':
      case 'declined':
      case 'unknown':
        return call('payments.answerCard', { chargeId: charge, state: kind }, asManager);
      case 'settle':
        return call(
          'payments.settleCard',
          { chargeId: charge, state: size % 2 ? 'approved' : 'declined' },
          asManager,
        );
      case 'refund':
        return call(
          'payments.refund',
          { ...given, of: { amount: amount % 900 }, tip: size % 5 ? 0 : (payment?.tip ?? 0) },
          asManager,
        );
      case 'lines':
        return call('payments.refund', { ...given, of: { lines: [line] } }, asManager);
      case 'tip':
        return call('payments.setTip', { paymentId: payment?.id ?? id, tip: size }, asManager);
      case 'reopen':
        return call('payments.reopenCheck', { checkId, reason: 'x' }, asManager);
      default:
        return call('payments.closeCheck', { checkId }, asManager);
    }
  };

  const holds = async (checkId: string, total: number) => {
    const check = await call('checks.view', { checkId }, asManager);
    const [paid, back] = await peek(async (tx) => [
      await tx.select().from(payments).where(eq(payments.checkId, checkId)),
      await tx.select().from(refunds).where(eq(refunds.checkId, checkId)),
    ]);
    const kept = sum(paid.map((row) => row.amount)) - sum(back.map((row) => row.amount));
    expect(check.total).toBe(total);
    expect(check.paid).toBe(kept);
    if (check.open) expect(kept + check.due).toBe(total);
    else {
      const ofSale = back.filter((row) => row.ofSale);
      expect(kept + sum(ofSale.map((row) => row.amount))).toBe(total);
      expect(sum(ofSale.flatMap((row) => row.taxes).map((tax) => tax.amount))).toBeLessThanOrEqual(
        sum(check.taxes.map((tax) => tax.amount)),
      );
    }
    const asked = sum(check.cards.filter(({ state }) => state !== 'declined').map((card) => card.amount));
    expect(check.payable).toBe(check.due - asked);
    for (const row of paid)
      if (row.tendered !== null)
        expect(row.tendered).toBe(row.amount + row.tip + row.rounding + row.changeGiven);
    for (const { refundable } of check.payments)
      expect(Math.min(refundable.amount, refundable.tip)).toBeGreaterThanOrEqual(0);
    return check;
  };

  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3 }),
      fc.array(step, { maxLength: 14 }),
      async (quantity, steps) => {
        const { checkId, visitId } = await eat(quantity, tables[round++ % tables.length]);
        let check = await holds(checkId, quantity * 850);
        for (const { act: kind, size } of steps) {
          await act(check, kind, size).catch((refusal: unknown) => {
            if (!(refusal instanceof Refused) || refusal.code === 'INTERNAL') throw refusal;
          });
          check = await holds(checkId, quantity * 850);
        }
        await settleAll(check);
        // Its table is free for the next, however it went.
        const { visit } = await call('orders.visit', { visitId }, asManager);
        expect(visit.open).toBe(false);
      },
    ),
    { numRuns: 25 },
  );

  /** Clears up and pays the rest. */
  async function settleAll(check: Check) {
    for (const { id, state } of check.cards)
      if (state === 'asked')
        await call('payments.answerCard', { chargeId: id, state: 'declined' }, asManager);
      else await call('payments.settleCard', { chargeId: id, state: 'declined' }, asManager);
    const { checkId } = check;
    const now = await holds(checkId, check.total);
    if (now.payable > 0) await act({ ...now, payable: now.payable }, 'card', 900);
    else if (now.open) await call('payments.closeCheck', { checkId }, asManager);
    expect((await holds(checkId, check.total)).open).toBe(false);
  }
});

const sum = (amounts: number[]) => amounts.reduce((all, one) => all + one, 0);
