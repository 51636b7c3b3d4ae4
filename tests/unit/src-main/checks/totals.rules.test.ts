import { describe, expect, it } from 'vitest';
import type { Bill } from '#main/checks/bill.rules';
import { bill, charge, check, comp, discount, line, openChecks, totalsOf } from './some-bill';

const exempt: Bill['checks'] = [{ id: 'A', exempt: true, open: true, kept: null }];
const added = { taxIncluded: false } as const;
const byLine = { taxRounding: 'line' } as const;

describe('taxes', () => {
  it.each<[string, Bill, { total: number; taxes: [string, number, number][]; off?: number }]>([
    [
      'within the price, by rate',
      bill([line('a', 1000, { quantity: 2, taxRateIds: ['r135'] }), line('b', 500, { taxRateIds: ['r23'] })]),
      // 2000 × 13.5/113.5 = 237.89; 500 × 23/123 = 93.50
      {
        total: 2500,
        taxes: [
          ['r135', 2000, 238],
          ['r23', 500, 93],
        ],
      },
    ],
    [
      'on top, rounded once for each rate: 999 × 13.5 % = 134.87',
      bill(
        ['a', 'b', 'c'].map((id) => line(id, 333, { taxRateIds: ['r135'] })),
        added,
      ),
      { total: 1134, taxes: [['r135', 999, 135]] },
    ],
    [
      'on top, rounded on every line: 3 × 44.96',
      bill(
        ['a', 'b', 'c'].map((id) => line(id, 335, { taxRateIds: ['r135'] })),
        { ...added, ...byLine },
      ),
      // 335 × 13.5 % = 45.225 → 45 each; once for all it would be 135.68 → 136.
      { total: 1005 + 135, taxes: [['r135', 1005, 135]] },
    ],
    [
      'two rates on one line, on top',
      bill([line('a', 1000, { taxRateIds: ['r10', 'r20'] })], added),
      {
        total: 1300,
        taxes: [
          ['r10', 1000, 100],
          ['r20', 1000, 200],
        ],
      },
    ],
    [
      'one compound on top of the other: 5 % of 1100',
      bill([line('a', 1000, { taxRateIds: ['r10', 'on5'] })], added),
      {
        total: 1155,
        taxes: [
          ['on5', 1000, 55],
          ['r10', 1000, 100],
        ],
      },
    ],
    [
      'a compound one within the price: 1155 holds 100 and 55',
      bill([line('a', 1155, { taxRateIds: ['r10', 'on5'] })]),
      {
        total: 1155,
        taxes: [
          ['on5', 1155, 55],
          ['r10', 1155, 100],
        ],
      },
    ],
    [
      'two rates within one price: 1300 holds 100 and 200',
      bill([line('a', 1300, { taxRateIds: ['r10', 'r20'] })]),
      {
        total: 1300,
        taxes: [
          ['r10', 1300, 100],
          ['r20', 1300, 200],
        ],
      },
    ],
    ['none', bill([line('a', 1000)], added), { total: 1000, taxes: [] }],
    [
      'of nothing per cent',
      bill([line('a', 1000, { taxRateIds: ['r0'] })], added),
      { total: 1000, taxes: [['r0', 1000, 0]] },
    ],
    [
      'exactly half a cent, up: 5 × 10 % = 0.5',
      bill([line('a', 5, { taxRateIds: ['r10'] })], added),
      { total: 6, taxes: [['r10', 5, 1]] },
    ],
    [
      'not added to an exempt check',
      bill([line('a', 1000, { taxRateIds: ['r20'] })], { ...added, checks: exempt }),
      { total: 1000, taxes: [] },
    ],
    [
      'off the price on an exempt check: 1200 holds 200',
      bill([line('a', 1200, { taxRateIds: ['r20'] })], { checks: exempt }),
      { total: 1000, taxes: [], off: 200 },
    ],
    [
      'of what is left after a discount: 20 % of 900',
      bill([line('a', 1000, { taxRateIds: ['r20'] })], {
        ...added,
        adjustments: [discount({ percent: 1000 })],
      }),
      { total: 1080, taxes: [['r20', 900, 180]] },
    ],
    [
      'not of what is comped',
      bill([line('a', 1000, { taxRateIds: ['r20'] }), line('b', 500, { taxRateIds: ['r20'] })], {
        ...added,
        adjustments: [comp({ lineIds: ['a'] })],
      }),
      { total: 600, taxes: [['r20', 500, 100]] },
    ],
    [
      'of a charge by its own rate: 10 % of 1000, 23 % of 100',
      bill([line('a', 1000, { taxRateIds: ['r20'] })], {
        ...added,
        charges: [charge({ taxRateIds: ['r23'] })],
      }),
      {
        total: 1000 + 200 + 100 + 23,
        taxes: [
          ['r20', 1000, 200],
          ['r23', 100, 23],
        ],
      },
    ],
    [
      'of a charge at the rate of the lines, rounded together: 10 % of 105 + 11',
      bill([line('a', 105, { taxRateIds: ['r10'] })], {
        ...added,
        charges: [charge({ taxRateIds: ['r10'] })],
      }),
      // 10.5 and 1.1 are 11.6, so 12; apart they would be 11 and 1.
      { total: 105 + 11 + 12, taxes: [['r10', 116, 12]] },
    ],
    [
      'of a charge, not on an exempt check',
      bill([line('a', 1000, { taxRateIds: ['r20'] })], {
        ...added,
        checks: exempt,
        charges: [charge({ taxRateIds: ['r23'] })],
      }),
      { total: 1100, taxes: [] },
    ],
  ])('%s', (_, given, { total, taxes, off = 0 }) => {
    const totals = totalsOf(given);
    expect(totals.taxes.map(({ rateId, base, amount }) => [rateId, base, amount])).toEqual(
      expect.arrayContaining(taxes),
    );
    expect(totals.taxes).toHaveLength(taxes.length);
    expect(totals).toMatchObject({ total, taxOff: off });
    expect(totals.taxAdded).toBe(
      given.taxIncluded ? 0 : taxes.reduce((all, [, , amount]) => all + amount, 0),
    );
  });
});

