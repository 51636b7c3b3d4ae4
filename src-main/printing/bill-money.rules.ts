import type { Cents } from '#contract/money';
import type { BillPage } from './bill-page.rules';
import { type Paper, pair, RULE } from './notation.rules';

export interface BillPayment {
  words: string;
  /** What went to the check. */
  amount: Cents;
  tip: Cents;
  /** What small coins would have been. */
  rounding: Cents;
  /** Cash: what was handed over, and what went back. */
  tendered: Cents | null;
  change: Cents;
  /** What was left afterwards on a voucher, or of an account's limit; null where there is no such thing. */
  left: Cents | null;
}

export interface BillRefund {
  words: string;
  /** What was taken off what was paid on the check, and off the tip. */
  amount: Cents;
  tip: Cents;
  rounding: Cents;
}

interface Money {
  payments: readonly BillPayment[];
  refunds: readonly BillRefund[];
}

/** What was handed over, and what became of every cent of it; then what was given back. */
export function moneyPaper({ payments, refunds }: Money, page: BillPage): Paper {
  if (payments.length + refunds.length === 0) return [];
  return [
    RULE,
    ...payments.flatMap((payment) => paymentPaper(payment, page)),
    ...refunds.flatMap((refund) => refundPaper(refund, page)),
  ];
}

function paymentPaper({ words, ...payment }: BillPayment, { columns, money }: BillPage): Paper {
  const { amount, tip, rounding, tendered, change, left } = payment;
  const part = (name: string, part: Cents) => pair(name, money(part), columns, { indent: 2 });
  return [
    ...pair(words, money(tendered ?? amount), columns),
    ...(tip > 0 ? part(tendered === null ? 'Tip, on top' : 'Tip', tip) : []),
    ...(rounding === 0 ? [] : part('Rounded', rounding)),
    ...(change > 0 ? part('Change', change) : []),
    ...(left === null ? [] : part('Left on it', left)),
  ];
}

/** What the guest was given, and what of it was the tip and the coins there are. */
function refundPaper({ words, amount, tip, rounding }: BillRefund, { columns, money }: BillPage): Paper {
  const part = (name: string, part: Cents) => pair(name, money(-part), columns, { indent: 2 });
  return [
    ...pair(words, money(-(amount + tip + rounding)), columns),
    ...(tip > 0 ? part('Of it the tip', tip) : []),
    ...(rounding === 0 ? [] : part('Rounded', rounding)),
  ];
}
