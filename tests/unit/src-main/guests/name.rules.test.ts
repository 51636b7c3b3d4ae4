import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, slipsAllowed, slipsBetween, slipsFrom, wordsOf } from '#main/guests/name.rules';
import { slipped } from './slips';

describe('foldName', () => {
  it('spells a name as people type it', () => {
    const names = [
      'Sørensen',
      'Łukasz',
      'O’Brien',
      "O'Brien",
      'Siân',
      'ÅSA',
      'Weiß',
      'Lindqvist-Ek',
      'St. John',
    ];
    expect(names.map((name) => foldName(name).trim())).toEqual([
      'sorensen',
      'lukasz',
      'obrien',
      'obrien',
      'sian',
      'asa',
      'weiss',
      'lindqvist ek',
      'st john',
    ]);
    expect(wordsOf(foldName('  '))).toEqual([]);
  });
});

describe('slipsBetween', () => {
  it('counts a letter too much, too few, wrong, and two that changed places, each as one', () => {
    const near = ['murphyy', 'murpy', 'murfhy', 'murhpy', 'urphy', 'mruphy'];
    expect(near.map((typed) => slipsBetween(typed, 'murphy', false))).toEqual(near.map(() => 1));
    expect(slipsBetween('murphy', 'murphy', false)).toBe(0);
    expect(slipsBetween('mrufy', 'murphy', false)).toBe(3);
  });

  it('does not count what of a name is not typed yet', () => {
    expect(slipsBetween('fitzegr', 'fitzgerald', true)).toBe(1);
    expect(slipsBetween('fitzegr', 'fitzgerald', false)).toBe(4);
  });
});

describe('slipsFrom', () => {
  const slips = (typed: string, name: string) => slipsFrom(typed.split(' '), name.split(' '));

  it('takes words in any order and their beginnings, each word of the name once', () => {
    expect(slips('ada okaofr', 'okafor adaeze')).toBe(1);
    expect(slips('jonh murhpy', 'murphy john')).toBe(2);
    expect(slips('john john', 'murphy john')).toBeNull();
  });

  it('forgives one slip from four letters on, two from eight, none before', () => {
    expect(['kim', 'kyle', 'murphy', 'sorensen'].map(slipsAllowed)).toEqual([0, 1, 1, 2]);
    expect(slips('kmi', 'kim jiwoo')).toBeNull();
    expect(slips('mrupyh', 'murphy')).toBeNull();
    expect(slips('sroensne', 'sorensen freja')).toBe(2);
  });
});

describe('every slip', () => {
  it('counts as no more than one', () => {
    fc.assert(
      fc.property(slipped(1), ({ word, typed }) => {
        expect(slipsBetween(typed, word, false)).toBeLessThanOrEqual(1);
        expect(slipsBetween(word, typed, false)).toBe(slipsBetween(typed, word, false));
      }),
    );
  });
});
