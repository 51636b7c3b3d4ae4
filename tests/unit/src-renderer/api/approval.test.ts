import { beforeEach, expect, test } from 'vitest';
import { askApproval, useAsked, withdrawAsked } from '../../../../src-renderer/api/approval';

beforeEach(() => useAsked.setState({ queue: [] }));

const first = { procedure: 'orders.addLine', permissions: ['checks:void'] } as const;
const second = { procedure: 'orders.addLine', permissions: ['checks:comp'] } as const;
const waiting = () => useAsked.getState().queue.flatMap(({ permissions }) => permissions);

test('commands wait in turn, and each gets the approval that was given for it', async () => {
  const answers = [askApproval(first), askApproval(second)];
  expect(waiting()).toEqual(['checks:void', 'checks:comp']);
  useAsked.getState().queue[0]?.settle('for the first');
  expect(waiting()).toEqual(['checks:comp']);
  useAsked.getState().queue[0]?.settle(null);
  expect(await Promise.all(answers)).toEqual(['for the first', null]);
});

test('all that waits is given up with the session of who asked', async () => {
  const answers = [askApproval(first), askApproval(second)];
  withdrawAsked();
  expect(await Promise.all(answers)).toEqual([null, null]);
  expect(waiting()).toEqual([]);
});
