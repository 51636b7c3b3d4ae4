import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Choice,
  DEEPEST,
  type Groups,
  missingOf,
  preselectedOf,
  problemOf,
  treeOf,
} from '#contract/choices';
import type { ModifierGroup } from '#contract/menu';
import { chooseModifiers, unitPriceOf } from '#main/orders/modifiers.rules';
import { numRuns } from '#tests/support/runs';

const modifier = (id: string, more: Partial<ModifierGroup['modifiers'][number]> = {}) => ({
  id,
  name: id,
  priceDelta: 0,
  removal: false,
  available: true,
  preselected: false,
  freeText: false,
  groupIds: [],
  prices: [],
  ...more,
});
const group = (id: string, min: number, max: number, modifiers: ModifierGroup['modifiers'], more = {}) => ({
  id,
  name: id,
  min,
  max,
  maxEach: 1,
  isSize: false,
  modifiers,
  ...more,
});
const asMap = (groups: readonly ModifierGroup[]): Groups => new Map(groups.map((one) => [one.id, one]));

const menu = asMap([
  group('temperature', 1, 1, [modifier('rare'), modifier('medium'), modifier('blue', { available: false })]),
  group('sauce', 0, 2, [
    modifier('pepper', { priceDelta: 250 }),
    modifier('mint', { priceDelta: 200 }),
    modifier('mayo'),
  ]),
]);
const asked = ['temperature', 'sauce'];
const pick = (...ids: string[]): Choice[] => ids.map((id) => ({ id }));

describe('choices', () => {
  it('are kept in the menu’s order with the price they have', () => {
    const chosen = chooseModifiers(asked, menu, pick('mint', 'rare'));
    expect(chosen.map((choice) => choice.id)).toEqual(['rare', 'mint']);
    expect(unitPriceOf(3600, chosen)).toBe(3800);
  });

  it.each([
    ['two where one is allowed', pick('rare', 'medium')],
    ['three where two are allowed', pick('rare', 'pepper', 'mint', 'mayo')],
    ['one that is sold out', pick('blue')],
    ['one of another item', pick('rare', 'oat milk')],
    ['the same twice', pick('pepper', 'pepper')],
    ['one more often than it may be', [{ id: 'pepper', quantity: 2 }]],
    ['words that it does not take', [{ id: 'pepper', text: 'hot' }]],
    ['one below one that asks nothing', [{ id: 'pepper', choices: pick('mint') }]],
  ])('refuse %s', (_what, choices) => {
    expect(() => chooseModifiers(asked, menu, choices)).toThrow(
      expect.objectContaining({ code: 'MODIFIERS_INVALID' }),
    );
  });

  it('name the first group that is missing, and one whose choice is sold out by now', () => {
    expect(missingOf(asked, menu, [])?.group.name).toBe('temperature');
    expect(missingOf(asked, menu, pick('rare'))).toBeNull();
    expect(missingOf(asked, menu, pick('blue'))?.group.name).toBe('temperature');
  });

  it('never make a price negative', () => {
    expect(unitPriceOf(100, [{ priceDelta: -300 }])).toBe(0);
  });
});

/** A menu of groups that may ask for each other, also in circles, and choices that may be anything. */
const ids = ['a', 'b', 'c', 'd'];
const anyMenu = fc
  .tuple(
    ...ids.map((id) =>
      fc.record({
        min: fc.nat(2),
        more: fc.nat(2),
        maxEach: fc.integer({ min: 1, max: 3 }),
        isSize: fc.boolean(),
        modifiers: fc.array(
          fc.record({
            priceDelta: fc.integer({ min: -500, max: 500 }),
            available: fc.boolean(),
            preselected: fc.boolean(),
            freeText: fc.boolean(),
            below: fc.subarray(ids, { maxLength: 2 }),
            size: fc.option(fc.constantFrom(...ids.map((of) => `${of}0`)), { nil: undefined }),
          }),
          { maxLength: 4 },
        ),
        id: fc.constant(id),
      }),
    ),
  )
  .map((groups) =>
    asMap(
      groups.map(({ id, min, more, maxEach, isSize, modifiers }) =>
        group(
          id,
          min,
          Math.max(1, min + more),
          modifiers.map(({ below, size, ...rest }, index) =>
            modifier(`${id}${index}`, {
              ...rest,
              groupIds: below,
              prices: size === undefined ? [] : [{ sizeId: size, priceDelta: 77 }],
            }),
          ),
          { maxEach, isSize },
        ),
      ),
    ),
  );
