/** A rate in basis points. A compound one is on top of the taxes before it. */
export interface TaxRate {
  id: string;
  name: string;
  basisPoints: number;
  compound: boolean;
}

/** An exact part of an amount: `num / den`. */
export interface Fraction {
  num: bigint;
  den: bigint;
}

const WHOLE = 10_000n;

/**
 * Which part of an amount each of these rates is, in the order they apply: of a price that includes them all, or of one
 * they are added to. Exact.
 */
export function taxFractions(
  rates: readonly TaxRate[],
  taxIncluded: boolean,
): { rateId: string; part: Fraction }[] {
  const net = WHOLE ** BigInt(rates.length);
  let gross = net;
  const parts = rates.map(({ id, basisPoints, compound }) => {
    const num = (BigInt(basisPoints) * (compound ? gross : net)) / WHOLE;
    gross += num;
    return { rateId: id, num };
  });
  const den = taxIncluded ? gross : net;
  return parts.map(({ rateId, num }) => ({ rateId, part: { num, den } }));
}

/** The parts of all these rates in one; nothing where there are none. */
export function wholeTax(parts: readonly { part: Fraction }[]): Fraction {
  return {
    num: parts.reduce((all, { part }) => all + part.num, 0n),
    den: parts[0]?.part.den ?? 1n,
  };
}

/** These parts of amounts over one denominator. */
export function overOne(parts: readonly { amount: number; part: Fraction }[]): {
  nums: bigint[];
  den: bigint;
} {
  const den = [...new Set(parts.map(({ part }) => part.den))].reduce((product, next) => product * next, 1n);
  return { nums: parts.map(({ amount, part }) => BigInt(amount) * part.num * (den / part.den)), den };
}

/** Half up; for amounts that are not negative. */
export function rounded(num: bigint, den: bigint): number {
  return Number((2n * num + den) / (2n * den));
}
