import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inCoins, quickAmounts, tipsOn } from '#main/payments/cash.rules';

describe('cash in coins', () => {
  it.each([
    [1237, 1, 1237],
    [1237, 5, 1235],
    [1238, 5, 1240],
    [1242, 5, 1240],
    [1243, 5, 1245],
    [1245, 10, 1250],
    [1244, 10, 1240],
    [2, 5, 0],
    [3, 5, 5],
    [1250, 100, 1300],
  ])('%i in coins of %i is %i', (amount, step, toPay) => {
    expect(inCoins(amount, step)).toEqual({ toPay, rounding: toPay - amount });
  });

  it('is always made of coins, and never more than half a coin away', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999_999 }),
        fc.integer({ min: 1, max: 1000 }),
        (amount, step) => {
          const { toPay, rounding } = inCoins(amount, step);
          expect(toPay % step).toBe(0);
          expect(amount + rounding).toBe(toPay);
          expect(2 * Math.abs(rounding)).toBeLessThanOrEqual(step);
        },
      ),
    );
  });
});

it('suggests tips on what is payable, rounded half up, and states what they are of', () => {
  expect(tipsOn(8505, [1000, 1250, 1500])).toEqual({
    base: 8505,
    choices: [
      { percent: 1000, tip: 851 },
      { percent: 1250, tip: 1063 },
      { percent: 1500, tip: 1276 },
    ],
  });
});

describe('quick amounts', () => {
  it.each([
    [12_705, [12_705, 13_000, 14_000, 15_000]],
    [2000, [2000, 5000, 10_000]],
    [1, [1, 500, 1000, 2000]],
    [0, []],
  ])('for %i are %j', (due, amounts) => {
    expect(quickAmounts(due)).toEqual(amounts);
  });
});
