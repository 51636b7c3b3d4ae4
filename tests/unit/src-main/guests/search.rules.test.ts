import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessesUnfinished, slipsAllowed, slipsBetween } from '#main/guests/name.rules';
import { readSearch, remainsOf, searchGrams, trailsOf } from '#main/guests/search.rules';
import { slipped } from './slips';

describe('readSearch', () => {
  it('finds a number however it is dialled', () => {
    expect(readSearch('087 123').digits).toBe('87123');
    expect(readSearch('+353 (87) 1').digits).toBe('353871');
    expect(readSearch('00353 87 123 4567').digits).toBe('71234567');
  });

  it('takes a name with a digit for a name, and two digits for nothing', () => {
    expect(readSearch('Party 87123')).toMatchObject({ digits: null, words: ['party', '87123'] });
    expect(readSearch('87')).toMatchObject({ digits: null, number: null, words: [] });
  });

  it('reads a confirmation number whole or from its end', () => {
    const numbers = ['RES-2026-004182', 'res 2026-4182', '2026-004182', 'RES-004182', '004182', '4182'];
    expect(numbers.map((typed) => readSearch(typed).number)).toEqual([
      '2026-004182',
      '2026-004182',
      '2026-004182',
      '004182',
      '004182',
      '4182',
    ]);
    expect(readSearch('+353 1 555').number).toBeNull();
  });

  it('takes for an address what may be a part of one', () => {
    expect(readSearch('adaeze.ok').email).toEqual({ local: 'adaeze.ok', typed: 'adaeze.ok' });
    expect(readSearch('Ada@Exa').email).toEqual({ local: 'ada', typed: 'ada@exa' });
    expect(['ada okafor', '@example.com', 'ad', '4182'].map((typed) => readSearch(typed).email)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('searchGrams', () => {
  it('takes every three letters, or the two there are', () => {
    expect(searchGrams('kafor')).toEqual(['kaf', 'afo', 'for']);
    expect(['abc', 'ze', 'z'].map(searchGrams)).toEqual([['abc'], ['ze'], []]);
  });
});

/** What the index holds of a name: `search_grams` in the database. */
const indexed = (name: string) =>
  new Set([...name].flatMap((_, place) => [name.slice(place, place + 2), name.slice(place, place + 3)]));
const leadsTo = (typed: string, name: string) =>
  trailsOf(typed).some(
    ({ grams, pattern }) => grams.every((gram) => indexed(name).has(gram)) && new RegExp(pattern).test(name),
  );

describe('trailsOf', () => {
  it('leads to every name that is near enough, also while it is being typed', () => {
    fc.assert(
      fc.property(slipped(2), fc.nat(4), ({ word, typed }, untyped) => {
        const slips = slipsBetween(typed, word, false);
        fc.pre(slips <= slipsAllowed(typed));
        const rest = guessesUnfinished(typed) ? 'abcd'.slice(0, untyped) : '';
        expect(leadsTo(typed, ` first ${word}${rest} last `)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is not led astray by what only shares a part', () => {
    expect(leadsTo('murhpy', ' moran john ')).toBe(false);
    expect(leadsTo('sorensne', ' sorensen freja ')).toBe(true);
    expect(leadsTo('kim', ' kimball ann ')).toBe(true);
    expect(leadsTo('kim', ' tim ann ')).toBe(false);
  });
});

describe('remainsOf', () => {
  it('leaves a part of every word that is near enough', () => {
    fc.assert(
      fc.property(slipped(2), ({ word, typed }) => {
        fc.pre(slipsBetween(typed, word, false) <= slipsAllowed(typed));
        expect(remainsOf(typed).some((part) => ` ${word} `.includes(part))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
    expect(remainsOf('jonh')).toEqual([' jo', 'h']);
    expect(remainsOf('sorensne')).toEqual([' so', 'en', 'ne']);
    expect(remainsOf('kim')).toEqual([' kim']);
  });
});
