import { describe, expect, it } from 'vitest';
import { foldName, readSearch, searchGrams } from '#main/guests/guest.rules';

describe('foldName', () => {
  it('spells a name as people type it', () => {
    expect(['Sørensen', 'Łukasz', 'O’Brien', 'Siân', 'ÅSA'].map(foldName)).toEqual([
      'sorensen',
      'lukasz',
      'o’brien',
      'sian',
      'asa',
    ]);
  });
});

describe('readSearch', () => {
  it('finds a number however it is dialled', () => {
    expect(readSearch('087 123').digits).toBe('87123');
    expect(readSearch('+353 (87) 123').digits).toBe('35387123');
  });

  it('takes a name with a digit for a name, and two digits for nothing', () => {
    expect(readSearch('Party 87123').digits).toBeNull();
    expect(readSearch('87').digits).toBeNull();
  });
});

describe('searchGrams', () => {
  it('takes every three letters, or the two there are', () => {
    expect(searchGrams('kafor')).toEqual(['kaf', 'afo', 'for']);
    expect(['abc', 'ze', 'z'].map(searchGrams)).toEqual([['abc'], ['ze'], []]);
  });
});
