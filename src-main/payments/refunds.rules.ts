import type { TaxPart } from '#contract/check-totals';
import { DomainError } from '#contract/errors';
import type { Cents } from '#contract/money';

/** A line as it was sold: what it came to, the taxes in it, and how many of it were given back. */
export interface SoldLine {
  id: string;
  quantity: number;
  refunded: number;
  total: Cents;
  taxes: readonly TaxPart[];
}

/** So many of a line, taken back with what they came to. */
export interface TakenBack {
  checkLineId: string;
  quantity: number;
  amount: Cents;
}

/**
 * What portions `from` up to `to` of a line come to: however it is given back piece by piece, the pieces add up to it.
 */
export function piecesOf(whole: Cents, quantity: number, from: number, to: number): Cents {
  const upTo = (pieces: number) => Math.floor((whole * pieces) / quantity);
  return upTo(to) - upTo(from);
}

/**
 * What so many of these lines come to, and the taxes within. Refuses CHECK_LINE_UNKNOWN, and REFUND_OVER_LINE with how
 * many are left.
 */
export function takeBackLines(
  sold: readonly SoldLine[],
  asked: readonly { checkLineId: string; quantity: number }[],
): { lines: TakenBack[]; taxes: TaxPart[] } {
  const known = new Map(sold.map((line) => [line.id, { ...line }]));
  const taken = asked.map(({ checkLineId, quantity }) => {
    const line = known.get(checkLineId);
    if (!line) throw new DomainError('CHECK_LINE_UNKNOWN', { checkLineId });
    const [from, to] = [line.refunded, line.refunded + quantity];
    if (to > line.quantity)
      throw new DomainError('REFUND_OVER_LINE', { checkLineId, left: line.quantity - from });
    line.refunded = to;
    const pieces = (whole: Cents) => piecesOf(whole, line.quantity, from, to);
    return {
      line: { checkLineId, quantity, amount: pieces(line.total) },
      taxes: line.taxes.map(({ rateId, base, amount }) => ({
        rateId,
        base: pieces(base),
        amount: pieces(amount),
      })),
    };
  });
  return {
    lines: merged(taken.map(({ line }) => line)),
    taxes: sumTaxes(taken.flatMap(({ taxes }) => taxes)),
  };
}

/** The same line named twice is one. */
function merged(lines: readonly TakenBack[]): TakenBack[] {
  const byId = new Map<string, TakenBack>();
  for (const line of lines) {
    const before = byId.get(line.checkLineId);
    byId.set(line.checkLineId, {
      ...line,
      quantity: line.quantity + (before?.quantity ?? 0),
      amount: line.amount + (before?.amount ?? 0),
    });
  }
  return [...byId.values()];
}

/** What is left of a sale: what it came to less what was given back, and so of its taxes. */
export interface LeftOfSale {
  total: Cents;
  taxes: readonly TaxPart[];
}

export function leftOfSale(
  sold: LeftOfSale,
  refunds: readonly { amount: Cents; taxes: readonly TaxPart[] }[],
): LeftOfSale {
  const given = sumTaxes(refunds.flatMap(({ taxes }) => taxes));
  const less = (tax: TaxPart): TaxPart => {
    const back = given.find(({ rateId }) => rateId === tax.rateId);
    return { ...tax, base: tax.base - (back?.base ?? 0), amount: tax.amount - (back?.amount ?? 0) };
  };
  return {
    total: sold.total - refunds.reduce((all, { amount }) => all + amount, 0),
    taxes: sold.taxes.map(({ rateId, base, amount }) => less({ rateId, base, amount })),
  };
}

/** The taxes within an amount of what is left of a sale, in proportion; of all of it, all that are left. */
export function taxesWithin(left: LeftOfSale, amount: Cents): TaxPart[] {
  if (left.total <= 0 || amount >= left.total) return left.taxes.map((tax) => ({ ...tax }));
  const share = (whole: Cents) =>
    Number((BigInt(whole) * BigInt(amount) * 2n + BigInt(left.total)) / (2n * BigInt(left.total)));
  return left.taxes.map(({ rateId, base, amount: tax }) => ({
    rateId,
    base: share(base),
    amount: share(tax),
  }));
}

/** Taxes of lines, no more than what is left of each; with the last of a sale, all that is left. */
export function taxesOfLines(left: LeftOfSale, amount: Cents, ofLines: readonly TaxPart[]): TaxPart[] {
  if (amount >= left.total) return taxesWithin(left, amount);
  return ofLines.map((tax) => {
    const most = left.taxes.find(({ rateId }) => rateId === tax.rateId);
    return {
      ...tax,
      base: Math.min(tax.base, most?.base ?? 0),
      amount: Math.min(tax.amount, most?.amount ?? 0),
    };
  });
}

function sumTaxes(taxes: readonly TaxPart[]): TaxPart[] {
  const byRate = new Map<string, TaxPart>();
  for (const { rateId, base, amount } of taxes) {
    const before = byRate.get(rateId);
    byRate.set(rateId, {
      rateId,
      base: base + (before?.base ?? 0),
      amount: amount + (before?.amount ?? 0),
    });
  }
  return [...byRate.values()];
}
