import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allocate,
  divideRounded,
  formatMoney,
  fromDecimal,
  parseAmount,
  sum,
  taxOnTop,
  taxWithin,
  toDecimal,
} from '#contract/money';

const amount = fc.integer({ min: -9_999_999_999, max: 9_999_999_999 });

describe('amounts', () => {
  it('go to the documented column and back unchanged', () => {
    fc.assert(
      fc.property(amount, (cents) => {
        expect(fromDecimal(toDecimal(cents))).toBe(cents);
      }),
      { numRuns: 10_000 },
    );
  });

  it.each([
    ['12.50', 1250],
    ['12,5', 1250],
    ['0', 0],
    ['99999999.99', 9_999_999_999],
    ['9.999', null],
    ['-1', null],
    ['1e3', null],
    ['', null],
    ['100000000', null],
  ])('read %s as %s', (text, cents) => {
    expect(parseAmount(text)).toBe(cents);
  });

  it.each([0.5, Number.NaN, 10_000_000_000])('never are %s', (value) => {
    expect(() => toDecimal(value)).toThrow('not an amount');
  });

  it('refuse to add up past what the columns hold', () => {
    expect(() => sum([9_999_999_999, 1])).toThrow('not an amount');
  });

  it('read as the venue writes them', () => {
    expect(formatMoney(123_456, 'EUR', 'en-IE')).toBe('€1,234.56');
  });
});

describe('allocate', () => {
  it('makes every split add up, no part more than a cent from its share', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 })
      .filter((list) => list.some(Boolean));
    fc.assert(
      fc.property(amount, weights, (total, shares) => {
        const parts = allocate(total, shares);
        const all = shares.reduce((a, b) => a + b, 0);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
        parts.forEach((part, index) => {
          expect(Math.abs(part - (total * (shares[index] ?? 0)) / all)).toBeLessThan(1.001);
        });
      }),
      { numRuns: 10_000 },
    );
  });

  it('gives the odd cents to the earlier parts', () => {
    expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(2, [1, 1, 1, 1])).toEqual([1, 1, 0, 0]);
  });

  it('refuses weights that divide nothing', () => {
    expect(() => allocate(100, [0, 0])).toThrow('weights');
    expect(() => allocate(100, [2, -1])).toThrow('weights');
  });
});

describe('tax', () => {
  it('is rounded half up, away from zero', () => {
    expect(divideRounded(5, 2)).toBe(3);
    expect(divideRounded(-5, 2)).toBe(-3);
    expect(divideRounded(4, 3)).toBe(1);
  });

  it('taken out of a gross amount is what was put on top of the net', () => {
    const net = fc.integer({ min: 0, max: 100_000_000 });
    fc.assert(
      fc.property(net, fc.integer({ min: 0, max: 5000 }), (amountBefore, rate) => {
        const gross = amountBefore + taxOnTop(amountBefore, rate);
        expect(Math.abs(taxWithin(gross, rate) - taxOnTop(amountBefore, rate))).toBeLessThanOrEqual(1);
      }),
      { numRuns: 10_000 },
    );
  });

  it.each([
    [11_550, 2300, 2160],
    [10_000, 1350, 1189],
    [1, 2000, 0],
    [3, 2000, 1],
  ])('within %i at %i basis points is %i', (gross, rate, tax) => {
    expect(taxWithin(gross, rate)).toBe(tax);
  });
});
