import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlannedPart } from '#contract/check-splits';
import { partsFor, splitDue } from '#main/checks/due-parts.rules';
import { relettered } from '#main/checks/letters.rules';
import { splitBill } from '#main/checks/splits.rules';
import { billTotals } from '#main/checks/totals.rules';
import { planJoined, planNow, type SplitBill, unitsOf } from '#main/checks/units.rules';
import { bill, line } from './some-bill';

const numRuns = process.env['CI'] ? 10_000 : 500;

function newIds() {
  let next = 0;
  return () => {
    next += 1;
    return `new ${next}`;
  };
}

const noMoney = {
  letter: '',
  exempt: false,
  open: true,
  kept: null,
  paid: 0,
  asked: 0,
  hasPayments: false,
  parts: [],
};

function unsplit(lines: readonly { quantity: number; unitPrice: number }[]): SplitBill {
  return {
    ...bill([]),
    checks: [{ id: 'A', ...noMoney }],
    lines: lines.map(({ quantity, unitPrice }, index) => ({
      ...line(`line ${index}`, unitPrice, { quantity }),
      shareId: null,
    })),
  };
}

/** A plan for every line: so many here and there, and what is left shared by some. */
const placement = fc.record({
  quantity: fc.integer({ min: 1, max: 9 }),
  unitPrice: fc.nat(5000),
  pieces: fc.array(fc.nat(3), { maxLength: 4 }),
  sharers: fc.array(fc.nat(3), { minLength: 2, maxLength: 5 }),
});
const checkIds = ['A', 'B', 'C', 'D'];

function planOf(
  placements: readonly { quantity: number; pieces: number[]; sharers: number[] }[],
): PlannedPart[] {
  const parts = new Map(checkIds.map((checkId) => [checkId, [] as PlannedPart['lines']]));
  const on = (check: number, named: PlannedPart['lines'][number]) =>
    parts.get(checkIds[check] as string)?.push(named);
  placements.forEach(({ quantity, pieces, sharers }, index) => {
    const checkLineId = `line ${index}`;
    const placed = pieces.slice(0, quantity);
    for (const check of placed) on(check, { checkLineId, quantity: 1 });
    if (placed.length < quantity)
      for (const check of sharers) on(check, { checkLineId, sharedAmong: sharers.length });
  });
  return [...parts].map(([checkId, lines]) => ({ checkId, lines }));
}

const totalOf = (of: SplitBill) => [...billTotals(of).values()].reduce((sum, check) => sum + check.total, 0);

describe('a plan', () => {
  it('places every piece and every cent, and joined again the bill is as it was', () => {
    fc.assert(
      fc.property(fc.array(placement, { minLength: 1, maxLength: 8 }), (placements) => {
        const before = unsplit(placements);
        const newId = newIds();
        const { bill: after } = splitBill(before, planOf(placements), newId);
        expect(totalOf(after)).toBe(totalOf(before));
        expect(unitsOf(after).reduce((sum, unit) => sum + unit.quantity, 0)).toBe(
          placements.reduce((sum, one) => sum + one.quantity, 0),
        );
        // What it is now is a plan too, and changes nothing but the names of shares.
        const { bill: same, newChecks, goneChecks } = splitBill(after, planNow(after), newId);
        expect([newChecks, goneChecks]).toEqual([[], []]);
        expect(same.lines.map(({ shareId: _, ...row }) => row)).toEqual(
          after.lines.map(({ shareId: _, ...row }) => row),
        );
        const first = after.checks[0]?.id ?? '';
        const { bill: joined } = splitBill(after, planJoined(after, first), newId);
        expect(joined.checks).toMatchObject([{ id: first, letter: '' }]);
        expect(joined.lines.map(({ lineId, quantity, shareOf }) => [lineId, quantity, shareOf])).toEqual(
          before.lines.map(({ lineId, quantity }) => [lineId, quantity, 1]),
        );
      }),
      { numRuns },
    );
  });

  it('leaves what it does not name where it is', () => {
    const before = unsplit([
      { quantity: 1, unitPrice: 100 },
      { quantity: 2, unitPrice: 50 },
    ]);
    const parts = [{ checkId: 'B', lines: [{ checkLineId: 'line 1', quantity: 2 }] }];
    const { bill: after, newChecks } = splitBill(before, parts, newIds());
    expect(newChecks).toEqual(['B']);
    expect(after.checks.map(({ id, letter }) => [id, letter])).toEqual([
      ['A', 'A'],
      ['B', 'B'],
    ]);
    expect(after.lines.map(({ id, checkId }) => [id, checkId])).toEqual([
      ['line 0', 'A'],
      ['line 1', 'B'],
    ]);
  });
});

describe('letters', () => {
  it.each([
    [[''], ['']],
    [['C'], ['']],
    [
      ['', ''],
      ['A', 'B'],
    ],
    [
      ['A', 'C', ''],
      ['A', 'C', 'B'],
    ],
    [new Array<string>(28).fill(''), [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'AA', 'AB']],
  ])('of %j become %j', (given, expected) => {
    expect(relettered(given.map((letter) => ({ letter }))).map((check) => check.letter)).toEqual(expected);
  });
});

describe('parts of what is due', () => {
  it('make it, each a cent or more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 1_000_000 }), fc.integer({ min: 2, max: 40 }), (due, count) => {
        const parts = splitDue(due, count, { by: 'even' });
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(due);
        expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('follow what is due, and keep what was paid on them', () => {
    const part = fc.record({
      amount: fc.integer({ min: 1, max: 9999 }),
      share: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 10 }), fc.nat(50_000), (given, due) => {
        const parts = given.map(({ amount, share }, index) => ({
          id: `${index}`,
          amount,
          paid: Math.floor((amount * share) / 100),
        }));
        const fitted = partsFor(due, parts);
        fitted.forEach(({ amount }, index) => {
          expect(amount).toBeGreaterThanOrEqual(parts[index]?.paid ?? 0);
        });
        if (parts.some((one) => one.paid < one.amount))
          expect(fitted.reduce((sum, { amount }, index) => sum + amount - (parts[index]?.paid ?? 0), 0)).toBe(
            due,
          );
      }),
      { numRuns },
    );
  });
});
