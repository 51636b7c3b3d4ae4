import { expect, it } from 'vitest';
import { daysOfMonth, monthsOn } from '../../../../src-renderer/ui/month-grid';

it.each([
  ['2026-11-20', '2026-10-26', '2026-12-06', 42],
  ['2026-12-31', '2026-11-30', '2027-01-03', 35],
  ['2027-02-01', '2027-02-01', '2027-02-28', 28],
])('the page of %s runs from %s to %s', (date, first, last, days) => {
  const page = daysOfMonth(date);
  expect([page[0], page.at(-1), page.length]).toEqual([first, last, days]);
});

it.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-01-15', -1, '2025-12-01'],
  ['2026-11-20', 14, '2028-01-01'],
])('%s, %i months on, is %s', (date, months, first) => {
  expect(monthsOn(date, months)).toBe(first);
});
