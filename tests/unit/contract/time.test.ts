import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clockChange,
  instantOf,
  isRealDate,
  minuteOfDay,
  minuteOfPage,
  serviceDay,
  serviceDaySpan,
  wallTime,
} from '#contract/time';

const dublin = 'Europe/Dublin';
const zones = [
  'Europe/Dublin',
  'America/New_York',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Pacific/Apia',
  'Asia/Kolkata',
  'Africa/Cairo',
];

describe('the venue’s clock', () => {
  it('keeps its promise: an instant’s wall time leads back to a moment that shows the same', () => {
    const minute = fc.integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 });
    fc.assert(
      fc.property(minute, fc.constantFrom(...zones), (at, zone) => {
        const wall = wallTime(new Date(at * 60_000), zone);
        const back = instantOf(wall, zone);
        expect(back && wallTime(back, zone)).toEqual(wall);
      }),
      { numRuns: 5000 },
    );
  });

  it('has no instant for the hour that spring skips', () => {
    expect(instantOf({ date: '2027-03-28', time: '01:30' }, dublin)).toBeNull();
    expect(instantOf({ date: '2027-03-28', time: '02:00' }, dublin)?.toISOString()).toBe(
      '2027-03-28T01:00:00.000Z',
    );
  });

  it('means the first of the two hours that autumn repeats', () => {
    expect(instantOf({ date: '2026-10-25', time: '01:30' }, dublin)?.toISOString()).toBe(
      '2026-10-25T00:30:00.000Z',
    );
  });

  it('counts a night until the cut-over to the day before', () => {
    expect(serviceDay(new Date('2026-11-21T03:59:00Z'), dublin, '04:00')).toBe('2026-11-20');
    expect(serviceDay(new Date('2026-11-21T04:00:00Z'), dublin, '04:00')).toBe('2026-11-21');
  });

  it('gives the long and the short night their own length', () => {
    const hours = (day: string) => {
      const { from, to } = serviceDaySpan(day, dublin, '04:00');
      return (to.getTime() - from.getTime()) / 3_600_000;
    };
    expect([hours('2026-10-24'), hours('2027-03-27'), hours('2026-11-20')]).toEqual([25, 23, 24]);
  });

  it('counts minutes past midnight on from the day before', () => {
    expect(minuteOfDay(new Date('2026-11-21T00:30:00Z'), '2026-11-20', dublin)).toBe(1470);
  });

  it.each([
    ['2027-02-28', true],
    ['2028-02-29', true],
    ['2027-02-31', false],
    ['2027-2-1', false],
    ['tomorrow', false],
  ])('knows that %s is a date: %s', (date, real) => {
    expect(isRealDate(date)).toBe(real);
  });
});

describe('a page of the book', () => {
  const minute = (at: string, day: string) => minuteOfPage(new Date(at), day, dublin, '04:00');

  it('goes by the clock in the evening, also on the day after the clock was changed', () => {
    expect(minute('2026-10-24T18:00:00Z', '2026-10-24')).toBe(19 * 60);
    expect(minute('2026-10-25T19:00:00Z', '2026-10-25')).toBe(19 * 60);
    expect(minute('2027-03-28T18:00:00Z', '2027-03-28')).toBe(19 * 60);
  });

  it('is an hour longer in the autumn night, and an hour shorter in the spring night', () => {
    const length = (day: string) => {
      const { from, to } = serviceDaySpan(day, dublin, '04:00');
      return minuteOfPage(to, day, dublin, '04:00') - minuteOfPage(from, day, dublin, '04:00');
    };
    expect(['2026-10-23', '2026-10-24', '2027-03-27'].map(length)).toEqual([24 * 60, 25 * 60, 23 * 60]);
    // Half past one comes twice, an hour apart.
    expect(minute('2026-10-25T00:30:00Z', '2026-10-24')).toBe(25 * 60 + 30);
    expect(minute('2026-10-25T01:30:00Z', '2026-10-24')).toBe(26 * 60 + 30);
  });

  it('knows when the clock is changed and by how much', () => {
    const change = (day: string, zone: string) => clockChange(serviceDaySpan(day, zone, '04:00'), zone);
    expect(change('2026-10-24', dublin)).toEqual({ at: new Date('2026-10-25T01:00:00Z'), by: -60 });
    expect(change('2027-03-27', dublin)).toEqual({ at: new Date('2027-03-28T01:00:00Z'), by: 60 });
    expect(change('2026-10-25', dublin)).toBeNull();
    expect(change('2027-04-03', 'Australia/Lord_Howe')?.by).toBe(-30);
    expect(change('2026-10-24', 'Asia/Tokyo')).toBeNull();
  });
});
