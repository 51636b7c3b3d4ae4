import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { numRuns } from '#tests/support/runs';
import { type Act, BillLife } from './bill-life';

vi.setConfig({ testTimeout: 600_000 });

/** How often each is tried, against the others. */
const deck = Object.entries({
  add: 5,
  void: 2,
  discount: 3,
  comp: 1,
  takeBack: 1,
  split: 3,
  join: 1,
  exempt: 1,
  waive: 1,
  paySome: 2,
  payAll: 2,
  refund: 2,
  reopen: 1,
} satisfies Record<Act['kind'], number>).map(([kind, weight]) => ({
  weight,
  arbitrary: fc.constant(kind as Act['kind']),
}));

const act = fc.record({ kind: fc.oneof(...deck), which: fc.nat(50), much: fc.nat(3000) });

it('lines + tax + charge - discount = payments + due, in whatever order it is added, voided, split, paid and given back', () => {
  const did = new Map<string, number>();
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.constantFrom('check' as const, 'line' as const),
      fc.option(fc.record({ percent: fc.integer({ min: 1, max: 2500 }), beforeDiscount: fc.boolean() })),
      fc.array(act, { minLength: 3, maxLength: 25 }),
      (taxIncluded, taxRounding, charge, acts) => {
        const charges = charge ? [{ id: 'service', taxRateIds: ['r10'], ...charge }] : [];
        const life = new BillLife({ taxIncluded, taxRounding, charges });
        for (const one of acts) {
          life.carryOut(one);
          did.set(one.kind, (did.get(one.kind) ?? 0) + 1);
        }
      },
    ),
    { numRuns: numRuns() },
  );
  expect(did.size).toBe(deck.length);
});
