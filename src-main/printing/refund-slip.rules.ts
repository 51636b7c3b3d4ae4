import type { Cents } from '#contract/money';
import {
  type BillHead,
  type BillPage,
  type BillTax,
  footOf,
  headOf,
  pageFor,
  taxRows,
} from './bill-page.rules';
import { BLANK, inverted, left, type Paper, pair, RULE } from './notation.rules';

/** What was given back of a check, as it goes on paper. Amounts in minor units. */
export interface RefundSlip extends BillHead {
  /** What was given back of it; none where it was an amount. */
  lines: readonly { quantity: number; name: string; amount: Cents }[];
  amount: Cents;
  tip: Cents;
  rounding: Cents;
  taxIncluded: boolean;
  taxes: readonly BillTax[];
  /** "Cash", "Card 4417". */
  tender: string;
  reason: string;
  approvedBy: string | null;
}

/** What the guest got back, by what, and why, with the taxes that are no longer owed. */
export function refundPaper(slip: RefundSlip, columns: number): Paper {
  const page = pageFor(slip.venue, columns);
  const { money } = page;
  const { lines, amount, tip, rounding, taxes, taxIncluded, tender, reason, approvedBy } = slip;
  const isPlain = lines.length === 0 && tip === 0 && rounding === 0;
  return [
    ...headOf(slip, page),
    ...inverted('Given back', columns),
    BLANK,
    ...lines.flatMap((line) => pair(`${line.quantity} ${line.name}`, money(line.amount), columns)),
    ...(lines.length > 0 ? [RULE] : []),
    ...(isPlain || amount === 0 ? [] : pair('Of what was paid', money(amount), columns)),
    ...(tip > 0 ? pair('The tip', money(tip), columns) : []),
    ...(rounding === 0 ? [] : pair('Rounded', money(rounding), columns)),
    ...pair(tender, money(amount + tip + rounding), columns, { size: 'large' }),
    ...taxRows(taxes, taxIncluded, page),
    RULE,
    ...left(`Why: ${reason}`, columns),
    ...(approvedBy === null ? [] : left(`Approved by ${approvedBy}`, columns)),
    ...signature(page),
    ...footOf(slip.venue, page),
  ];
}

/** Whoever got it signs for it. */
const signature = ({ columns }: BillPage): Paper => [BLANK, BLANK, RULE, ...left('Received', columns)];