describe('what is taken off', () => {
  const two = [line('a', 1000), line('b', 500)];
  it.each<[string, Bill, { discount?: number; comp?: number; charge?: number; total: number }]>([
    [
      'a share of the bill',
      bill(two, { adjustments: [discount({ percent: 1000 })] }),
      { discount: 150, total: 1350 },
    ],
    ['an amount', bill(two, { adjustments: [discount({ amount: 400 })] }), { discount: 400, total: 1100 }],
    [
      'never more than there is',
      bill(two, { adjustments: [discount({ amount: 9999 })] }),
      { discount: 1500, total: 0 },
    ],
    [
      'one after the other, of what is left: 10 % of 1500, 10 % of 1350',
      bill(two, { adjustments: [discount({ percent: 1000 }, 'one'), discount({ percent: 1000 }, 'two')] }),
      { discount: 285, total: 1215 },
    ],
    [
      'off lines before off the bill, whenever it was made',
      bill(two, {
        adjustments: [discount({ percent: 1000 }, 'all'), discount({ amount: 100, lineIds: ['b'] })],
      }),
      // 100 off b, then 10 % of 1400.
      { discount: 240, total: 1260 },
    ],
    [
      'no discount of the bill off what carries none',
      bill([line('a', 1000, { discountable: false }), line('b', 500)], {
        adjustments: [discount({ percent: 1000 })],
      }),
      { discount: 50, total: 1450 },
    ],
    [
      'a comp of one line',
      bill(two, { adjustments: [comp({ lineIds: ['b'] })] }),
      { comp: 500, total: 1000 },
    ],
    [
      'a comp of all, whatever carries no discount',
      bill([line('a', 1000, { discountable: false })], { adjustments: [comp({})] }),
      { comp: 1000, total: 0 },
    ],
    [
      'a comp of what a discount left',
      bill(two, { adjustments: [discount({ amount: 200, lineIds: ['b'] }), comp({ lineIds: ['b'] })] }),
      { discount: 200, comp: 300, total: 1000 },
    ],
    [
      'a charge on what is left after discounts',
      bill(two, { adjustments: [discount({ amount: 500 })], charges: [charge()] }),
      { discount: 500, charge: 100, total: 1100 },
    ],
    [
      'a charge on what it was before discounts',
      bill(two, { adjustments: [discount({ amount: 500 })], charges: [charge({ beforeDiscount: true })] }),
      { discount: 500, charge: 150, total: 1150 },
    ],
    [
      'a charge before discounts, not on what was comped',
      bill(two, { adjustments: [comp({ lineIds: ['a'] })], charges: [charge({ beforeDiscount: true })] }),
      { comp: 1000, charge: 50, total: 550 },
    ],
  ])('%s', (_, given, { discount = 0, comp = 0, charge = 0, total }) => {
    expect(totalsOf(given)).toMatchObject({ discount, comp, charge, total });
  });
});

