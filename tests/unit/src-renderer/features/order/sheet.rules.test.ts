import { describe, expect, test } from 'vitest';
import {
  demandWords,
  firstMissing,
  isLastChoice,
  progressOf,
  stepWords,
  tapChoice,
} from '../../../../../src-renderer/features/order/sheet.rules';
import { sauce, sides, temperature } from './fake-menu';

const steak = [temperature, sides, sauce];

test('progress counts what was picked, what must follow and what may', () => {
  expect(progressOf(sides, [])).toEqual({ picked: 0, missing: 1, room: 2 });
  expect(progressOf(sides, ['mash'])).toEqual({ picked: 1, missing: 0, room: 1 });
  expect(progressOf(sides, ['mash', 'chips'])).toEqual({ picked: 2, missing: 0, room: 0 });
});

test('what is sold out leaves no room', () => {
  const group = {
    ...sides,
    modifiers: sides.modifiers.map((one) => ({ ...one, available: one.id === 'mash' })),
  };
  expect(progressOf(group, ['mash']).room).toBe(0);
});

test('the first missing group is the first in the item’s order', () => {
  expect(firstMissing(steak, [])).toBe(temperature);
  expect(firstMissing(steak, ['rare'])).toBe(sides);
  expect(firstMissing(steak, ['rare', 'mash'])).toBeNull();
});

describe('a tap on a choice', () => {
  test('swaps within a group of one', () => {
    expect(tapChoice(steak, ['rare', 'mash'], 'done')).toEqual(['done', 'mash']);
  });

  test('does not empty a required group of one', () => {
    expect(tapChoice(steak, ['rare'], 'rare')).toEqual(['rare']);
  });

  test('takes an optional choice back', () => {
    expect(tapChoice(steak, ['rare', 'pepper'], 'pepper')).toEqual(['rare']);
  });

  test('fills a group up to its limit and no further', () => {
    const two = tapChoice(steak, tapChoice(steak, [], 'mash'), 'chips');
    expect(two).toEqual(['chips', 'mash']);
    expect(tapChoice(steak, two, 'salad')).toEqual(['chips', 'mash']);
  });

  test('changes nothing for a choice the item does not offer', () => {
    expect(tapChoice(steak, ['rare'], 'tabasco')).toEqual(['rare']);
  });
});

describe('the last choice', () => {
  test('is the one that completes an item with nothing optional left', () => {
    expect(isLastChoice([temperature], [], ['rare'])).toBe(true);
    expect(isLastChoice([temperature, sides], ['rare', 'mash'], ['rare', 'mash', 'chips'])).toBe(false);
  });

  test('is not reached while more may be chosen', () => {
    expect(isLastChoice([temperature, sides], ['rare'], ['rare', 'mash'])).toBe(false);
    expect(isLastChoice(steak, ['rare', 'mash', 'chips'], ['rare', 'mash', 'chips'])).toBe(false);
  });

  test('is not a correction of a complete line', () => {
    expect(isLastChoice([temperature], ['rare'], ['done'])).toBe(false);
  });
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
