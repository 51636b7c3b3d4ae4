import { isDeepStrictEqual } from 'node:util';
import type { CheckTotals } from '#contract/check-totals';
import { DomainError } from '#contract/errors';
import { fromDecimal } from '#contract/money';
import type { Tx } from '#db/store';
import type { VenueSettings } from '../host/context';
import { type BillRows, type CheckOfBill, findBill, saveTotals } from './bill.queries';
import type { Bill } from './bill.rules';
import { listChargesFor } from './charges.queries';
import { findCheck } from './checks.queries';
import { saveParts } from './due-parts.queries';
import { partsFor } from './due-parts.rules';
import { billTotals } from './totals.rules';
import type { SplitBill, SplitCheck } from './units.rules';

type TaxSettings = Pick<VenueSettings, 'taxIncluded' | 'taxRounding'>;

/** A bill with whose its checks are. */
export interface LoadedBill extends SplitBill {
  checks: LoadedCheck[];
}

interface LoadedCheck extends SplitCheck {
  visitId: string;
  /** As they are kept with it. */
  totals: CheckTotals | null;
}

/** What the checks of a bill come to, as it is kept with them. */
export function keptTotals({ checks }: LoadedBill): ReadonlyMap<string, CheckTotals> {
  return new Map(checks.flatMap(({ id, totals }) => (totals ? [[id, totals] as const] : [])));
}

/** All checks of one number and what is on them. Refuses CHECK_UNKNOWN. */
export async function loadBill(tx: Tx, venue: TaxSettings, number: string): Promise<LoadedBill> {
  const rows = await findBill(tx, number);
  if (!rows.checks) throw new DomainError('CHECK_UNKNOWN', { number });
  return billOf(rows, venue, number);
}

/** The bill that a check is a part of. Refuses CHECK_UNKNOWN. */
export async function loadBillOf(tx: Tx, venue: TaxSettings, checkId: string): Promise<LoadedBill> {
  const check = await findCheck(tx, checkId);
  if (!check) throw new DomainError('CHECK_UNKNOWN', { checkId });
  return loadBill(tx, venue, check.number);
}

/** The bill of a party that has not ordered yet, as it will be opened: one check without an id and nothing on it. */
export async function newBill(tx: Tx, venue: TaxSettings, visitId: string): Promise<Bill> {
  const bill = billOf(await findBill(tx, ''), venue, '');
  return {
    ...bill,
    charges: await listChargesFor(tx, visitId),
    checks: [{ id: '', exempt: false, open: true, kept: null }],
  };
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
  const check = {
    ...row,
    open: !closed,
    paid: fromDecimal(row.paid),
    asked: fromDecimal(row.asked),
    parts: (row.parts ?? []).map(({ id, amount, paid }) => ({
      id,
      amount: fromDecimal(amount),
      paid: fromDecimal(paid),
    })),
  };
  // A guest who is paying all of it is not asked for another cent because the rest of the bill has changed.
  const covered = totals !== null && totals.total > 0 && check.paid + check.asked >= totals.total;
  return { ...check, totals, kept: closed || covered ? totals : null };
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
 * Works out anew what the open checks of a bill come to, and keeps it; parts of what is due are kept in step. To be
 * called by whatever changes a bill or pays for it, in its transaction. Answers the totals of all its checks. Refuses CHECK_BELOW_PAID where a check would come to less than
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
  // A line more on one of forty parts leaves the others as they are: they are not written again.
  const before = keptTotals(bill);
  const changed = [...totals].filter(([id, one]) => !isDeepStrictEqual(one, before.get(id)));
  if (changed.length > 0) await saveTotals(tx, new Map(changed));
  for (const { id, open, paid, asked, parts } of bill.checks)
    if (open && parts.length > 0)
      await saveParts(tx, partsFor((totals.get(id)?.total ?? 0) - paid - asked, parts));
  return totals;
}

/** Refuses CHECK_BELOW_PAID. */
export function refuseBelowPaid(bill: SplitBill, totals: ReadonlyMap<string, CheckTotals>): void {
  for (const { id, open, paid, asked } of bill.checks) {
    const total = totals.get(id)?.total ?? 0;
    if (open && total < paid + asked)
      throw new DomainError('CHECK_BELOW_PAID', { checkId: id, total, paid: paid + asked });
  }
}
