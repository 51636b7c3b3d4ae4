import { expect, inject, it } from 'vitest';
import { runBook } from '#tests/faults/book/book';
import type { Line } from '#tests/faults/book/stored';
import { overlapsIn } from '#tests/faults/book/sweep';

/** A small run of `npm run faults -- --book`, by the same function; its seed stays so that a failure stays too. */
it('the book promises no table twice, whatever two clients ask of it at once', async () => {
  const { failures, figures } = await runBook({
    commands: 1_500,
    seed: 'npm-test',
    template: inject('template'),
  });
  expect(failures).toEqual([]);
  expect(figures).toMatchObject({ overlaps: 0, INTERNAL: 0, 'rows and ledger differ': 0 });
  // A book that refuses everything would be without fault too.
  expect(figures['accepted']).toBeGreaterThan(700);
  expect(figures['  TABLE_TAKEN']).toBeGreaterThan(50);
}, 600_000);

it('the sweep finds what it looks for', () => {
  const holder = { reservation: 'a', visit: null, block: null };
  const booked: Line = { ...holder, table: 't1', state: 'booked', from: 0, to: 7_200_000 };
  const meets = (next: Partial<Line>) => overlapsIn({ lines: [booked, { ...booked, ...next }] });
  expect(meets({ from: 7_200_000, to: 9_000_000 })).toEqual([]);
  expect(meets({ table: 't2' })).toEqual([]);
  expect(meets({ from: 7_199_000, to: 9_000_000 })).toHaveLength(1);
  // One that lies wholly within another, and one after it that still meets the first.
  const lines = [booked, { ...booked, from: 1, to: 2 }, { ...booked, from: 7_000_000, to: 8_000_000 }];
  expect(overlapsIn({ lines })).toHaveLength(2);
  // One party sat down and moved on in the instant in which the next one came: in whatever order they are read.
  const sat = (from: number, to: number): Line => ({
    ...booked,
    reservation: null,
    visit: `${to}`,
    state: 'released',
    from,
    to,
  });
  const [brief, long] = [sat(60_000, 61_000), sat(60_000, 180_000)];
  expect(overlapsIn({ lines: [brief, long] })).toEqual([]);
  expect(overlapsIn({ lines: [long, brief] })).toEqual([]);
  expect(overlapsIn({ lines: [long, sat(120_000, 240_000)] })).toHaveLength(1);
});
