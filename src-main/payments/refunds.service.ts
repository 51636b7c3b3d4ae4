import type { CheckTotals, TaxPart } from '#contract/check-totals';
import type { Output, ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import { type Cents, fromDecimal } from '#contract/money';
import type { Tx } from '#db/store';
import { settle } from '../checks/bill.service';
import { type KnownCheck, knownCheck, linesAndTotals, markReopened } from '../checks/checks.service';
import { businessDayFor, drawerFor, isOpenDay, openDrawerFor } from '../day/day.service';
import type { WriteContext } from '../host/context';
import { inCoins } from './cash.rules';
import { findPayment, listRefunds, type PaymentRow } from './payments.queries';
import { forgetSaleOfRefunds, insertRefund, listRefundedLines, sumRefunds } from './refunds.queries';
import {
  type LeftOfSale,
  leftOfSale,
  piecesOf,
  type SoldLine,
  type TakenBack,
  takeBackLines,
  taxesOfLines,
  taxesWithin,
} from './refunds.rules';

type Refund = ParsedInput<'payments.refund'>;

/**
 * Gives back an amount of a payment, or lines of a closed check as far as this payment paid for them, and any of its tip
 * apart; the way it came, cash from the drawer at hand. It is booked on the open business day, with the taxes within.
 * What the check came to, and its table, stay as they are. Refuses PAYMENT_UNKNOWN, REFUND_EMPTY, REFUND_OVER_PAYMENT and
 * REFUND_OVER_LINE with what is left, CHECK_LINE_UNKNOWN, and CHECK_OPEN for lines of a check that can still be changed.
 */
export async function refund(context: WriteContext, input: Refund): Promise<Output<'payments.refund'>> {
  const { tx, now, venue, actor, note } = context;
  const { approvedBy } = context.allow('payments:refund');
  const payment = await findPayment(tx, input.paymentId);
  if (!payment) throw new DomainError('PAYMENT_UNKNOWN');
  const check = await knownCheck(tx, payment.checkId);
  const { amount, lines, taxes } = await taken(tx, check, input.of);
  const { tip } = input;
  if (amount + tip === 0) throw new DomainError('REFUND_EMPTY');
  await refuseOverPayment(tx, payment, { amount, tip });
  const isCash = payment.tender === 'cash';
  const drawerSessionId = isCash ? await drawerFor(context) : null;
  const { toPay: given, rounding } = inCoins(amount + tip, isCash ? venue.cashStep : 1);
  await insertRefund(
    tx,
    {
      id: input.refundId,
      checkId: check.id,
      paymentId: payment.id,
      tender: payment.tender,
      amount,
      tip,
      rounding,
      ofSale: check.closedAt !== null,
      taxes,
      reason: input.reason,
      reference: input.reference ?? null,
      madeBy: actor.id,
      approvedBy,
      madeAt: now,
      businessDayId: await businessDayFor(context),
      drawerSessionId,
    },
    lines,
  );
  if (isCash) await openDrawerFor(context, { id: input.refundId, drawerSessionId });
  if (check.closedAt === null) await settle(tx, venue, check.number);
  note({
    entityType: 'check',
    entityId: check.id,
    after: {
      refundId: input.refundId,
      tender: payment.tender,
      amount,
      tip,
      rounding,
      reason: input.reason,
      lines,
    },
  });
  return { amount, tip, rounding, given };
}

/**
 * Opens a closed check again while its business day is open. Its visit and tables stay as they are. What was given back
 * of it stays given back, as money: the check says anew what was sold. Refuses CHECK_OPEN and DAY_CLOSED.
 */
export async function reopenCheck(
  { tx, note, allow }: WriteContext,
  { checkId, reason }: ParsedInput<'payments.reopenCheck'>,
): Promise<void> {
  allow('checks:reopen');
  const check = await knownCheck(tx, checkId);
  if (check.closedAt === null) throw new DomainError('CHECK_OPEN');
  if (!(await isOpenDay(tx, check.businessDayId))) throw new DomainError('DAY_CLOSED');
  await forgetSaleOfRefunds(tx, checkId);
  await markReopened(tx, checkId, reason);
  note({
    entityType: 'check',
    entityId: checkId,
    before: { closedAt: check.closedAt, total: check.totals?.total },
    after: { reopened: true, reason },
  });
}

/** What is left to give back of a closed check, by line. */
export async function refundableLines(tx: Tx, checkId: string): Promise<Output<'payments.refundable'>> {
  const check = await knownCheck(tx, checkId);
  if (check.closedAt === null) return { lines: [] };
  const { lines, totals } = await linesAndTotals(tx, check);
  const sold = new Map((await soldLines(tx, check.id, totals)).map((line) => [line.id, line]));
  return {
    lines: lines.flatMap(({ id, name }) => {
      const line = sold.get(id);
      if (!line || line.refunded === line.quantity || line.total === 0) return [];
      const { quantity, refunded, total } = line;
      const upTo = (to: number) => piecesOf(total, quantity, refunded, to);
      const left = Array.from({ length: quantity - refunded }, (_, index) => upTo(refunded + index + 1));
      return [
        { checkLineId: id, name, quantity: quantity - refunded, amount: upTo(quantity), amounts: left },
      ];
    }),
  };
}

async function taken(
  tx: Tx,
  check: KnownCheck,
  of: Refund['of'],
): Promise<{ amount: Cents; lines: TakenBack[]; taxes: TaxPart[] }> {
  const isOpen = check.closedAt === null;
  if ('amount' in of) {
    const taxes = isOpen ? [] : taxesWithin(await leftOf(tx, check), of.amount);
    return { amount: of.amount, lines: [], taxes: taxes.filter(({ base, amount }) => base + amount > 0) };
  }
  // What is on an open check is voided or discounted there; then money is given back.
  if (isOpen) throw new DomainError('CHECK_OPEN');
  const { totals } = await linesAndTotals(tx, check);
  const back = takeBackLines(await soldLines(tx, check.id, totals), of.lines);
  const amount = back.lines.reduce((all, line) => all + line.amount, 0);
  return { amount, lines: back.lines, taxes: taxesOfLines(await leftOf(tx, check), amount, back.taxes) };
}

async function leftOf(tx: Tx, check: KnownCheck): Promise<LeftOfSale> {
  const { totals } = await linesAndTotals(tx, check);
  return leftOfSale(
    totals,
    (await listRefunds(tx, check.id)).filter(({ ofSale }) => ofSale),
  );
}

async function soldLines(tx: Tx, checkId: string, totals: CheckTotals): Promise<SoldLine[]> {
  const stored = new Map((await listRefundedLines(tx, checkId)).map((line) => [line.id, line]));
  return totals.lines.flatMap(({ id, total, taxes }) => {
    const line = stored.get(id);
    return line ? [{ ...line, total, taxes }] : [];
  });
}

async function refuseOverPayment(
  tx: Tx,
  payment: PaymentRow,
  { amount, tip }: { amount: Cents; tip: Cents },
): Promise<void> {
  const before = await sumRefunds(tx, payment.id);
  const left = {
    amount: payment.amount - fromDecimal(before.amount),
    tip: payment.tip - fromDecimal(before.tip),
  };
  if (amount > left.amount || tip > left.tip) throw new DomainError('REFUND_OVER_PAYMENT', left);
}
