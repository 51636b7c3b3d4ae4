import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WireAnswer, WireRequest } from '#contract/wire';
import { memoryStorage } from '../../api/fake-page';

const visitId = '01970000-0000-7000-8000-000000000001';
const away: WireAnswer = { ok: false, error: { code: 'HOST_UNAVAILABLE', message: '' } };
let answer: WireAnswer = away;
const asked = vi.fn((request: WireRequest) =>
  Promise.resolve(request.procedure === 'orders.visit' && answer),
);

beforeEach(() => {
  vi.useFakeTimers();
  // The module opens its page's link when it is loaded.
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('localStorage', memoryStorage());
  vi.stubGlobal('sessionStorage', memoryStorage());
  vi.stubGlobal('window', { tableside: { invoke: asked, onChange: tellOfChanges } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

let sayAlive = (): void => {};
function tellOfChanges(listener: (change: object) => void) {
  sayAlive = () => listener({ topics: [], revision: 1, epoch: 'e' });
  return () => {};
}

test('waits for a host that is away longer than a read is worth', async () => {
  const { queryClient } = await import('../../../../../src-renderer/api/live');
  const { client } = await import('../../../../../src-renderer/api/client');
  const { refreshVisit } = await import('../../../../../src-renderer/features/order/visit-refresh');
  const queryKey = ['orders.visit', { visitId }];
  answer = { ok: true, value: { drafts: [] } };
  const first = queryClient.prefetchQuery({
    queryKey,
    queryFn: () => client.read('orders.visit', { visitId }),
  });
  await vi.advanceTimersByTimeAsync(10);
  await first;

  answer = away;
  let isShown = false;
  const refreshed = refreshVisit(visitId).then(() => {
    isShown = true;
  });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(isShown).toBe(false);
  expect(asked.mock.calls.length).toBeLessThan(20);

  answer = { ok: true, value: { drafts: ['soup'] } };
  sayAlive();
  await vi.advanceTimersByTimeAsync(1_000);
  await refreshed;
  expect(queryClient.getQueryData(queryKey)).toEqual({ drafts: ['soup'] });
});
