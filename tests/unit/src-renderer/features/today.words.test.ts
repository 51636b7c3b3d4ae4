import { describe, expect, it } from 'vitest';
import {
  compare,
  sayDate,
  sayHour,
  sayMinutes,
  sayRoughly,
} from '../../../../src-renderer/features/today/today.words';

describe('the words of the day', () => {
  it.each([
    [0, '0 min'],
    [59, '59 min'],
    [60, '1 h 00'],
    [94, '1 h 34'],
  ])('%i minutes', (minutes, words) => {
    expect(sayMinutes(minutes)).toBe(words);
  });

  it.each([
    [6482, 5980, { direction: 'more', share: '8.4%' }],
    [5980, 6482, { direction: 'less', share: '7.7%' }],
    [5, 5, { direction: 'same', share: null }],
    [5, 0, { direction: 'more', share: null }],
    [0, 0, { direction: 'same', share: null }],
  ])('%i against %i', (now, before, expected) => {
    expect(compare(now, before, 'en-IE')).toEqual(expected);
  });

  it('names a date whatever zone the machine is in', () => {
    expect(sayDate('2026-11-20', 'en-US')).toBe('Friday, Nov 20');
  });

  it('writes hours and rough amounts', () => {
    expect(sayHour(9)).toBe('09:00');
    expect(sayRoughly(140_000, 'EUR', 'en-IE')).toMatch(/^€1\.4k$/i);
    expect(sayRoughly(70_000, 'EUR', 'en-IE')).toBe('€700');
  });
});
