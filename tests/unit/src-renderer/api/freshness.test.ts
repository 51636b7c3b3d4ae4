import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { beforeEach, expect, test, vi } from 'vitest';
import { CallError } from '../../../../src-renderer/api/call-error';
import { Freshness, type LiveName } from '../../../../src-renderer/api/freshness';

let queries: QueryClient;
let freshness: Freshness;
let loads: Record<string, number>;

beforeEach(() => {
  queries = new QueryClient({
    defaultOptions: { queries: { networkMode: 'always', staleTime: Number.POSITIVE_INFINITY, retry: false } },
  });
  freshness = new Freshness(queries);
  loads = {};
  freshness.take({ topics: [], revision: 10, epoch: 'a' });
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Puts a view on the screen. */
async function show(name: LiveName, read: () => Promise<unknown> = async () => name) {
  const key: readonly unknown[] = [name, {}];
  const observer = new QueryObserver<unknown, Error, unknown, unknown, readonly unknown[]>(queries, {
    queryKey: key,
    queryFn: () => {
      loads[name] = (loads[name] ?? 0) + 1;
      return freshness.load(name, key, read);
    },
  });
  observer.subscribe(() => {});
  await settled();
  return observer;
}

test('a change loads again exactly the views that listen to its topics', async () => {
  await show('menu.view');
  await show('kitchen.board');
  await show('floor.view');
  freshness.take({ topics: ['tickets'], revision: 11, epoch: 'a' });
  await settled();
  expect(loads).toEqual({ 'menu.view': 1, 'kitchen.board': 2, 'floor.view': 2 });
});

test('a sign of life loads nothing', async () => {
  await show('menu.view');
  freshness.take({ topics: [], revision: 10, epoch: 'a' });
  await settled();
  expect(loads).toEqual({ 'menu.view': 1 });
});

test('topics this page does not know are passed over', async () => {
  await show('menu.view');
  freshness.take({ topics: ['weather'], revision: 11, epoch: 'a' });
  await settled();
  expect(loads).toEqual({ 'menu.view': 1 });
});

test.each([
  ['a gap in the revisions', { topics: ['tickets'], revision: 13, epoch: 'a' }],
  ['a sign of life with a later revision', { topics: [], revision: 11, epoch: 'a' }],
  ['a host that was restarted', { topics: [], revision: 10, epoch: 'b' }],
])('after %s everything is loaded again', async (_what, change) => {
  await show('menu.view');
  await show('staff.list');
  freshness.take(change);
  await settled();
  expect(loads).toEqual({ 'menu.view': 2, 'staff.list': 2 });
});

test('a change on the way of an answer shows the answer, then loads once more', async () => {
  const answers: ((value: unknown) => void)[] = [];
  const observer = await show('menu.view', () => new Promise((resolve) => answers.push(resolve)));
  freshness.take({ topics: ['menu'], revision: 11, epoch: 'a' });
  freshness.take({ topics: ['menu'], revision: 12, epoch: 'a' });
  await settled();
  expect(answers).toHaveLength(1);
  answers[0]?.('old');
  await settled();
  expect(observer.getCurrentResult().data).toBe('old');
  expect(answers).toHaveLength(2);
  answers[1]?.('new');
  await settled();
  expect(observer.getCurrentResult().data).toBe('new');
  expect(answers).toHaveLength(2);
});

test('when the link is back, what failed for want of it is asked again', async () => {
  const unavailable = new CallError({ code: 'HOST_UNAVAILABLE', message: '' });
  const refused = new CallError({ code: 'NOT_ALLOWED', message: '' });
  const read = vi.fn().mockRejectedValueOnce(unavailable).mockResolvedValue('menu');
  const observer = await show('menu.view', read);
  await show('staff.list', () => Promise.reject(refused));
  await show('floor.view');
  freshness.linkUp();
  await settled();
  expect(observer.getCurrentResult().data).toBe('menu');
  expect(loads).toEqual({ 'menu.view': 2, 'staff.list': 1, 'floor.view': 1 });
});
