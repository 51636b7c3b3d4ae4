import { expect, it } from 'vitest';
import type { BillPart } from '#contract/check-splits';
import { letterAll } from '../../../../../../src-renderer/features/pay/split/letters';
import { type Plan, planOf } from '../../../../../../src-renderer/features/pay/split/plan.rules';
import { readPreviews } from '../../../../../../src-renderer/features/pay/split/previews';

const share = { part: 1, of: 2 };
const line = (lineId: string, amount: number, isShare = false) => ({
  checkLineId: `made for ${lineId}`,
  lineId,
  quantity: 1,
  share: isShare ? share : null,
  amount,
  total: amount,
});
const part = (checkId: string, lines: BillPart['lines']): BillPart => ({
  checkId,
  letter: checkId,
  open: true,
  lines,
  subtotal: 0,
  discount: 0,
  comp: 0,
  charge: 0,
  taxAdded: 0,
  taxOff: 0,
  total: 0,
  paid: 0,
  due: 0,
});

const plan: Plan = planOf(
  [
    {
      checkId: 'A',
      lines: [
        { checkLineId: 'on soup', quantity: 1 },
        { checkLineId: 'on wine', sharedAmong: 2 },
      ],
    },
    { checkId: 'B', lines: [{ checkLineId: 'on wine', sharedAmong: 2 }] },
  ],
  () => 1,
);
const sentLineOf = (id: string) => id.replace('on ', '');
const parts = [part('A', [line('wine', 351, true), line('soup', 800)]), part('B', [line('wine', 350, true)])];

it('finds each piece in the figures of its check, whatever the host calls it, and who has the odd cent', () => {
  const previews = readPreviews(plan, parts, sentLineOf, new Map());
  expect([...(previews.get('A')?.amounts ?? [])]).toEqual([
    ['A/on soup/own', { amount: 800, hasOddCent: false }],
    ['A/on wine/share', { amount: 351, hasOddCent: true }],
  ]);
  expect([...(previews.get('B')?.amounts ?? [])]).toEqual([
    ['B/on wine/share', { amount: 350, hasOddCent: false }],
  ]);
});

it('keeps what is said of a check the same object while it says the same', () => {
  const before = readPreviews(plan, parts, sentLineOf, new Map());
  const [a, b] = parts as [BillPart, BillPart];
  const after = readPreviews(plan, [{ ...a }, { ...b, total: 1 }], sentLineOf, before);
  expect([after.get('A') === before.get('A'), after.get('B') === before.get('B')]).toEqual([true, false]);
});

it('leaves checks their letters, and gives planned ones the next that are free', () => {
  const planned = ['b', 'new', 'd', 'newer'].map((checkId) => ({ checkId, isFixed: false, pieces: [] }));
  const letters = letterAll(
    planned,
    new Map([
      ['b', 'B'],
      ['d', ''],
      ['gone', 'A'],
    ]),
  );
  expect([...letters.values()]).toEqual(['B', 'C', 'D', 'E']);
});
