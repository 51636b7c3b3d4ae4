import { expect, it } from 'vitest';
import { isDailyDue } from '#main/backup/schedule.rules';

const at = (text: string) => new Date(text);
const due = (newest: string | null, now: string, dailyAt = '04:30') =>
  isDailyDue(newest === null ? null : at(newest), { now: at(now), dailyAt, timeZone: 'Europe/Dublin' });

it.each([
  ['there is none yet', null, '2026-07-10T19:00:00Z', true],
  ['the hour has struck since the newest', '2026-07-10T02:00:00Z', '2026-07-10T03:30:00Z', true],
  ['the hour has not struck since the newest', '2026-07-09T03:31:00Z', '2026-07-10T03:29:00Z', false],
  ['the machine was off for days', '2026-07-06T03:30:00Z', '2026-07-10T09:00:00Z', true],
  ['it was made late that day already', '2026-07-10T09:00:00Z', '2026-07-10T22:00:00Z', false],
  [
    'the newest is from the future, when the clock was wrong',
    '2027-01-01T00:00:00Z',
    '2026-07-10T03:00:00Z',
    true,
  ],
])('a daily backup when %s', (_, newest, now, expected) => {
  expect(due(newest, now)).toBe(expected);
});

it('comes at the venue’s clock on both sides of a daylight-saving night, and in one that skips the hour', () => {
  expect(due('2026-03-28T12:00:00Z', '2026-03-29T03:29:00Z')).toBe(false);
  expect(due('2026-03-28T12:00:00Z', '2026-03-29T03:30:00Z')).toBe(true);
  expect(due('2026-10-24T12:00:00Z', '2026-10-25T04:29:00Z')).toBe(false);
  expect(due('2026-10-24T12:00:00Z', '2026-10-25T04:30:00Z')).toBe(true);
  // 01:30 does not exist in Dublin on this night.
  expect(due('2026-03-28T12:00:00Z', '2026-03-29T01:30:00Z', '01:30')).toBe(true);
});
