import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sum } from '#contract/money';
import { portionPrice } from '#main/orders/portion.rules';
import { dishPrices } from '#main/orders/set-menu.rules';
import { dishesUpTo } from '#main/orders/units.rules';
import { numRuns } from '#tests/support/runs';

const cents = fc.nat(20_000);
const dish = fc.record({
  list: cents,
  supplement: fc.nat(2_000),
  course: fc.option(fc.integer({ min: 1, max: 4 })),
});

describe('a set menu', () => {
  it('costs its price and the supplements, whatever its dishes cost by themselves', () => {
    fc.assert(
      fc.property(cents, fc.array(dish, { minLength: 1, maxLength: 8 }), (price, dishes) => {
        const chosen = dishes.map(({ supplement }) => ({ supplement, modifiers: [] }));
        const parts = dishPrices(
          price,
          chosen,
          dishes.map(({ list }) => list),
        );
        expect(sum(parts)).toBe(price + sum(dishes.map(({ supplement }) => supplement)));
        for (const part of parts) expect(part).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: numRuns() },
    );
  });

  it('costs the same sent at once or course by course, whatever the menu says meanwhile', () => {
    fc.assert(
      fc.property(
        cents,
        fc.array(dish, { minLength: 1, maxLength: 6 }),
        fc.array(cents, { minLength: 6, maxLength: 6 }),
        (price, dishes, changed) => {
          let waiting = dishes.map(({ supplement, course }) => ({ supplement, course, modifiers: [] as [] }));
          let lists = dishes.map(({ list }) => list);
          let charged = 0;
          for (const course of [1, 2, 3, 4]) {
            const prices = dishPrices(price, waiting, lists);
            const fixed = waiting.map((one, index) => ({ ...one, unitPrice: prices[index] ?? 0 }));
            const { now, later } = dishesUpTo(fixed, course);
            if (now.length === 0) continue;
            charged += sum(now.map(({ unitPrice }) => unitPrice));
            waiting = later;
            lists = changed;
          }
          expect(charged).toBe(price + sum(dishes.map(({ supplement }) => supplement)));
        },
      ),
      { numRuns: numRuns() },
    );
  });
});

describe('a portion', () => {
  const sold = (soldBy: 'piece' | 'half' | 'weight', halfPrice: number | null = null) => ({
    soldBy,
    halfPrice,
    price: 2_200,
  });

  it('of a weight is its share of the price, rounded half up', () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: 1, max: 999_999 }), (price, grams) => {
        const part = portionPrice(sold('weight'), price, grams, 1) ?? -1;
        expect(2 * Math.abs(part * 1_000 - price * grams)).toBeLessThanOrEqual(1_000);
        if ((price * grams) % 1_000 === 500) expect(part * 1_000).toBeGreaterThan(price * grams);
      }),
      { numRuns: numRuns() },
    );
  });

  it('of half is half, rounded up, or its own price in proportion', () => {
    expect(portionPrice(sold('half'), 2_201, 500, 3)).toBe(1_101);
    expect(portionPrice(sold('half', 1_300), 2_200, 500, 1)).toBe(1_300);
    expect(portionPrice(sold('half', 1_300), 1_760, 500, 1)).toBe(1_040);
    expect(portionPrice({ ...sold('half', 300), price: 0 }, 0, 500, 1)).toBe(300);
    expect(portionPrice(sold('piece'), 2_200, null, 9)).toBeNull();
    expect(portionPrice(sold('weight'), 2_200, null, 1)).toBe(0);
  });

  it.each([
    ['half of what is sold by the piece', sold('piece'), 500, 1],
    ['a third', sold('half'), 333, 1],
    ['two of one weight', sold('weight'), 300, 2],
  ])('cannot be %s', (_what, item, portion, quantity) => {
    expect(() => portionPrice(item, 2_200, portion, quantity)).toThrow(
      expect.objectContaining({ code: 'PORTION_INVALID' }),
    );
  });
});
