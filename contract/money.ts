/** An amount in minor units (cents): always a whole number. Two-decimal currencies only, as `DECIMAL(10,2)` is. */
export type Cents = number;

/** Largest amount a documented `DECIMAL(10,2)` column holds. */
export const MAX_CENTS = 9_999_999_999;

/** Reads a decimal string or a two-decimal number exactly. Refuses (null) more than two decimals, signs and junk. */
export function parseAmount(text: string): Cents | null {
  const match = /^(\d{1,8})(?:[.,](\d{1,2}))?$/.exec(text.trim());
  if (!match) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** Minor units as the text a `DECIMAL(10,2)` column takes: 1250 is "12.50". */
export function toDecimal(amount: Cents): string {
  assertCents(amount);
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A `DECIMAL(10,2)` column's text as minor units. Refuses anything else, rather than guess. */
export function fromDecimal(text: string): Cents {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) throw new Error(`not a two-decimal amount: ${text}`);
  const amount = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return match[1] && amount ? -amount : amount;
}

/** Throws unless the amount is a whole number of minor units that the documented columns hold. */
export function assertCents(amount: number): asserts amount is Cents {
  if (!Number.isSafeInteger(amount) || Math.abs(amount) > MAX_CENTS)
    throw new Error(`not an amount in minor units: ${amount}`);
}

/** Sums amounts; the result is checked, so that an overflow is an error and not a wrong bill. */
export function sum(amounts: Iterable<Cents>): Cents {
  let total = 0;
  for (const amount of amounts) total += amount;
  assertCents(total);
  return total;
}

/**
 * Splits an amount by weights so that the parts add up to it exactly (largest remainder; ties go to the
 * earlier part). Refuses weights that are broken or negative, and weights that are all zero.
 */
export function allocate(total: Cents, weights: readonly (number | bigint)[]): Cents[] {
  assertCents(total);
  if (weights.some((weight) => weight < 0 || (typeof weight === 'number' && !Number.isSafeInteger(weight))))
    throw new Error('weights must be whole and not negative');
  const wholeWeights = weights.map(BigInt);
  const weightSum = wholeWeights.reduce((a, b) => a + b, 0n);
  if (weightSum === 0n) throw new Error('weights must not all be zero');
  const sign = total < 0 ? -1 : 1;
  const size = BigInt(Math.abs(total));
  const parts = wholeWeights.map((weight, index) => {
    const product = size * weight;
    return { index, whole: Number(product / weightSum), rest: product % weightSum };
  });
  let left = Math.abs(total) - parts.reduce((a, part) => a + part.whole, 0);
  for (const part of [...parts].sort((a, b) =>
    b.rest === a.rest ? a.index - b.index : b.rest > a.rest ? 1 : -1,
  )) {
    if (left === 0) break;
    part.whole += 1;
    left -= 1;
  }
  return parts.map((part) => sign * part.whole);
}

/** Divides and rounds half away from zero, in whole numbers throughout. */
export function divideRounded(numerator: number, denominator: number): number {
  const n = BigInt(numerator);
  const d = BigInt(denominator);
  const magnitude = ((n < 0n ? -n : n) * 2n + d) / (d * 2n);
  return Number(n < 0n ? -magnitude : magnitude);
}

/** The tax inside a gross amount, at a rate in basis points (2000 is 20 %). */
export function taxWithin(gross: Cents, basisPoints: number): Cents {
  return divideRounded(gross * basisPoints, 10_000 + basisPoints);
}

/** The tax to add to a net amount, at a rate in basis points. */
export function taxOnTop(net: Cents, basisPoints: number): Cents {
  return divideRounded(net * basisPoints, 10_000);
}

const formats = new Map<string, Intl.NumberFormat>();

/** An amount in the venue's currency and locale, for people. */
export function formatMoney(amount: Cents, currency: string, locale: string): string {
  const key = `${locale} ${currency}`;
  // Making a format costs far more than using it, and a check of 300 lines uses it 300 times.
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, { style: 'currency', currency });
  formats.set(key, format);
  return format.format(amount / 100);
}
