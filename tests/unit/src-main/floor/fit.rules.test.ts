import { describe, expect, it } from 'vitest';
import { areJoined, fittingUnits } from '#main/floor/fit.rules';

const table = (id: string, seats: number) => ({ id, number: id, seats, area: 'Main Hall' });
const joins = [
  ['a', 'b'],
  ['b', 'c'],
  ['d', 'e'],
] as const;

describe('where a party fits', () => {
  it('prefers the table with the fewest empty seats', () => {
    const units = fittingUnits(3, [table('x', 8), table('y', 4), table('z', 2)], []);
    expect(units.map((unit) => unit.numbers)).toEqual([['y'], ['x']]);
  });

  it('joins neighbours only when no single table is large enough', () => {
    expect(
      fittingUnits(4, [table('a', 2), table('b', 2), table('z', 4)], joins).map((unit) => unit.numbers),
    ).toEqual([['z']]);
    expect(
      fittingUnits(4, [table('a', 2), table('b', 2), table('z', 3)], joins).map((unit) => unit.numbers),
    ).toEqual([['a', 'b']]);
  });

  it('does not join over a table that is taken', () => {
    expect(fittingUnits(5, [table('a', 4), table('c', 4)], joins)).toEqual([]);
  });

  it('adds no table that is not needed', () => {
    const units = fittingUnits(6, [table('a', 4), table('b', 4), table('c', 4)], joins);
    expect(units.map((unit) => unit.tableIds.sort().join())).toEqual(['a,b', 'b,c']);
  });
});

describe('areJoined', () => {
  it('follows neighbours in any order', () => {
    expect(areJoined(['c', 'a', 'b'], joins)).toBe(true);
    expect(areJoined(['a', 'c'], joins)).toBe(false);
    expect(areJoined(['a', 'd'], joins)).toBe(false);
    expect(areJoined([], joins)).toBe(false);
  });
});
