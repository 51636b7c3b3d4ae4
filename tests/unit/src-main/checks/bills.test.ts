import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { CheckTotals } from '#contract/check-totals';
import type { Bill, BillLine } from '#main/checks/bill.rules';
import { billTotals } from '#main/checks/totals.rules';
import { bill, line, rates } from './some-bill';

// Ten thousand bills of four parts each: a busy machine takes its time.
vi.setConfig({ testTimeout: 600_000 });

const numRuns = process.env['CI'] ? 10_000 : 1_000;
const letters = ['A', 'B', 'C', 'D'] as const;
const rateIds = fc.subarray(Object.keys(rates));
const check = fc.constantFrom(...letters);
const percent = fc.integer({ min: 1, max: 10_000 });

/** A line that was sent, and how it is split: each check's pieces, or the checks that share it. */
const sent = fc.record({
  unitPrice: fc.oneof(fc.nat(30), fc.nat(50_000)),
  taxRateIds: rateIds,
  discountable: fc.boolean(),
  pieces: fc.array(check, { minLength: 1, maxLength: 5 }),
  shared: fc.boolean(),
});
type Sent = typeof sent extends fc.Arbitrary<infer T> ? T : never;

/** The pieces of what was sent as lines on checks; unsplit, all of it is on the first. */
function linesOf(all: readonly Sent[], split: boolean): BillLine[] {
  return all.flatMap(({ pieces, shared, ...rest }, index) => {
    const lineId = `line ${String(index).padStart(2, '0')}`;
    if (!split) return [line(lineId, rest.unitPrice, { ...rest, quantity: shared ? 1 : pieces.length })];
    return pieces.map((checkId, at) => {
      const share = shared && pieces.length > 1 ? { sharePart: at + 1, shareOf: pieces.length } : {};
      return line(`${lineId}/${at}`, rest.unitPrice, { ...rest, ...share, lineId, checkId });
    });
  });
}

const adjustment = fc.record({
  kind: fc.constantFrom('discount' as const, 'comp' as const),
  value: fc.oneof(
    fc.record({ percent, amount: fc.constant(null) }),
    fc.record({ percent: fc.constant(null), amount: fc.integer({ min: 1, max: 40_000 }) }),
  ),
  // Off these lines, or off all.
  off: fc.option(fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 4 })),
});

const any = fc.record({
  sent: fc.array(sent, { minLength: 1, maxLength: 10 }),
  adjustments: fc.array(adjustment, { maxLength: 4 }),
  charges: fc.array(fc.record({ percent, beforeDiscount: fc.boolean(), taxRateIds: rateIds }), {
    maxLength: 2,
  }),
  exempt: fc.boolean(),
  taxIncluded: fc.boolean(),
  taxRounding: fc.constantFrom('check' as const, 'line' as const),
});
type Any = typeof any extends fc.Arbitrary<infer T> ? T : never;

function billOf({ sent, adjustments, charges, exempt, ...rest }: Any, split: boolean): Bill {
  const lines = linesOf(sent, split);
  const of = (index: number) =>
    lines.filter((one) => one.lineId === `line ${String(index).padStart(2, '0')}`);
  return bill(lines, {
    ...rest,
    checks: letters.map((id) => ({ id, exempt, open: true, kept: null })),
    adjustments: adjustments.map(({ kind, value, off }, index) => ({
      id: `adjustment ${index}`,
      kind,
      ...value,
      lineIds: off?.flatMap((at) => of(at).map((one) => one.id)) ?? null,
      checkId: null,
    })),
    charges: charges.map((one, index) => ({ id: `charge ${index}`, ...one })),
  });
}

const fields = ['subtotal', 'discount', 'comp', 'charge', 'taxAdded', 'taxOff', 'total'] as const;

function together(totals: Iterable<CheckTotals>) {
  const all = [...totals];
  const sums = fields.map((field) => [field, all.reduce((sum, one) => sum + one[field], 0)]);
  const taxes = new Map<string, number>();
  for (const tax of all.flatMap((one) => one.taxes))
    taxes.set(tax.rateId, (taxes.get(tax.rateId) ?? 0) + tax.amount);
  return { ...Object.fromEntries(sums), taxes: Object.fromEntries([...taxes].sort()) };
}

function expectToAddUp(totals: CheckTotals): void {
  expect(
    totals.subtotal + totals.taxAdded + totals.charge - totals.discount - totals.comp - totals.taxOff,
  ).toBe(totals.total);
  for (const one of [totals, ...totals.lines])
    for (const [name, value] of Object.entries(one))
      if (typeof value === 'number') expect(value, name).toBeGreaterThanOrEqual(0);
  expect(totals.lines.reduce((sum, one) => sum + one.total, 0)).toBe(totals.total);
  for (const one of totals.lines) {
    expect(one.discount + one.comp).toBe(one.taken.reduce((sum, part) => sum + part.amount, 0));
    expect(one.charge).toBe(one.charges.reduce((sum, part) => sum + part.amount, 0));
    expect(one.discount + one.comp).toBeLessThanOrEqual(one.amount);
  }
}

describe('a bill', () => {
  it('comes to the same however it is split, and its parts to it', () => {
    fc.assert(
      fc.property(any, (given) => {
        const split = [...billTotals(billOf(given, true)).values()];
        for (const totals of split) expectToAddUp(totals);
        expect(together(split)).toEqual(together(billTotals(billOf(given, false)).values()));
      }),
      { numRuns },
    );
  });

  it('invents no cent: it is what was sent, and each rate of what is left, rounded once', () => {
    fc.assert(
      fc.property(any, ({ sent: lines, ...rest }) => {
        const one = lines.map((line) => ({
          ...line,
          taxRateIds: line.taxRateIds.filter((id) => id !== 'on5').slice(0, 1),
        }));
        const given = { ...rest, sent: one, charges: [], exempt: false, taxRounding: 'check' as const };
        const totals = [...billTotals(billOf(given, true)).values()];
        const prices = one.map((line) => line.unitPrice * (line.shared ? 1 : line.pieces.length));
        expect(totals.reduce((sum, check) => sum + check.subtotal, 0)).toBe(
          prices.reduce((sum, price) => sum + price, 0),
        );
        for (const { id, basisPoints } of Object.values(rates)) {
          const taxes = totals.flatMap((check) => check.taxes.filter((tax) => tax.rateId === id));
          const base = taxes.reduce((sum, tax) => sum + tax.base, 0);
          const whole = 10_000 + (given.taxIncluded ? basisPoints : 0);
          const exact = (2n * BigInt(base * basisPoints) + BigInt(whole)) / (2n * BigInt(whole));
          expect(BigInt(taxes.reduce((sum, tax) => sum + tax.amount, 0))).toBe(exact);
        }
      }),
      { numRuns },
    );
  });

  it('stays as it is where a part is closed, and the others come to the rest', () => {
    fc.assert(
      fc.property(any, check, (given, closed) => {
        const before = billOf(given, true);
        const open = billTotals(before);
        const kept = open.get(closed) ?? null;
        const after = billTotals({
          ...before,
          checks: before.checks.map((one) => (one.id === closed ? { ...one, open: false, kept } : one)),
        });
        for (const id of letters) expectToAddUp(after.get(id) as CheckTotals);
        expect(after.get(closed)).toEqual(kept);
        expect(together(after.values())).toEqual(together(open.values()));
      }),
      { numRuns },
    );
  });
});
