import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quickAmounts, totalsOf } from '#main/checks/totals.rules';

const line = (unitPrice: number, quantity = 1, taxBasisPoints = 1350) => ({
  unitPrice,
  quantity,
  taxBasisPoints,
});

describe('totals', () => {
  it('include tax that prices hold, and show it by rate', () => {
    expect(totalsOf([line(1000, 2), line(500, 1, 2300)], true)).toEqual({
      subtotal: 2500,
      taxes: [
        { basisPoints: 1350, base: 2000, amount: 238 },
        { basisPoints: 2300, base: 500, amount: 93 },
      ],
      total: 2500,
    });
  });

  it('add tax that prices do not hold, rounded once for each rate', () => {
    expect(totalsOf([line(333), line(333), line(333)], false)).toEqual({
      subtotal: 999,
      taxes: [{ basisPoints: 1350, base: 999, amount: 135 }],
      total: 1134,
    });
  });

  it('are the same in whatever order the lines come', () => {
    const lines = fc.array(
      fc.record({
        unitPrice: fc.nat(100_000),
        quantity: fc.integer({ min: 1, max: 99 }),
        taxBasisPoints: fc.constantFrom(0, 900, 1350, 2300),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(lines, fc.boolean(), (list, included) => {
        const totals = totalsOf(list, included);
        expect(totalsOf([...list].reverse(), included)).toEqual(totals);
        expect(totals.subtotal).toBe(list.reduce((all, one) => all + one.unitPrice * one.quantity, 0));
        expect(totals.total - totals.subtotal).toBe(
          included ? 0 : totals.taxes.reduce((all, tax) => all + tax.amount, 0),
        );
      }),
      { numRuns: 10_000 },
    );
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
