import { expect, test } from 'vitest';
import { arrivals, urgencies } from '../../../../../src-renderer/features/kitchen/arrivals.rules';
import { ticket } from './ticket';

test('a ticket that was not there is fresh, one that was is not', () => {
  const before = urgencies([ticket('a')]);
  expect(arrivals(before, [ticket('a'), ticket('b')])).toEqual({ fresh: ['b'], turnedLate: [] });
});

test('a recalled ticket is not new', () => {
  expect(arrivals(urgencies([]), [ticket('a', { recalled: true })]).fresh).toEqual([]);
});

test('a ticket turns late once', () => {
  const late = [ticket('a', { urgency: 'late' })];
  expect(arrivals(urgencies([ticket('a', { urgency: 'soon' })]), late).turnedLate).toEqual(['a']);
  expect(arrivals(urgencies(late), late).turnedLate).toEqual([]);
});

test('a ticket that was late before this screen saw it does not turn', () => {
  expect(arrivals(urgencies([]), [ticket('a', { urgency: 'late' })]).turnedLate).toEqual([]);
});