describe('parts of a bill', () => {
  const shared = [1, 2, 3].map((sharePart) =>
    line(`s${sharePart}`, 100, {
      lineId: 's',
      sharePart,
      shareOf: 3,
      checkId: ['A', 'B', 'C'][sharePart - 1] as string,
    }),
  );
  const three = openChecks('A', 'B', 'C');

  it('share a line, the odd cent to the first', () => {
    const parts = ['A', 'B', 'C'].map((id) => totalsOf(bill(shared, { checks: three }), id).total);
    expect(parts).toEqual([34, 33, 33]);
  });

  it('share its tax: 100 × 20 % is 20, and not 7 + 7 + 7', () => {
    const taxed = shared.map((one) => ({ ...one, taxRateIds: ['r20'] }));
    const parts = ['A', 'B', 'C'].map(
      (id) => totalsOf(bill(taxed, { checks: three, ...added }), id).taxAdded,
    );
    expect(parts).toEqual([7, 7, 6]);
  });

  it('have a discount of one check off its own lines only', () => {
    const of = bill([line('a', 1000), line('b', 1000, { checkId: 'B' })], {
      checks: openChecks('A', 'B'),
      adjustments: [discount({ percent: 1000, checkId: 'B' })],
    });
    expect([totalsOf(of, 'A').total, totalsOf(of, 'B').total]).toEqual([1000, 900]);
  });

  it('leave a closed one what it came to, and the others the rest of an amount off the bill', () => {
    const lines = [line('a', 1000), line('b', 1000, { checkId: 'B' })];
    const before = bill(lines, { checks: openChecks('A', 'B'), adjustments: [discount({ amount: 501 })] });
    const paid = check(before, 'A');
    expect(paid.total).toBe(749);
    const after = {
      ...before,
      checks: [{ id: 'A', exempt: false, open: false, kept: paid }, ...openChecks('B')],
      lines: [...lines, line('c', 3000, { checkId: 'B' })],
    };
    expect(check(after, 'A')).toEqual(paid);
    // 501 less the 251 that A had of it.
    expect(totalsOf(after, 'B')).toMatchObject({ subtotal: 4000, discount: 250, total: 3750 });
  });

  it('give an adjustment that came later to the open ones alone', () => {
    const lines = [line('a', 1000), line('b', 1000, { checkId: 'B' })];
    const paid = check(bill(lines, { checks: openChecks('A', 'B') }), 'A');
    const after = bill(lines, {
      checks: [{ id: 'A', exempt: false, open: false, kept: paid }, ...openChecks('B')],
      adjustments: [discount({ percent: 1000 })],
      charges: [charge()],
    });
    expect(totalsOf(after, 'B')).toMatchObject({ discount: 100, charge: 90, total: 990 });
  });

  it('keep the lines of a check that is being paid, and count what comes on top', () => {
    const lines = [
      line('a', 335, { taxRateIds: ['r135'] }),
      line('b', 335, { checkId: 'B', taxRateIds: ['r135'] }),
    ];
    const before = bill(lines, { ...added, checks: openChecks('A', 'B') });
    const kept = check(before, 'A');
    const more = line('c', 335, { checkId: 'B', taxRateIds: ['r135'] });
    const after = {
      ...before,
      checks: [{ id: 'A', exempt: false, open: true, kept }, ...openChecks('B')],
      lines: [...lines, more],
    };
    expect(check(after, 'A')).toEqual(kept);
    const coffee = line('d', 300, { taxRateIds: ['r10'] });
    expect(totalsOf({ ...after, lines: [...after.lines, coffee] }, 'A').total).toBe(kept.total + 330);
  });
});
