import { beforeAll, expect, test, vi } from 'vitest';
import type { WireAnswer, WireRequest } from '#contract/wire';

// The module opens its page's link when it is loaded; here the page has none to give.
beforeAll(() => {
  vi.stubGlobal('window', { tableside: { invoke: async () => null, onChange: () => () => {} } });
});

async function rig(answer: WireAnswer) {
  const { createClient } = await import('../../../../src-renderer/api/client');
  const sent: { kind: string; request: WireRequest }[] = [];
  const client = createClient({
    deliver: async (kind, request) => {
      sent.push({ kind, request });
      return answer;
    },
  });
  return { client, sent };
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
  client.setCaller({ session: () => 'token', terminal: () => 'Till 1', signedOut: () => {} });
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
  client.setCaller({ session: () => null, terminal: () => '', signedOut });
  await expect(client.read('floor.view', {})).rejects.toThrow();
  expect(signedOut).not.toHaveBeenCalled();
  client.setCaller({ session: () => 'old', terminal: () => '', signedOut });
  await expect(client.read('floor.view', {})).rejects.toThrow();
  expect(signedOut).toHaveBeenCalledWith('old');
});
