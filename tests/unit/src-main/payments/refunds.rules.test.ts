import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TaxPart } from '#contract/check-totals';
import {
  leftOfSale,
  type SoldLine,
  takeBackLines,
  taxesOfLines,
  taxesWithin,
} from '#main/payments/refunds.rules';

const wine: SoldLine = {
  id: 'wine',
  quantity: 3,
  refunded: 0,
  total: 1000,
  taxes: [{ rateId: 'r23', base: 1000, amount: 187 }],
};

describe('lines that are taken back', () => {
  it('come to the line, piece by piece', () => {
    const amounts = [0, 1, 2].map(
      (refunded) =>
        takeBackLines([{ ...wine, refunded }], [{ checkLineId: 'wine', quantity: 1 }]).lines[0]?.amount,
    );
    expect(amounts).toEqual([333, 333, 334]);
  });

  it('are no more than were sold, also where one command names a line twice', () => {
    const twice = [
      { checkLineId: 'wine', quantity: 2 },
      { checkLineId: 'wine', quantity: 2 },
    ];
    expect(() => takeBackLines([wine], twice)).toThrow(
      expect.objectContaining({ code: 'REFUND_OVER_LINE', details: { checkLineId: 'wine', left: 1 } }),
    );
    expect(() => takeBackLines([wine], [{ checkLineId: 'beer', quantity: 1 }])).toThrow(
      expect.objectContaining({ code: 'CHECK_LINE_UNKNOWN' }),
    );
  });

  it('are one line where they are named twice', () => {
    const { lines, taxes } = takeBackLines(
      [wine],
      [
        { checkLineId: 'wine', quantity: 1 },
        { checkLineId: 'wine', quantity: 2 },
      ],
    );
    expect(lines).toEqual([{ checkLineId: 'wine', quantity: 3, amount: 1000 }]);
    expect(taxes).toEqual(wine.taxes);
  });
});

describe('the taxes within what is given back', () => {
  const cents = (max: number) => fc.integer({ min: 0, max });

  it('add up to those of the sale, however it is given back, and are never more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cents(5000), cents(900), cents(300), fc.integer({ min: 1, max: 9 })), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.array(fc.tuple(fc.boolean(), cents(5), cents(4000)), { maxLength: 12 }),
        (made, steps) => {
          const sold: SoldLine[] = made.map(([net, food, drinks, quantity], at) => ({
            id: String(at),
            quantity,
            refunded: 0,
            total: net + food + drinks,
            taxes: [
              { rateId: 'food', base: net, amount: food },
              { rateId: 'drinks', base: net, amount: drinks },
            ],
          }));
          const sale = {
            total: sum(sold.map(({ total }) => total)),
            taxes: perRate(sold.flatMap(({ taxes }) => taxes)),
          };
          const given: { amount: number; taxes: TaxPart[] }[] = [];
          for (const [byLine, at, asked] of [...steps, [false, 0, sale.total] as const]) {
            const left = leftOfSale(sale, given);
            const line = sold[at % sold.length] as SoldLine;
            if (byLine && line.refunded < line.quantity) {
              const back = takeBackLines(sold, [{ checkLineId: line.id, quantity: 1 }]);
              const amount = back.lines[0]?.amount ?? 0;
              if (amount > left.total) continue;
              line.refunded += 1;
              given.push({ amount, taxes: taxesOfLines(left, amount, back.taxes) });
            } else {
              const amount = Math.min(asked, left.total);
              given.push({ amount, taxes: taxesWithin(left, amount) });
            }
            for (const tax of leftOfSale(sale, given).taxes) {
              expect(tax.amount).toBeGreaterThanOrEqual(0);
              expect(tax.base).toBeGreaterThanOrEqual(0);
            }
          }
          expect(leftOfSale(sale, given)).toEqual({
            total: 0,
            taxes: sale.taxes.map(({ rateId }) => ({ rateId, base: 0, amount: 0 })),
          });
        },
      ),
    );
  });
});

const sum = (amounts: number[]) => amounts.reduce((all, one) => all + one, 0);
const perRate = (taxes: readonly TaxPart[]): TaxPart[] =>
  ['food', 'drinks'].map((rateId) => {
    const own = taxes.filter((tax) => tax.rateId === rateId);
    return { rateId, base: sum(own.map(({ base }) => base)), amount: sum(own.map(({ amount }) => amount)) };
  });
