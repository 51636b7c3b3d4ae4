import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { WireAnswer, WireRequest } from '#contract/wire';
import { useConnection } from '../../../../src-renderer/api/connection';
import { type KeptWrite, Outbox } from '../../../../src-renderer/api/outbox';
import { fakePages, keptIn, memoryStorage } from './fake-page';

// The module opens its page's link when it is loaded; here the page has none to give.
beforeAll(() => {
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('localStorage', memoryStorage());
  vi.stubGlobal('sessionStorage', memoryStorage());
  vi.stubGlobal('window', { tableside: { invoke: async () => null, onChange: () => () => {} } });
});

beforeEach(() => useConnection.setState({ pendingWrites: 0, unkeptWrites: 0 }));

const ada = { id: '01970000-0000-7000-8000-00000000000a', firstName: 'Ada', permissions: ['orders:edit'] };
const adaAtTheTill = {
  session: () => 'token',
  staff: () => ada,
  terminal: () => 'Till 1',
  signedOut: () => {},
  approval: async (): Promise<string | null> => null,
};

async function rig(
  answer: WireAnswer | (() => Promise<WireAnswer>),
  { storage = memoryStorage() }: { storage?: Storage } = {},
) {
  const { createClient } = await import('../../../../src-renderer/api/client');
  const sent: { kind: string; request: WireRequest }[] = [];
  const deliver = async (kind: string, request: WireRequest) => {
    // A copy: what is meant may change after it was sent.
    sent.push({ kind, request: { ...request } });
    return typeof answer === 'function' ? answer() : answer;
  };
  const client = createClient({ deliver }, new Outbox(storage, 'page'), fakePages().open('page'));
  return { client, sent, kept: () => keptIn(storage) };
}

const visitId = '01970000-0000-7000-8000-000000000001';

test('every write carries a command id of its own, made once', async () => {
  const { client, sent } = await rig({ ok: true, value: {} });
  await client.write('floor.closeVisit', { visitId });
  await client.write('floor.closeVisit', { visitId });
  await client.write('floor.closeVisit', { visitId }, { commandId: 'given' });
  const ids = sent.map(({ request }) => request.commandId);
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  expect(new Set(ids).size).toBe(3);
  expect(ids[2]).toBe('given');
});

test('reads carry the session and no command id', async () => {
  const { client, sent } = await rig({ ok: true, value: [] });
  client.setCaller(adaAtTheTill);
  await client.read('staff.list', {});
  expect(sent).toEqual([
    { kind: 'read', request: { procedure: 'staff.list', input: {}, session: 'token', terminal: 'Till 1' } },
  ]);
});

test('a refusal is thrown with its code and details; a code from a newer host is INTERNAL', async () => {
  const refused = await rig({
    ok: false,
    error: { code: 'TABLE_TAKEN', message: 'taken', details: { name: 'Moreau' } },
  });
  await expect(refused.client.write('floor.closeVisit', { visitId })).rejects.toMatchObject({
    code: 'TABLE_TAKEN',
    details: { name: 'Moreau' },
  });
  const newer = await rig({ ok: false, error: { code: 'FROM_THE_FUTURE', message: '' } });
  await expect(newer.client.read('staff.list', {})).rejects.toMatchObject({ code: 'INTERNAL' });
});

test('a session the host does not know is signed out, once it was sent', async () => {
  const { client } = await rig({ ok: false, error: { code: 'NOT_SIGNED_IN', message: '' } });
  const signedOut = vi.fn();
  client.setCaller({ ...adaAtTheTill, session: () => null, signedOut });
  await expect(client.read('floor.view', {})).rejects.toThrow();
  expect(signedOut).not.toHaveBeenCalled();
  client.setCaller({ ...adaAtTheTill, session: () => 'old', signedOut });
  await expect(client.read('floor.view', {})).rejects.toThrow();
  expect(signedOut).toHaveBeenCalledWith('old');
});

const line = { lineId: visitId, visitId, itemId: visitId };

test('a write is kept before it is sent, and forgotten once it is answered', async () => {
  let keptWhenSent: KeptWrite[] = [];
  const { client, kept } = await rig(async () => {
    keptWhenSent = kept();
    return { ok: true, value: {} };
  });
  client.setCaller(adaAtTheTill);
  await client.write('orders.addLine', line, { about: 'Onion soup' });
  expect(keptWhenSent).toMatchObject([
    { procedure: 'orders.addLine', input: line, about: 'Onion soup', terminal: 'Till 1' },
  ]);
  expect(kept()).toEqual([]);
});

test('what is kept names its person and holds no session', async () => {
  const { client, kept } = await rig({ ok: true, value: {} });
  client.setCaller(adaAtTheTill);
  client.prepare('orders.addLine', line);
  expect(kept()[0]?.staff).toEqual({ id: ada.id, firstName: 'Ada' });
  expect(JSON.stringify(kept())).not.toContain('token');
});

test('a prepared write is kept as it is meant last, and sent so', async () => {
  const { client, sent, kept } = await rig({ ok: true, value: {} });
  client.setCaller(adaAtTheTill);
  const write = client.prepare('orders.changeLine', { lineId: visitId, quantity: 2 });
  write.change({ lineId: visitId, quantity: 3 });
  expect(kept()[0]?.input).toEqual({ lineId: visitId, quantity: 3 });
  await write.send();
  expect(sent[0]?.request.input).toEqual({ lineId: visitId, quantity: 3 });
});

