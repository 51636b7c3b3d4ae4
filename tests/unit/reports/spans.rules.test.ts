import { describe, expect, it } from 'vitest';
import { hoursBetween, reportSpans } from '#main/reports/spans.rules';

const zone = 'Europe/Dublin';
const iso = (date: Date) => date.toISOString();

describe('reportSpans', () => {
  it('compares the service day with the same weekday until the same time', () => {
    const spans = reportSpans(new Date('2026-11-20T19:46:00Z'), zone, '04:00');
    expect(spans).toMatchObject({ serviceDay: '2026-11-20', date: '2026-11-20' });
    expect(iso(spans.today.from)).toBe('2026-11-20T04:00:00.000Z');
    expect(iso(spans.today.to)).toBe('2026-11-21T04:00:00.000Z');
    expect(iso(spans.lastWeek.from)).toBe('2026-11-13T04:00:00.000Z');
    expect(iso(spans.lastWeekSoFar.to)).toBe('2026-11-13T19:46:00.000Z');
    expect(iso(spans.month.from)).toBe('2026-11-01T00:00:00.000Z');
  });

  it('counts the small hours to the day before, but the dashboard by the calendar', () => {
    const spans = reportSpans(new Date('2026-12-01T01:30:00Z'), zone, '04:00');
    expect(spans).toMatchObject({ serviceDay: '2026-11-30', date: '2026-12-01' });
    expect(iso(spans.lastWeekSoFar.to)).toBe('2026-11-24T01:30:00.000Z');
    expect(iso(spans.month.from)).toBe('2026-12-01T00:00:00.000Z');
  });

  it('follows the clock on the wall over a change of time', () => {
    // Clocks went back on 25 October: last Friday's 19:46 was an hour earlier in UTC.
    const spans = reportSpans(new Date('2026-10-30T19:46:00Z'), zone, '04:00');
    expect(iso(spans.lastWeekSoFar.to)).toBe('2026-10-23T18:46:00.000Z');
  });

  it('goes by elapsed time where last week’s clock skipped this hour', () => {
    // Clocks went forward on 29 March at 01:00: a week later 01:30 exists, last week it did not.
    const spans = reportSpans(new Date('2026-04-05T00:30:00Z'), zone, '04:00');
    expect(spans.serviceDay).toBe('2026-04-04');
    expect(iso(spans.lastWeekSoFar.from)).toBe('2026-03-28T04:00:00.000Z');
    expect(iso(spans.lastWeekSoFar.to)).toBe('2026-03-29T01:30:00.000Z');
  });
});

describe('hoursBetween', () => {
  it.each([
    [[], []],
    [[12], [12]],
    [
      [18, 12, 15],
      [12, 13, 14, 15, 16, 17, 18],
    ],
    [
      [22, 1],
      [22, 23, 0, 1],
    ],
    [
      [3, 4],
      [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 0, 1, 2, 3],
    ],
  ])('orders %j as a service day from 04:00', (hours, expected) => {
    expect(hoursBetween(hours, '04:00')).toEqual(expected);
  });
});
