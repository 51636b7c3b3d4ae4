import { type Cents, divideRounded } from '#contract/money';
import type { BillAdjustment, BillCharge, Row } from './bill.rules';
import { handDown } from './hand-down.rules';

const ALL = 10_000;

/**
 * Takes one adjustment off the lines it is for, in proportion to what is left of them and never more than that. Lines
 * that keep what they came to keep what they were given of it; the others share the rest.
 */
export function takeOff(rows: readonly Row[], adjustment: BillAdjustment): void {
  const { id, kind } = adjustment;
  const own = rows.filter((row) =>
    row.frozen ? given(row.frozen.taken, id) !== null : isFor(adjustment, row),
  );
  const left = total(own.map((row) => row.left));
  const most = total(own.map((row) => (row.frozen ? (given(row.frozen.taken, id) ?? 0) : row.left)));
  const wanted = adjustment.amount ?? percentOf(left, adjustment.percent ?? 0);
  const parts = handDown(
    Math.min(wanted, most),
    own.map((row) => share(row, row.left, row.frozen && given(row.frozen.taken, id))),
  );
  own.forEach((row, at) => {
    const amount = parts[at] ?? 0;
    row.left -= amount;
    if (kind === 'comp') row.comp += amount;
    row.taken.push({ id, amount });
  });
}

/** Puts one charge on the lines. What is comped carries none; what is discounted does where the house says so. */
export function putOn(rows: readonly Row[], { id, percent, beforeDiscount }: BillCharge): void {
  const baseOf = (row: Row) => (beforeDiscount ? row.amount - row.comp : row.left);
  const own = rows.filter((row) => !row.frozen || given(row.frozen.charges, id) !== null);
  const wanted = percentOf(total(own.map(baseOf)), percent);
  const parts = handDown(
    wanted,
    own.map((row) => share(row, baseOf(row), row.frozen && given(row.frozen.charges, id))),
  );
  own.forEach((row, at) => {
    row.charges.push({ id, amount: parts[at] ?? 0 });
  });
}

function isFor({ kind, lineIds, checkId }: BillAdjustment, { line }: Row): boolean {
  if (kind === 'discount' && !line.discountable) return false;
  return lineIds ? lineIds.includes(line.id) : checkId === null || checkId === line.checkId;
}

const given = (parts: Row['taken'], id: string): Cents | null =>
  parts.find((part) => part.id === id)?.amount ?? null;
const share = (row: Row, weight: Cents, kept: Cents | null) => ({
  group: row.line.lineId,
  weight: BigInt(weight),
  given: kept,
});
const percentOf = (base: Cents, percent: number) => divideRounded(base * percent, ALL);
const total = (amounts: readonly Cents[]) => amounts.reduce((all, amount) => all + amount, 0);
