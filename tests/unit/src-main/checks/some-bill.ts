import type { CheckTotals } from '#contract/check-totals';
import type { Bill, BillAdjustment, BillCharge, BillLine } from '#main/checks/bill.rules';
import type { TaxRate } from '#main/checks/taxes.rules';
import { billTotals } from '#main/checks/totals.rules';

/** Rates by their height: `r20` is 20 %. `on5` is 5 % on top of the taxes before it. */
export const rates = {
  r0: rate('r0', 0),
  r10: rate('r10', 1000),
  r135: rate('r135', 1350),
  r20: rate('r20', 2000),
  r23: rate('r23', 2300),
  on5: rate('on5', 500, true),
} as const;

function rate(id: string, basisPoints: number, compound = false): TaxRate {
  return { id, name: id, basisPoints, compound };
}

export const line = (id: string, unitPrice: number, more: Partial<BillLine> = {}): BillLine => ({
  id,
  checkId: 'A',
  lineId: id,
  quantity: 1,
  unitPrice,
  sharePart: 1,
  shareOf: 1,
  taxRateIds: [],
  discountable: true,
  ...more,
});

const taken = (kind: BillAdjustment['kind'], id: string, more: Partial<BillAdjustment>): BillAdjustment => ({
  id,
  kind,
  percent: null,
  amount: null,
  lineIds: null,
  checkId: null,
  ...more,
});
export const discount = (more: Partial<BillAdjustment>, id = 'discount') => taken('discount', id, more);
export const comp = (more: Partial<BillAdjustment>, id = 'comp') =>
  taken('comp', id, { percent: 10_000, ...more });
export const charge = (more: Partial<BillCharge> = {}): BillCharge => ({
  id: 'charge',
  percent: 1000,
  beforeDiscount: false,
  taxRateIds: [],
  ...more,
});

/** A bill of one open check, `A`, whose prices include tax. */
export const bill = (lines: BillLine[], more: Partial<Bill> = {}): Bill => ({
  number: 'CHK-001',
  taxIncluded: true,
  taxRounding: 'check',
  rates: new Map(Object.values(rates).map((one) => [one.id, one])),
  checks: [{ id: 'A', exempt: false, open: true, kept: null }],
  lines,
  adjustments: [],
  charges: [],
  ...more,
});

export const openChecks = (...ids: string[]): Bill['checks'] =>
  ids.map((id) => ({ id, exempt: false, open: true, kept: null }));

/** What one check of a bill comes to, without its lines. */
export function totalsOf(of: Bill, checkId = 'A'): Omit<CheckTotals, 'lines'> {
  const { lines: _, ...totals } = check(of, checkId);
  return totals;
}

export function check(of: Bill, checkId = 'A'): CheckTotals {
  const totals = billTotals(of).get(checkId);
  if (!totals) throw new Error(`there is no check ${checkId}`);
  return totals;
}
