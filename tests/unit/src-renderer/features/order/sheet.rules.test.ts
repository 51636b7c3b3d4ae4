import { describe, expect, test } from 'vitest';
import type { Choice } from '#contract/choices';
import { choiceWords } from '#contract/line-words';
import type { Modifier, ModifierGroup } from '#contract/menu';
import {
  type Asked,
  askedOf,
  demandWords,
  isLastChoice,
  missingWords,
  progressOf,
  stepWords,
  takeTimes,
  tapChoice,
  withWords,
  wordsOf,
} from '../../../../../src-renderer/features/order/sheet.rules';
import { extras, menu, sauce, sides, temperature } from './fake-menu';

const { groups } = menu;
const pick = (...ids: string[]): Choice[] => ids.map((id) => ({ id }));
const of = (group: ModifierGroup, id: string) => group.modifiers.find((one) => one.id === id) as Modifier;
const tap = (group: ModifierGroup, choices: readonly Choice[], id: string) =>
  tapChoice({ group, choices, depth: 1 }, of(group, id), groups);

test('progress counts what was picked, what must follow and what may', () => {
  expect(progressOf(sides, [])).toEqual({ picked: 0, missing: 1, room: 2 });
  expect(progressOf(sides, pick('mash'))).toEqual({ picked: 1, missing: 0, room: 1 });
  expect(progressOf(sides, pick('mash', 'chips'))).toEqual({ picked: 2, missing: 0, room: 0 });
  expect(progressOf(extras, [{ id: 'cheese', quantity: 2 }])).toEqual({ picked: 2, missing: 0, room: 1 });
});

test('what is sold out leaves no room', () => {
  const modifiers = sides.modifiers.map((one) => ({ ...one, available: one.id === 'mash' }));
  expect(progressOf({ ...sides, modifiers }, pick('mash')).room).toBe(0);
});

describe('a tap on a choice', () => {
  test('swaps within a group of one', () => {
    expect(tap(temperature, pick('rare', 'mash'), 'done')).toEqual(pick('mash', 'done'));
  });

  test('does not empty a required group of one', () => {
    expect(tap(temperature, pick('rare'), 'rare')).toEqual(pick('rare'));
  });

  test('takes an optional choice back', () => {
    expect(tap(sauce, pick('rare', 'pepper'), 'pepper')).toEqual(pick('rare'));
  });

  test('fills a group up to its limit and no further', () => {
    const two = tap(sides, tap(sides, [], 'mash'), 'chips');
    expect(two).toEqual(pick('mash', 'chips'));
    expect(tap(sides, two, 'salad')).toEqual(two);
  });

  test('takes once more what may be taken several times, as far as its group goes', () => {
    const once = tap(extras, [], 'cheese');
    const twice = tap(extras, once, 'cheese');
    expect(twice).toEqual([{ id: 'cheese', quantity: 2 }]);
    expect(tap(extras, twice, 'cheese')).toEqual(twice);
    expect(takeTimes({ group: extras, choices: twice }, of(extras, 'cheese'), 0)).toEqual([]);
  });

  test('brings along what the menu chooses below it', () => {
    const asks = { ...sides.modifiers[0], id: 'latte', groupIds: ['milk'] } as Modifier;
    const group = { ...sides, modifiers: [asks] };
    expect(tapChoice({ group, choices: [], depth: 1 }, asks, groups)).toEqual([
      { id: 'latte', choices: [{ id: 'whole' }] },
    ]);
  });
});

describe('what is asked', () => {
  const asked = (choices: readonly Choice[], change: (next: Choice[]) => void = () => {}): Asked[] =>
    askedOf(['temperature', 'sides'], groups, choices, change);

  test('goes down into what a choice asks itself', () => {
    expect(asked(pick('rare')).map(({ group }) => group.id)).toEqual(['temperature', 'sides']);
    const salad = asked(pick('rare', 'salad'));
    expect(salad.map(({ group, of: by }) => [group.id, by])).toEqual([
      ['temperature', null],
      ['sides', null],
      ['dressing', 'salad'],
    ]);
  });

  test('puts a choice below the one that asked', () => {
    const seen: Choice[][] = [];
    asked(pick('rare', 'salad'), (next) => seen.push(next))
      .at(-1)
      ?.change(pick('oil'));
    expect(seen).toEqual([[{ id: 'rare' }, { id: 'salad', choices: [{ id: 'oil' }] }]]);
  });
});

describe('the last choice', () => {
  const last = (groupIds: string[], before: Choice[], after: Choice[]) =>
    isLastChoice({ groupIds, groups }, before, after);

  test('is the one that completes an item with nothing optional left', () => {
    expect(last(['temperature'], [], pick('rare'))).toBe(true);
    expect(last(['temperature', 'sides'], pick('rare', 'mash'), pick('rare', 'mash', 'chips'))).toBe(false);
  });

  test('is not reached while more may be chosen, below a choice too', () => {
    expect(last(['temperature', 'sides'], pick('rare'), pick('rare', 'mash'))).toBe(false);
    expect(last(['temperature', 'sides'], pick('rare', 'chips'), pick('rare', 'chips', 'salad'))).toBe(false);
  });

  test('is not a correction of a complete line', () => {
    expect(last(['temperature'], pick('rare'), pick('done'))).toBe(false);
  });
});

test('choices read as people say them', () => {
  expect(
    wordsOf(['sides', 'extras'], groups, [
      { id: 'cheese', quantity: 2 },
      { id: 'salad', choices: pick('oil') },
      { id: 'other', text: 'cut in two' },
    ]),
  ).toEqual(['salad', 'oil', '2 × cheese', 'other: cut in two']);
  expect(choiceWords({ name: 'Ham', quantity: 1 })).toBe('Ham');
  expect(withWords([{ id: 'other', text: 'old' }], 'other', '')).toEqual([{ id: 'other' }]);
});

test('a group says what it asks for', () => {
  expect(demandWords(temperature)).toBe('Choose 1');
  expect(demandWords(sides)).toBe('Choose 1 or 2');
  expect(demandWords({ ...sides, max: 3 })).toBe('Choose 1 to 3');
  expect(demandWords({ ...sides, min: 0 })).toBe('Optional, up to 2');
  expect(demandWords({ ...sauce, max: 9 })).toBe('Optional');
});

test.each([
  ['Sides', 1, 'Choose a side'],
  ['Extras', 1, 'Choose an extra'],
  ['Temperature', 1, 'Choose temperature'],
  ['Glass', 1, 'Choose glass'],
  ['Sides', 2, 'Choose 2 sides'],
])('the missing step of %s, %i to go: %s', (name, missing, words) => {
  expect(stepWords(name, missing)).toBe(words);
});

test('what must be typed is a step too', () => {
  expect(missingWords('Weight')).toBe('Type the weight');
  expect(missingWords('Sides')).toBe('Choose a side');
});
