import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CoursedLine, goesNow, nextCourse } from '#contract/courses';
import { numRuns } from '#tests/support/runs';
import { courseBlocks, toSend } from '../../../../../src-renderer/features/order/courses';
import { showDrafts } from '../../../../../src-renderer/features/order/shown-drafts';
import { draft } from './drafts';
import { menu } from './fake-menu';

const lines = (...said: [course: number | null, held?: boolean][]): CoursedLine[] =>
  said.map(([course, held = false]) => ({ course, held }));
const going = (all: CoursedLine[], lastFired: number | null) =>
  all.filter((line) => goesNow(line, all, lastFired)).map(({ course }) => course);

test('Send takes the next course, and what belongs to none', () => {
  expect(going(lines([1], [2], [null], [3]), null)).toEqual([1, null]);
  expect(going(lines([2], [3]), null)).toEqual([2]);
  expect(going(lines([3]), 2)).toEqual([3]);
});

test('what belongs to a course the kitchen has already goes at once, with a late starter too', () => {
  expect(going(lines([1], [2], [3]), 2)).toEqual([1, 2]);
});

test('what is held stays, and does not hold the others back', () => {
  expect(going(lines([1, true], [2], [3]), null)).toEqual([2]);
  expect(going(lines([1, true]), null)).toEqual([]);
});

test('whatever is rung: nothing held goes, something not held always does, and never a later course before an earlier', () => {
  const line = fc.record({ course: fc.option(fc.integer({ min: 1, max: 9 })), held: fc.boolean() });
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 12 }),
      fc.option(fc.integer({ min: 1, max: 9 })),
      (all, fired) => {
        const now = all.filter((one) => goesNow(one, all, fired));
        const free = all.filter(({ held }) => !held);
        expect(now.every(({ held }) => !held)).toBe(true);
        expect(now.length > 0).toBe(free.length > 0);
        const last = nextCourse(all, fired);
        for (const one of free)
          expect(now.includes(one)).toBe(one.course === null || one.course <= (last ?? 0));
      },
    ),
    { numRuns: numRuns() },
  );
});

test('the check shows what goes first, then each later course with what is held of it', () => {
  const drafts = showDrafts(
    'visit',
    [
      draft({ id: 'sorbet', course: 3, held: true }),
      draft({ id: 'soup', course: 1 }),
      draft({ id: 'steak', course: 2 }),
      draft({ id: 'beer' }),
    ],
    {},
    menu,
  );
  const blocks = courseBlocks(drafts, null);
  expect(blocks.map(({ kind, course, drafts: own }) => [kind, course, own.map(({ id }) => id)])).toEqual([
    ['now', null, ['soup', 'beer']],
    ['later', 2, ['steak']],
    ['held', 3, ['sorbet']],
  ]);
  const { now, later } = toSend(blocks);
  expect([now, later].map((own) => own.map(({ id }) => id))).toEqual([['soup', 'beer'], ['steak']]);
});
