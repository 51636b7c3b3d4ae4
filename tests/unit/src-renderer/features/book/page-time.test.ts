import { describe, expect, it } from 'vitest';
import { clockAt, hourLabel, momentAt } from '../../../../../src-renderer/features/book/page-time';

/** 25 October 2026 in Dublin: two o'clock becomes one. And 28 March 2027: one o'clock becomes two. */
const autumn = { date: '2026-10-24', clockChange: { minute: 1560, by: -60 } };
const spring = { date: '2027-03-27', clockChange: { minute: 1500, by: 60 } };
const usual = { date: '2026-11-20', clockChange: null };

describe('the time of a page', () => {
  it('is the clock’s, also past midnight', () => {
    expect(clockAt(usual, 1185)).toBe('19:45');
    expect(momentAt(usual, 1470)).toEqual({ date: '2026-11-21', time: '00:30' });
  });

  it('shows the hour that comes twice twice, and says which is which', () => {
    const labels = [1440, 1500, 1560, 1620].map((minute) => hourLabel(autumn, minute));
    expect(labels).toEqual(['00:00', '01:00 first', '01:00 again', '02:00']);
    expect(momentAt(autumn, 1650)).toEqual({ date: '2026-10-25', time: '02:30' });
  });

  it('leaves out the hour that does not come', () => {
    expect([1440, 1500, 1560].map((minute) => hourLabel(spring, minute))).toEqual([
      '00:00',
      '02:00',
      '03:00',
    ]);
  });
});
