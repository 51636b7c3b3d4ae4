import { describe, expect, it } from 'vitest';
import { nextNumber } from '../../../../src-renderer/features/manage/next-number';

describe('nextNumber', () => {
  it.each([
    [[], [], '1'],
    [['1', '2'], ['1', '2'], '3'],
    [['B1', 'B3'], ['1', 'B1', 'B3'], 'B4'],
    [['Bar 9'], ['Bar 9'], 'Bar 10'],
    [['12'], ['12', '13', '14'], '15'],
    [['Window'], ['Window'], ''],
    [[], ['1', '2'], ''],
  ])('after %j comes one that is free among %j', (inArea, everywhere, expected) => {
    expect(nextNumber(inArea, everywhere)).toBe(expected);
  });
});
