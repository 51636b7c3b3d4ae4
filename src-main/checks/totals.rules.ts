import type { CheckTotals, LineTotals } from '#contract/check-totals';
import { DomainError } from '#contract/errors';
import { type Cents, MAX_CENTS } from '#contract/money';
import { type Bill, type Row, rowsOf } from './bill.rules';
import { putOn, takeOff } from './taken-off.rules';
import { addTaxes } from './taxed.rules';

/**
 * What each check of a bill comes to. Everything is worked out for the bill as a whole and handed down to its lines by
 * largest remainder, so that a check is the sum of its lines and the checks are the bill, however it is split. In this
 * order: what is taken off lines; off checks and the bill; charges; taxes. What is closed, or about to be paid whole,
 * keeps what it came to, and the rest is shared by the others. Nothing is ever below zero. Refuses AMOUNT_TOO_LARGE.
 */
export function billTotals(bill: Bill): Map<string, CheckTotals> {
  const rows = rowsOf(bill);
  const ofLines = bill.adjustments.filter(({ lineIds }) => lineIds !== null);
  const ofChecks = bill.adjustments.filter(({ lineIds }) => lineIds === null);
  for (const adjustment of [...ofLines, ...ofChecks]) takeOff(rows, adjustment);
  for (const charge of bill.charges) putOn(rows, charge);
  addTaxes(rows, bill);
  return new Map(
    bill.checks.map(({ id, open, kept }) => {
      if (!open && kept) return [id, kept];
      const own = rows.filter(({ line }) => line.checkId === id);
      return [
        id,
        checkTotals(
          own.map((row) => row.frozen ?? lineTotals(row, bill)),
          bill,
        ),
      ];
    }),
  );
}

function lineTotals(row: Row, { taxIncluded }: Bill): LineTotals {
  const { line, amount, left, comp, taken, charges, taxes, taxOff } = row;
  const charge = total(charges.map((one) => one.amount));
  const added = taxIncluded ? 0 : total(taxes.map((one) => one.amount));
  return {
    id: line.id,
    amount,
    discount: amount - left - comp,
    comp,
    charge,
    taxes,
    total: Math.max(0, left + charge + added - taxOff),
    taken,
    charges,
  };
}

function checkTotals(lines: LineTotals[], { rates }: Bill): CheckTotals {
  const sumOf = (field: 'amount' | 'discount' | 'comp' | 'charge' | 'total') =>
    total(lines.map((line) => line[field]));
  const [subtotal, discount, comp, charge] = [
    sumOf('amount'),
    sumOf('discount'),
    sumOf('comp'),
    sumOf('charge'),
  ];
  const all = sumOf('total');
  if (all > MAX_CENTS || subtotal > MAX_CENTS) throw new DomainError('AMOUNT_TOO_LARGE');
  const tax = all - (subtotal - discount - comp + charge);
  return {
    lines,
    subtotal,
    discount,
    comp,
    charge,
    taxes: taxesOf(lines, rates),
    taxAdded: Math.max(0, tax),
    taxOff: Math.max(0, -tax),
    total: all,
  };
}

function taxesOf(lines: readonly LineTotals[], rates: Bill['rates']): CheckTotals['taxes'] {
  const byRate = new Map<string, CheckTotals['taxes'][number]>();
  for (const { rateId, base, amount } of lines.flatMap((line) => line.taxes)) {
    const rate = rates.get(rateId);
    const sum = byRate.get(rateId);
    if (sum) {
      sum.base += base;
      sum.amount += amount;
    } else
      byRate.set(rateId, {
        rateId,
        name: rate?.name ?? '',
        basisPoints: rate?.basisPoints ?? 0,
        base,
        amount,
      });
  }
  return [...byRate.values()].sort(
    (a, b) => a.basisPoints - b.basisPoints || a.rateId.localeCompare(b.rateId),
  );
}

const total = (amounts: readonly Cents[]) => amounts.reduce((all, amount) => all + amount, 0);
