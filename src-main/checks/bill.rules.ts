import type { CheckTotals, LineTotals } from '#contract/check-totals';
import type { Cents } from '#contract/money';
import type { TaxRate } from './taxes.rules';

/** Where tax is rounded: once per rate and bill, or once per rate and line that was sent. */
export type TaxRounding = 'check' | 'line';

/** All the checks of one number with what is on them, as the totals are worked out from. Amounts are minor units. */
export interface Bill {
  number: string;
  taxIncluded: boolean;
  taxRounding: TaxRounding;
  rates: ReadonlyMap<string, TaxRate>;
  checks: BillCheck[];
  /** In an order that no split changes. */
  lines: BillLine[];
  /** In the order they were made. */
  adjustments: BillAdjustment[];
  /** Those that are not waived. */
  charges: BillCharge[];
}

export interface BillCheck {
  id: string;
  exempt: boolean;
  /** Closed, it comes to what is `kept`, whatever happens to the rest of the bill. */
  open: boolean;
  /** What it came to when it was closed, or when its guest began to pay all of it: these lines keep their amounts. */
  kept: CheckTotals | null;
}

/** So many of what was sent, or a part of their price where several share it. */
export interface BillLine {
  id: string;
  checkId: string;
  /** The line that was sent. */
  lineId: string;
  quantity: number;
  unitPrice: Cents;
  sharePart: number;
  shareOf: number;
  taxRateIds: readonly string[];
  discountable: boolean;
}

/** Taken off: a share in basis points, or an amount. */
export interface BillAdjustment {
  id: string;
  kind: 'discount' | 'comp';
  percent: number | null;
  amount: Cents | null;
  /** Off certain lines of checks; null is off all of a check or bill. */
  lineIds: readonly string[] | null;
  /** Off this check's lines; null is off all the bill's. */
  checkId: string | null;
}

export interface BillCharge {
  id: string;
  percent: number;
  beforeDiscount: boolean;
  taxRateIds: readonly string[];
}

/** A line while its totals are worked out. `left` is what is still charged of its amount. */
export interface Row {
  line: BillLine;
  exempt: boolean;
  frozen: LineTotals | null;
  amount: Cents;
  left: Cents;
  comp: Cents;
  taken: LineTotals['taken'];
  charges: LineTotals['charges'];
  taxes: LineTotals['taxes'];
  /** What comes off the price on an exempt check. */
  taxOff: Cents;
}

/** The price of a line; of a shared one its part, the odd cents to the first parts. */
export function priceOf({ unitPrice, quantity, sharePart, shareOf }: BillLine): Cents {
  const price = unitPrice * quantity;
  return Math.floor(price / shareOf) + (sharePart <= price % shareOf ? 1 : 0);
}

export function rowsOf(bill: Bill): Row[] {
  const checks = new Map(bill.checks.map((check) => [check.id, check]));
  const kept = new Map(
    bill.checks.flatMap((check) => check.kept?.lines ?? []).map((line) => [line.id, line]),
  );
  return bill.lines.map((line) => {
    const check = checks.get(line.checkId);
    const before = kept.get(line.id);
    const price = priceOf(line);
    const frozen = before && (check?.open === false || before.amount === price) ? before : null;
    const amount = frozen?.amount ?? price;
    return {
      line,
      exempt: check?.exempt ?? false,
      frozen,
      amount,
      left: amount,
      comp: 0,
      taken: [],
      charges: [],
      taxes: [],
      taxOff: 0,
    };
  });
}