/** What somebody taps who follows the menu more or less: the tape says where they go wrong. */
function tapped(roots: readonly string[], groups: Groups, tape: number[], depth = 1): Choice[] {
  if (depth > DEEPEST + 1) return [];
  return roots.flatMap((id) =>
    (groups.get(id)?.modifiers ?? []).flatMap(({ id: choiceId, groupIds, freeText }) => {
      const [taken = 0, quantity = 0, words = 0] = [tape.shift(), tape.shift(), tape.shift()];
      if (taken < 60) return [];
      return {
        id: choiceId,
        quantity: quantity < 80 ? 1 : 2,
        ...((words > 95 || (freeText && words > 50)) && { text: 'words' }),
        choices: tapped(words > 90 ? ids : groupIds, groups, tape, depth + 1),
      };
    }),
  );
}
const tape = fc.array(fc.nat(99), { minLength: 60, maxLength: 200 });

describe('whatever the menu and whatever is tapped', () => {
  it('what is kept obeys every group, at every depth, and reads back as it was chosen', () => {
    let kept = 0;
    fc.assert(
      fc.property(anyMenu, fc.subarray(ids), tape, (groups, roots, numbers) => {
        const choices = tapped(roots, groups, [...numbers]);
        if (problemOf(roots, groups, choices)) {
          expect(() => chooseModifiers(roots, groups, choices)).toThrow();
          return;
        }
        kept += choices.length > 0 ? 1 : 0;
        const flat = chooseModifiers(roots, groups, choices);
        obeys(roots, groups, treeOf(flat), 1);
        expect(count(treeOf(flat))).toBe(count(choices));
        expect(chooseModifiers(roots, groups, treeOf(flat))).toEqual(flat);
      }),
      { numRuns: numRuns() },
    );
    expect(kept).toBeGreaterThan(numRuns() / 40);
  });

  it('what the menu chooses by itself is never refused, and a line without anything missing is complete', () => {
    fc.assert(
      fc.property(anyMenu, fc.subarray(ids), (groups, roots) => {
        const choices = preselectedOf(roots, groups);
        expect(problemOf(roots, groups, choices)).toBeNull();
        if (missingOf(roots, groups, choices) === null) complete(roots, groups, choices, 1);
      }),
      { numRuns: numRuns() },
    );
  });
});

/** Said once more, plainly: a group's choices are its own, there, not too many, and not too often. */
function obeys(roots: readonly string[], groups: Groups, choices: readonly Choice[], depth: number): void {
  expect(choices.length === 0 || depth <= DEEPEST).toBe(true);
  const offered = roots.flatMap((id) => groups.get(id) ?? []);
  for (const one of offered) {
    const own = choices.filter(({ id }) => one.modifiers.some((candidate) => candidate.id === id));
    expect(own.reduce((sum, { quantity = 1 }) => sum + quantity, 0)).toBeLessThanOrEqual(one.max);
    for (const choice of own) {
      const found = one.modifiers.find(({ id }) => id === choice.id);
      expect(found?.available).toBe(true);
      expect(choice.quantity ?? 1).toBeLessThanOrEqual(found?.groupIds.length ? 1 : one.maxEach);
      expect(choice.text === undefined || found?.freeText).toBe(true);
      obeys(found?.groupIds ?? [], groups, choice.choices ?? [], depth + 1);
    }
  }
  for (const { id } of choices)
    expect(offered.some(({ modifiers }) => modifiers.some((one) => one.id === id))).toBe(true);
}

function complete(roots: readonly string[], groups: Groups, choices: readonly Choice[], depth: number): void {
  if (depth > DEEPEST) return;
  for (const one of roots.flatMap((id) => groups.get(id) ?? [])) {
    const own = choices.filter(({ id }) => one.modifiers.some((candidate) => candidate.id === id));
    expect(own.reduce((sum, { quantity = 1 }) => sum + quantity, 0)).toBeGreaterThanOrEqual(one.min);
    for (const { id, choices: below = [] } of own)
      complete(
        one.modifiers.find((candidate) => candidate.id === id)?.groupIds ?? [],
        groups,
        below,
        depth + 1,
      );
  }
}

const count = (choices: readonly Choice[]): number =>
  choices.reduce((sum, { choices: below = [] }) => sum + 1 + count(below), 0);
