import { randomUUID } from 'node:crypto';
import { connect as connectTcp } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { contract } from '#contract/contract';
import type { SocketMessage } from '#contract/socket';
import { serve } from '#main/host/doors/serve';
import { openTestHost, type TestHost } from '#tests/support/host';

async function served(till: TestHost): Promise<string> {
  const { port, stop } = await serve(till.host, {
    port: 0,
    address: '127.0.0.1',
    screens: 'tests/support/fixtures',
  });
  onTestFinished(stop);
  return `127.0.0.1:${port}`;
}

/** A screen on the WebSocket: hears changes, and calls. */
async function connect(address: string, headers: Record<string, string> = {}) {
  const socket = new WebSocket(`ws://${address}/ws`, { headers });
  const heard: SocketMessage[] = [];
  socket.on('message', (data) => heard.push(JSON.parse(String(data)) as SocketMessage));
  onTestFinished(() => socket.terminate());
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  const until = async (matches: (message: SocketMessage) => boolean): Promise<SocketMessage> => {
    for (;;) {
      const found = heard.find(matches);
      if (found) return found;
      await new Promise((resolve) => socket.once('message', resolve));
    }
  };
  return { socket, heard, until };
}

it('a screen hears by push what another door wrote, after its epoch and revision', async () => {
  const till = await openTestHost();
  const session = await till.signInAs('manager');
  const address = await served(till);
  const screen = await connect(address);
  const hello = await screen.until((message) => 'change' in message);
  const response = await fetch(`http://${address}/api/floor.addTable`, {
    method: 'POST',
    headers: { authorization: `Bearer ${session}`, 'idempotency-key': randomUUID() },
    body: JSON.stringify({ tableId: randomUUID(), number: '7', seats: 4, area: 'Patio', shape: 'round' }),
  });
  expect(response.status).toBe(200);
  const told = await screen.until(
    (message) => 'change' in message && message.change.topics.includes('floor'),
  );
  if (!('change' in told) || !('change' in hello)) throw new Error('not a change');
  expect(told.change.epoch).toBe(hello.change.epoch);
  expect(told.change.revision).toBeGreaterThan(hello.change.revision);
});

it('the socket answers each call under its own number', async () => {
  const till = await openTestHost();
  const session = await till.signInAs('server');
  const { socket, until } = await connect(await served(till));
  for (const [id, procedure] of [
    [7, 'staff.me'],
    [8, 'no.such'],
  ] as const)
    socket.send(JSON.stringify({ id, request: { procedure, input: {}, session } }));
  expect(await until((message) => 'id' in message && message.id === 8)).toMatchObject({
    answer: { error: { code: 'PROCEDURE_UNKNOWN' } },
  });
  expect(await until((message) => 'id' in message && message.id === 7)).toMatchObject({
    answer: { ok: true, value: { lastName: 'server' } },
  });
});

it.each([
  ['a page of another site', { origin: 'http://evil.example' }],
  ['a name that was bound to this machine', { host: 'evil.example', origin: 'http://evil.example' }],
])('%s is refused at both doors', async (_who, headers) => {
  const till = await openTestHost();
  const address = await served(till);
  await expect(connect(address, headers)).rejects.toThrow('403');
  const { request } = await import('node:http');
  const status = await new Promise((resolve) => {
    const [host, port] = address.split(':');
    request({ host, port, path: '/api/setup.status', method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).end('{}');
  });
  expect(status).toBe(403);
});

it('the OpenAPI document lists every procedure of the contract', async () => {
  const till = await openTestHost({ venue: null });
  const response = await fetch(`http://${await served(till)}/api/openapi.json`);
  const document = (await response.json()) as {
    openapi: string;
    paths: Record<string, { post: { parameters: unknown[] } }>;
  };
  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths)).toEqual(Object.keys(contract).map((name) => `/api/${name}`));
  expect(document.paths['/api/orders.send']?.post.parameters).toMatchObject([
    { name: 'Idempotency-Key', required: true },
    { name: 'X-Approval', required: false },
  ]);
  expect(document.paths['/api/floor.view']?.post.parameters).toEqual([]);
});

it('outlives callers that ask for a socket elsewhere and hang up', async () => {
  const address = await served(await openTestHost({ venue: null }));
  const [host, port] = address.split(':') as [string, string];
  for (let call = 0; call < 50; call += 1) {
    const socket = connectTcp(Number(port), host);
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.once('connect', resolve));
    const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket';
    socket.write(`GET /elsewhere HTTP/1.1\r\nHost: ${address}\r\n${upgrade}\r\n\r\n`);
    // Now and then before the answer is written, now and then after.
    await new Promise((resolve) => setTimeout(resolve, call % 3));
    socket.resetAndDestroy();
  }
  const response = await fetch(`http://${address}/api/setup.status`, { method: 'POST' });
  expect(response.status).toBe(200);
});

it('stops although a screen is still connected, and hangs up on it', async () => {
  const { host } = await openTestHost({ venue: null });
  const { port, stop } = await serve(host, {
    port: 0,
    address: '127.0.0.1',
    screens: 'tests/support/fixtures',
  });
  const { socket } = await connect(`127.0.0.1:${port}`);
  const closed = new Promise((resolve) => socket.once('close', resolve));
  await stop();
  await closed;
  await expect(fetch(`http://127.0.0.1:${port}/api/setup.status`)).rejects.toThrow();
});
