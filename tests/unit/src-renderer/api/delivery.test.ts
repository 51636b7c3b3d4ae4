import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WireAnswer } from '#contract/wire';
import { createDelivery } from '../../../../src-renderer/api/delivery';
import { fakeLink } from './fake-link';

const done: WireAnswer = { ok: true, value: {} };
const storeFailed: WireAnswer = { ok: false, error: { code: 'STORE_FAILED', message: '' } };
const write = { procedure: 'orders.send', input: {}, commandId: 'made-once' };
const read = { procedure: 'floor.view', input: {} };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function rig() {
  const host = fakeLink();
  return { ...host, delivery: createDelivery(host.link) };
}

test('a write whose answer was lost goes out again with the same command id', async () => {
  const { sent, drop, restore, delivery } = rig();
  const answer = delivery.deliver('write', write);
  await vi.advanceTimersByTimeAsync(0);
  drop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);

  restore();
  await vi.advanceTimersByTimeAsync(0);
  expect(sent.map(({ request }) => request.commandId)).toEqual(['made-once', 'made-once']);
  sent[1]?.answer(done);
  expect(await answer).toEqual(done);
});

test('a write that is answered goes out once', async () => {
  const { sent, drop, restore, delivery } = rig();
  const answer = delivery.deliver('write', write);
  await vi.advanceTimersByTimeAsync(0);
  sent[0]?.answer(done);
  expect(await answer).toEqual(done);
  drop();
  restore();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(sent).toHaveLength(1);
});

test('a read is given up after ten seconds without a link', async () => {
  const { drop, delivery } = rig();
  drop();
  const answer = delivery.deliver('read', read);
  await vi.advanceTimersByTimeAsync(9_000);
  expect(await Promise.race([answer, 'waiting'])).toBe('waiting');
  await vi.advanceTimersByTimeAsync(1_500);
  expect(await answer).toMatchObject({ ok: false, error: { code: 'HOST_UNAVAILABLE' } });
});

test('a read is given up when the host takes it and says nothing', async () => {
  const { delivery } = rig();
  const answer = delivery.deliver('read', read);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await answer).toMatchObject({ ok: false, error: { code: 'HOST_UNAVAILABLE' } });
});

test('a read is repeated when the link comes back in time', async () => {
  const { sent, drop, restore, delivery } = rig();
  const answer = delivery.deliver('read', read);
  await vi.advanceTimersByTimeAsync(0);
  drop();
  await vi.advanceTimersByTimeAsync(2_000);
  restore();
  await vi.advanceTimersByTimeAsync(0);
  sent[1]?.answer(done);
  expect(await answer).toEqual(done);
});

test('a sign-in goes out once: a second delivery would be a second wrong PIN', async () => {
  const { sent, drop, restore, delivery } = rig();
  const answer = delivery.deliver('session', { procedure: 'staff.signIn', input: { pin: '1111' } });
  await vi.advanceTimersByTimeAsync(0);
  drop();
  restore();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent).toHaveLength(1);
  expect(await answer).toMatchObject({ ok: false, error: { code: 'HOST_UNAVAILABLE' } });
});

test('a write that met a broken store goes out again: whether it was kept is not known', async () => {
  const { sent, delivery } = rig();
  const answer = delivery.deliver('write', write);
  await vi.advanceTimersByTimeAsync(0);
  sent[0]?.answer(storeFailed);
  await vi.advanceTimersByTimeAsync(100);
  expect(sent).toHaveLength(1);

  await vi.advanceTimersByTimeAsync(500);
  sent[1]?.answer(storeFailed);
  await vi.advanceTimersByTimeAsync(600);
  sent[2]?.answer(done);
  expect(await answer).toEqual(done);
  expect(sent.map(({ request }) => request.commandId)).toEqual(['made-once', 'made-once', 'made-once']);
});

test('a read that met a broken store is repeated, for ten seconds at most', async () => {
  const { sent, delivery } = rig();
  const first = delivery.deliver('read', read);
  await vi.advanceTimersByTimeAsync(0);
  sent[0]?.answer(storeFailed);
  await vi.advanceTimersByTimeAsync(600);
  sent[1]?.answer(done);
  expect(await first).toEqual(done);

  const second = delivery.deliver('read', read);
  for (let tries = 0; tries < 30; tries += 1) {
    await vi.advanceTimersByTimeAsync(500);
    sent.at(-1)?.answer(storeFailed);
  }
  expect(await second).toMatchObject({ ok: false, error: { code: 'HOST_UNAVAILABLE' } });
  const asked = sent.length;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(sent).toHaveLength(asked);
});

test('a sign-in that met a broken store is told so', async () => {
  const { sent, delivery } = rig();
  const answer = delivery.deliver('session', { procedure: 'staff.signIn', input: { pin: '1111' } });
  await vi.advanceTimersByTimeAsync(0);
  sent[0]?.answer(storeFailed);
  expect(await answer).toEqual(storeFailed);
});

test.each(['DISK_FULL', 'DATABASE_CLOSED'])(
  'a write that meets %s waits until it can be kept',
  async (code) => {
    const { sent, delivery } = rig();
    const answer = delivery.deliver('write', write);
    await vi.advanceTimersByTimeAsync(0);
    sent[0]?.answer({ ok: false, error: { code, message: '' } });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent.map(({ request }) => request.commandId)).toEqual(['made-once', 'made-once']);
    sent[1]?.answer(done);
    expect(await answer).toEqual(done);
  },
);

test('a read that meets a closed database says so at once', async () => {
  const { sent, delivery } = rig();
  const answer = delivery.deliver('read', read);
  await vi.advanceTimersByTimeAsync(0);
  const closed: WireAnswer = { ok: false, error: { code: 'DATABASE_CLOSED', message: '' } };
  sent[0]?.answer(closed);
  expect(await answer).toEqual(closed);
});
