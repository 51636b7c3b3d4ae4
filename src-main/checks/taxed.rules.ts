import type { LineTotals } from '#contract/check-totals';
import type { Cents } from '#contract/money';
import type { Bill, Row } from './bill.rules';
import { handDown } from './hand-down.rules';
import { type Fraction, overOne, rounded, type TaxRate, taxFractions, wholeTax } from './taxes.rules';

/** A part of a line, or of the charge on it, that carries a rate; on an exempt check, that carries any. */
interface Taxed {
  row: Row;
  rateId: string;
  amount: Cents;
  part: Fraction;
}

const ALL_RATES = '';

/**
 * Taxes what is left of the lines and the charges on them. Each rate is rounded once, half up, at the bill's one point,
 * and handed down to the lines. What keeps its taxes keeps them, and the rest of the bill shares the rest. Off an exempt
 * check of prices that include tax comes what they hold, all rates in one; where tax is added, it gets none.
 */
export function addTaxes(rows: readonly Row[], bill: Bill): void {
  const pools = new Map<string, Taxed[]>();
  for (const taxed of rows.flatMap((row) => taxedParts(row, bill))) {
    const { row, rateId } = taxed;
    const key = [row.exempt, rateId, bill.taxRounding === 'line' ? row.line.lineId : ''].join();
    const pool = pools.get(key);
    if (pool) pool.push(taxed);
    else pools.set(key, [taxed]);
  }
  for (const pool of pools.values()) roundPool(pool);
}

function taxedParts(row: Row, bill: Bill): Taxed[] {
  if (row.exempt && !bill.taxIncluded) return [];
  const charged = bill.charges.flatMap(({ id, taxRateIds }) => {
    const charge = row.charges.find((one) => one.id === id);
    return charge ? [{ amount: charge.amount, taxRateIds }] : [];
  });
  return [{ amount: row.left, taxRateIds: row.line.taxRateIds }, ...charged].flatMap(
    ({ amount, taxRateIds }) => {
      const parts = taxFractions(known(bill.rates, taxRateIds), bill.taxIncluded);
      const carried = row.exempt ? [{ rateId: ALL_RATES, part: wholeTax(parts) }] : parts;
      return carried.map(({ rateId, part }) => ({ row, rateId, amount, part }));
    },
  );
}

function known(rates: ReadonlyMap<string, TaxRate>, ids: readonly string[]): TaxRate[] {
  return ids.flatMap((id) => rates.get(id) ?? []);
}

function roundPool(pool: readonly Taxed[]): void {
  const { nums, den } = overOne(pool);
  const rateId = pool[0]?.rateId ?? '';
  const rows = new Map<Row, { weight: bigint; base: Cents }>();
  pool.forEach(({ row, amount }, at) => {
    const sum = rows.get(row) ?? { weight: 0n, base: 0 };
    rows.set(row, { weight: sum.weight + (nums[at] as bigint), base: sum.base + amount });
  });
  const exact = nums.reduce((all, num) => all + num, 0n);
  const shares = [...rows].map(([row, { weight }]) => ({
    group: row.line.lineId,
    weight,
    given: row.frozen && frozenTax(row.frozen, rateId),
  }));
  const parts = handDown(rounded(exact, den), shares);
  [...rows].forEach(([row, { base }], at) => {
    if (rateId === ALL_RATES) row.taxOff = parts[at] ?? 0;
    else row.taxes.push({ rateId, base, amount: parts[at] ?? 0 });
  });
}

function frozenTax(line: LineTotals, rateId: string): Cents {
  const { taxes, amount, discount, comp, charge, total } = line;
  if (rateId === ALL_RATES) return amount - discount - comp + charge - total;
  return taxes.find((tax) => tax.rateId === rateId)?.amount ?? 0;
}
