import type { CheckTotals } from '#contract/check-totals';
import { DomainError } from '#contract/errors';
import { type Cents, fromDecimal } from '#contract/money';
import type { Tx } from '#db/store';
import type { VenueSettings } from '../host/context';
import { type BillRows, type CheckOfBill, findBill, saveTotals } from './bill.queries';
import type { Bill, BillCheck, BillLine } from './bill.rules';
import { billTotals } from './totals.rules';

type TaxSettings = Pick<VenueSettings, 'taxIncluded' | 'taxRounding'>;

/** A bill with what its rules do not need: whose the checks are, what was paid, what is shared. */
export interface LoadedBill extends Bill {
  checks: LoadedCheck[];
  lines: LoadedLine[];
}

export interface LoadedCheck extends BillCheck {
  visitId: string;
  letter: string;
  paid: Cents;
  /** Asked of a card terminal: neither paid nor to be asked for again. */
  asked: Cents;
}

export interface LoadedLine extends BillLine {
  shareId: string | null;
}

/** All checks of one number and what is on them. Refuses CHECK_UNKNOWN. */
export async function loadBill(tx: Tx, venue: TaxSettings, number: string): Promise<LoadedBill> {
  const rows = await findBill(tx, number);
  if (!rows.checks) throw new DomainError('CHECK_UNKNOWN', { number });
  return billOf(rows, venue, number);
}

/** The bill of a party that has not ordered yet: one check without an id and nothing on it. */
export async function newBill(tx: Tx, venue: TaxSettings): Promise<Bill> {
  const bill = billOf(await findBill(tx, ''), venue, '');
  return { ...bill, checks: [{ id: '', exempt: false, open: true, kept: null }] };
}

function billOf(rows: BillRows, { taxIncluded, taxRounding }: TaxSettings, number: string): LoadedBill {
  return {
    number,
    taxIncluded,
    taxRounding,
    rates: new Map((rows.rates ?? []).map((rate) => [rate.id, rate])),
    checks: (rows.checks ?? []).map(loadedCheck),
    lines: (rows.lines ?? []).map((line) => ({ ...line, unitPrice: fromDecimal(line.unitPrice) })),
    adjustments: adjustmentsOf(rows),
    charges: rows.charges ?? [],
  };
}

function loadedCheck({ closed, totals, ...row }: CheckOfBill): LoadedCheck {
  if (closed && !totals) throw new Error(`check ${row.id} is closed without what it came to`);
  const check = { ...row, open: !closed, paid: fromDecimal(row.paid), asked: fromDecimal(row.asked) };
  // A guest who is paying all of it is not asked for another cent because the rest of the bill has changed.
  const covered = totals !== null && totals.total > 0 && check.paid + check.asked >= totals.total;
  return { ...check, kept: closed || covered ? totals : null };
}

function adjustmentsOf({ adjustments }: BillRows): Bill['adjustments'] {
  return (adjustments ?? []).map(({ scope, checkId, lineIds, amount, ...adjustment }) => ({
    ...adjustment,
    amount: amount === null ? null : fromDecimal(amount),
    lineIds: scope === 'lines' ? lineIds : null,
    checkId: scope === 'check' ? checkId : null,
  }));
}

/**
 * Works out anew what the open checks of a bill come to, and keeps it: to be called by whatever changes a bill, in its
 * transaction. Answers the totals of all its checks. Refuses CHECK_BELOW_PAID where a check would come to less than
 * what was paid on it, or is being paid, and AMOUNT_TOO_LARGE.
 */
export async function settle(
  tx: Tx,
  venue: TaxSettings,
  number: string,
): Promise<ReadonlyMap<string, CheckTotals>> {
  const bill = await loadBill(tx, venue, number);
  const totals = billTotals(bill);
  refuseBelowPaid(bill, totals);
  await saveTotals(tx, totals);
  return totals;
}

function refuseBelowPaid(bill: LoadedBill, totals: ReadonlyMap<string, CheckTotals>): void {
  for (const { id, open, paid, asked } of bill.checks) {
    const total = totals.get(id)?.total ?? 0;
    if (open && total < paid + asked)
      throw new DomainError('CHECK_BELOW_PAID', { checkId: id, total, paid: paid + asked });
  }
}
