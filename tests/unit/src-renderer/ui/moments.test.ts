import { describe, expect, it } from 'vitest';
import { moments } from '../../../../src-renderer/ui/moments';
import { sayBytes } from '../../../../src-renderer/ui/sizes';

describe('moments', () => {
  const { moment, second } = moments('Europe/Dublin', 'en-IE', new Date('2026-11-20T19:46:00.000Z'));

  it('are near in words and far by date', () => {
    expect(moment('2026-11-20T04:30:00.000Z')).toBe('today 04:30');
    expect(moment('2026-11-19T23:59:00.000Z')).toBe('yesterday 23:59');
    expect(moment('2026-11-13T04:30:00.000Z')).toBe('Fri 13 Nov 04:30');
    expect(moment('2025-11-13T04:30:00.000Z')).toBe('Thu 13 Nov 2025 04:30');
  });

  it('go by the clock of the house, not of the machine', () => {
    const tokyo = moments('Asia/Tokyo', 'en-IE', new Date('2026-11-20T19:46:00.000Z'));
    expect(tokyo.moment('2026-11-20T04:30:00.000Z')).toBe('yesterday 13:30');
    expect(second('2026-07-01T00:00:09.000Z')).toBe('01:00:09');
  });
});

describe('sayBytes', () => {
  it('keeps two figures and moves on before a fourth', () => {
    expect([0, 999, 1_400_000_000, 38_200_000, 812_000_000, 999_700_000].map(sayBytes)).toEqual([
      '0 bytes',
      '999 bytes',
      '1.4 GB',
      '38 MB',
      '812 MB',
      '1.0 GB',
    ]);
  });
});