test('a refused write is forgotten; one whose session has ended waits for its person', async () => {
  const refused = await rig({ ok: false, error: { code: 'VISIT_CLOSED', message: '' } });
  refused.client.setCaller(adaAtTheTill);
  await expect(refused.client.write('orders.addLine', line)).rejects.toThrow();
  expect(refused.kept()).toEqual([]);

  const ended = await rig({ ok: false, error: { code: 'NOT_SIGNED_IN', message: '' } });
  let token: string | null = 'token';
  ended.client.setCaller({
    ...adaAtTheTill,
    session: () => token,
    signedOut: () => {
      token = null;
    },
  });
  await expect(ended.client.write('orders.addLine', line)).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
  expect(ended.kept()).toMatchObject([{ procedure: 'orders.addLine', input: line }]);
});

test('writes count from the tap until they are answered or dropped, kept or not', async () => {
  const { client } = await rig({ ok: true, value: {} });
  const counts = () => {
    const { pendingWrites, unkeptWrites } = useConnection.getState();
    return [pendingWrites, unkeptWrites];
  };
  const unsigned = client.prepare('orders.addLine', line);
  expect(counts()).toEqual([1, 1]);
  client.setCaller(adaAtTheTill);
  const first = client.prepare('orders.addLine', line);
  const second = client.prepare('orders.addLine', line);
  expect(counts()).toEqual([3, 1]);
  await Promise.all([unsigned.send(), first.send()]);
  expect(counts()).toEqual([1, 0]);
  second.drop();
  second.drop();
  expect(counts()).toEqual([0, 0]);
});

test('a change that no longer fits counts as one that only the page holds', async () => {
  const { client, sent, kept } = await rig({ ok: true, value: {} }, { storage: memoryStorage(600) });
  client.setCaller(adaAtTheTill);
  const unkept = () => useConnection.getState().unkeptWrites;
  const write = client.prepare('orders.changeLine', { lineId: visitId, quantity: 2 });
  expect([kept().length, unkept()]).toEqual([1, 0]);
  const longer = { lineId: visitId, notes: 'x'.repeat(600) };
  write.change(longer);
  write.change({ ...longer, quantity: 3 });
  expect([kept().length, unkept()]).toEqual([0, 1]);
  await write.send();
  expect(sent[0]?.request.input).toEqual({ ...longer, quantity: 3 });
  expect(useConnection.getState()).toMatchObject({ pendingWrites: 0, unkeptWrites: 0 });
});

test('a PIN, and what a screen repeats by itself, is never kept', async () => {
  const { client, kept } = await rig({ ok: true, value: {} });
  client.setCaller(adaAtTheTill);
  client.prepare('staff.add', {
    staffId: visitId,
    firstName: 'Bo',
    lastName: 'Li',
    role: 'waiter',
    pin: '481516',
  } as never);
  client.prepare('kitchen.see', { ticketIds: [visitId] });
  expect(kept()).toEqual([]);
});

test('what a page before this one left goes out before new taps', async () => {
  const { createClient } = await import('../../../../src-renderer/api/client');
  const storage = memoryStorage();
  new Outbox(storage, 'before').keep({
    commandId: 'older',
    procedure: 'orders.addLine',
    input: line,
    staff: { id: ada.id, firstName: 'Ada' },
    terminal: 'Till 1',
    at: Date.now(),
  });
  const sent: { id: string | undefined; answer(answer: WireAnswer): void }[] = [];
  const deliver = (_kind: string, { commandId }: WireRequest) =>
    new Promise<WireAnswer>((answer) => sent.push({ id: commandId, answer }));
  const client = createClient({ deliver }, new Outbox(storage, 'page'), fakePages().open('page'));
  client.setCaller(adaAtTheTill);
  client.recovery.look();
  const newer = client.write('orders.addLine', line, { commandId: 'newer' });
  await new Promise((resolve) => setTimeout(resolve));
  expect(sent.map(({ id }) => id)).toEqual(['older']);
  sent[0]?.answer({ ok: true, value: {} });
  await new Promise((resolve) => setTimeout(resolve));
  expect(sent.map(({ id }) => id)).toEqual(['older', 'newer']);
  sent[1]?.answer({ ok: true, value: {} });
  await newer;
  expect(storage.length).toBe(0);
});

const needsApproval: WireAnswer = {
  ok: false,
  error: { code: 'APPROVAL_NEEDED', message: '', details: { permissions: ['orders:edit', 'checks:void'] } },
};

test('what needs an approval is asked for, and sent again with it under the same id', async () => {
  const answers: WireAnswer[] = [needsApproval, needsApproval, { ok: true, value: { done: true } }];
  const { client, sent, kept } = await rig(async () => answers.shift() as WireAnswer);
  const asked = vi.fn(async () => `leave ${answers.length}`);
  client.setCaller({ ...adaAtTheTill, approval: asked });
  expect(await client.write('orders.addLine', line)).toEqual({ done: true });
  expect(asked.mock.calls).toEqual([
    [{ procedure: 'orders.addLine', permissions: ['orders:edit', 'checks:void'] }],
    [{ procedure: 'orders.addLine', permissions: ['orders:edit', 'checks:void'] }],
  ]);
  // The first leave was too old by then: another one was asked for.
  expect(sent.map(({ request }) => request.approval)).toEqual([undefined, 'leave 2', 'leave 1']);
  expect(new Set(sent.map(({ request }) => request.commandId)).size).toBe(1);
  expect(kept()).toEqual([]);
});

test('a write that nobody approves is refused, and waits in the outbox until then without the leave', async () => {
  const { client, sent, kept } = await rig(needsApproval);
  let giveUp = (_: null): void => {};
  client.setCaller({ ...adaAtTheTill, approval: () => new Promise((resolve) => (giveUp = resolve)) });
  const write = client.write('orders.addLine', line);
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(kept()).toMatchObject([{ procedure: 'orders.addLine' }]);
  giveUp(null);
  await expect(write).rejects.toMatchObject({ code: 'APPROVAL_NEEDED' });
  expect([sent.length, kept().length]).toEqual([1, 0]);
});
