import type { CheckTotals } from '#contract/check-totals';
import { allocate, sum, taxWithin } from '#contract/money';
import { demoTaxRates } from '../venue';
import type { RoundRows } from './round-rows';

/**
 * What a check of the story comes to, as the host would keep it: prices include one tax each, and nothing was taken off.
 * The house rounds once for each rate on a check.
 */
export function totalsOf(rounds: readonly RoundRows[]): CheckTotals {
  const items = new Map(rounds.flatMap((round) => round.lines).map((item) => [item.id, item]));
  const rows = rounds
    .flatMap((round) => round.checkLines)
    .map((line) => {
      const item = items.get(line.orderItemId);
      if (!item) throw new Error('a line on a check was ordered');
      const amount = item.priceAtOrder * line.quantity;
      return { id: line.id, item, amount, rateId: item.taxRateIds?.[0] ?? '' };
    })
    .sort(byTimeAndId);
  const taxes = Object.values(demoTaxRates).flatMap((rate) => {
    const own = rows.filter((row) => row.rateId === rate.id);
    const base = sum(own.map((row) => row.amount));
    const amount = taxWithin(base, rate.basisPoints);
    const parts =
      base > 0
        ? allocate(
            amount,
            own.map((row) => row.amount),
          )
        : own.map(() => 0);
    return own.length > 0
      ? [{ rate, base, amount, parts: new Map(own.map((row, i) => [row.id, parts[i] ?? 0])) }]
      : [];
  });
  const subtotal = sum(rows.map((row) => row.amount));
  const nothing = { discount: 0, comp: 0, charge: 0 };
  return {
    lines: rows.map(({ id, amount, rateId }) => ({
      id,
      amount,
      ...nothing,
      taxes: taxes.flatMap(({ rate, parts }) =>
        rate.id === rateId ? [{ rateId, base: amount, amount: parts.get(id) ?? 0 }] : [],
      ),
      total: amount,
      taken: [],
      charges: [],
    })),
    subtotal,
    ...nothing,
    taxes: taxes
      .map(({ rate, base, amount }) => ({
        rateId: rate.id,
        name: rate.name,
        basisPoints: rate.basisPoints,
        base,
        amount,
      }))
      .sort((a, b) => a.basisPoints - b.basisPoints),
    taxAdded: 0,
    taxOff: 0,
    total: subtotal,
  };
}

type Placed = { item: RoundRows['lines'][number] };

function byTimeAndId({ item: a }: Placed, { item: b }: Placed): number {
  const between = Number(a.createdAt) - Number(b.createdAt);
  return between === 0 ? (String(a.id) < String(b.id) ? -1 : 1) : between;
}
