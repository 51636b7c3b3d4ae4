import type { Output } from '#contract/contract';
import type { CardChargeView } from '#contract/payments';
import { visitTables } from '../floor/visits.service';
import type { ReadContext } from '../host/context';
import { findTerminal, listTroubled, type OpenCharge } from './cards.queries';
import { inCoins, quickAmounts, tipsOn } from './cash.rules';
import type { CheckMoney } from './due.service';
import { listPayments, listRefunds } from './payments.queries';

type Check = Output<'checks.view'>;

/** The money side of a check: what was paid and given back, what is being asked for, and what can be taken now. */
export async function moneyOf({ tx, venue, actor }: ReadContext, money: CheckMoney) {
  const { check, paid, due, payable } = money;
  const refunds = await listRefunds(tx, check.id);
  const { toPay, rounding } = inCoins(payable, venue.cashStep);
  return {
    paid,
    due,
    payable,
    payments: (await listPayments(tx, check.id)).map(({ dayIsClosed, ...payment }) => {
      const given = refunds.filter(({ paymentId }) => paymentId === payment.id);
      const sum = (of: 'amount' | 'tip') => given.reduce((all, one) => all + one[of], 0);
      const refundable = { amount: payment.amount - sum('amount'), tip: payment.tip - sum('tip') };
      const actions: Check['payments'][number]['actions'] = [];
      if (refundable.amount + refundable.tip > 0) actions.push('refund');
      if (payment.tender === 'card' && !dayIsClosed && actor.permissions.includes('payments:take'))
        actions.push('set_tip');
      return { ...payment, at: payment.at.toISOString(), refundable, actions };
    }),
    refunds: refunds.map(({ ofSale: _of, taxes: _taxes, ...refund }) => ({
      ...refund,
      at: refund.at.toISOString(),
    })),
    cards: await cardViews({ tx, actor }, await listTroubled(tx, check.id)),
    tips: tipsOn(payable, venue.tipSuggestions),
    cash: { toPay, rounding, step: venue.cashStep },
    quickAmounts: quickAmounts(toPay),
  };
}

/** All charges that are not settled, with the checks they are on. */
export async function troubledCards(context: ReadContext): Promise<Output<'payments.cards'>> {
  const rows = await listTroubled(context.tx);
  const views = await cardViews(context, rows);
  const charges = [];
  for (const [at, { checkId, number, visitId }] of rows.entries()) {
    const tables = (await visitTables(context.tx, visitId)).map((table) => table.number);
    charges.push({ ...(views[at] as CardChargeView), checkId, number, tables });
  }
  return { charges };
}

async function cardViews(
  { tx, actor }: Pick<ReadContext, 'tx' | 'actor'>,
  rows: readonly OpenCharge[],
): Promise<CardChargeView[]> {
  if (rows.length === 0) return [];
  const byHand = (await findTerminal(tx)).bridge === null;
  const mayTake = actor.permissions.includes('payments:take');
  return rows.map(({ id, amount, tip, state, terminalState, askedAt, askedBy }) => {
    const said = terminalState === 'approved' || terminalState === 'declined' ? terminalState : null;
    const actions: CardChargeView['actions'] = [];
    if (state === 'asked' && byHand && mayTake) actions.push('answer');
    // Whoever may not is asked for the PIN of somebody who may.
    if (state !== 'asked') actions.push('settle');
    const contradicted = state !== 'unknown' && said !== state ? said : null;
    return { id, amount, tip, state, contradicted, askedAt: askedAt.toISOString(), askedBy, actions };
  });
}

/** What a part comes to before it is taken. */
export function quoteOf(
  { venue }: Pick<ReadContext, 'venue'>,
  { amount, tip }: { amount: number; tip: number },
): Output<'payments.quote'> {
  const { toPay, rounding } = inCoins(amount + tip, venue.cashStep);
  return {
    tips: tipsOn(amount, venue.tipSuggestions),
    toPay: amount + tip,
    cashToPay: toPay,
    rounding,
    quickAmounts: quickAmounts(toPay),
  };
}
