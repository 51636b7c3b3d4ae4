import { describe, expect, it } from 'vitest';
import { type Identity, sameness } from '#main/guests/duplicates.rules';

const entry = (name: string, phone: string | null = null, email: string | null = null): Identity => {
  const [firstName = '', lastName = ''] = name.split(' ');
  return { firstName, lastName, phone, email };
};
const both = (a: Identity, b: Identity) => [sameness(a, b), sameness(b, a)];

describe('sameness', () => {
  it('sees one number with and without its country, whatever the names', () => {
    expect(both(entry('Freja Sørensen', '+353 1 555 0110'), entry('Mr Berg', '01 555 0110'))).toEqual([
      'phone',
      'phone',
    ]);
    expect(both(entry('A B', '+353 1 555 0110'), entry('A C', '555 0110'))).toEqual(['phone', 'phone']);
    expect(sameness(entry('A B', '0110'), entry('C D', '0110'))).toBeNull();
    expect(sameness(entry('A B', '+353 1 555 0110'), entry('C D', '+353 1 555 0111'))).toBeNull();
  });

  it('sees one address in any case', () => {
    expect(both(entry('A B', null, 'X@y.ie'), entry('C D', null, 'x@Y.ie'))).toEqual(['email', 'email']);
    expect(sameness(entry('A B'), entry('A B'))).toBeNull();
  });

  it('sees a misspelt name only where the numbers end alike', () => {
    const freja = entry('Freja Sørensen', '+353 87 123 0110');
    expect(both(freja, entry('Freya Sorensen', '+45 33 55 01 10'))).toEqual(['name', 'name']);
    expect(both(freja, entry('Freja', '+45 33 55 01 10'))).toEqual(['name', 'name']);
    expect(sameness(freja, entry('Freya Sorensen', '+45 33 55 01 11'))).toBeNull();
    expect(sameness(freja, entry('Gareth Hughes', '+45 33 55 01 10'))).toBeNull();
  });
});
