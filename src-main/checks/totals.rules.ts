import { type Cents, sum, taxOnTop, taxWithin } from '#contract/money';

export interface TaxedLine {
  quantity: number;
  /** Minor units, modifiers included. */
  unitPrice: Cents;
  taxBasisPoints: number;
}

export interface Totals {
  subtotal: Cents;
  taxes: { basisPoints: number; base: Cents; amount: Cents }[];
  total: Cents;
}

/**
 * What lines cost together. Tax is rounded once for each rate on the whole check, half up, never by line:
 * the one rounding point, wherever a total is shown or owed. `base` is what the rate was applied to.
 */
export function totalsOf(lines: readonly TaxedLine[], taxIncluded: boolean): Totals {
  const byRate = new Map<number, Cents[]>();
  for (const line of lines)
    byRate.set(line.taxBasisPoints, [
      ...(byRate.get(line.taxBasisPoints) ?? []),
      line.unitPrice * line.quantity,
    ]);
  const taxes = [...byRate]
    .sort(([a], [b]) => a - b)
    .map(([basisPoints, amounts]) => {
      const base = sum(amounts);
      return {
        basisPoints,
        base,
        amount: taxIncluded ? taxWithin(base, basisPoints) : taxOnTop(base, basisPoints),
      };
    });
  const subtotal = sum(taxes.map((tax) => tax.base));
  const added = taxIncluded ? 0 : sum(taxes.map((tax) => tax.amount));
  return { subtotal, taxes, total: subtotal + added };
}

const NOTES: readonly Cents[] = [500, 1000, 2000, 5000, 10_000];

/** What a guest is likely to hand over: the exact amount, then the next round sums that notes make. */
export function quickAmounts(due: Cents): Cents[] {
  if (due <= 0) return [];
  const rounded = NOTES.map((size) => Math.ceil(due / size) * size);
  return [...new Set([due, ...rounded])].sort((a, b) => a - b).slice(0, 4);
}
