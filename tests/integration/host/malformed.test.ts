import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { WireRequest } from '#contract/wire';
import { serve } from '#main/host/doors/serve';
import { openTestHost } from '#tests/support/host';

const origin = { address: 'test', door: 'ipc' } as const;

const malformed: [what: string, frame: unknown][] = [
  ['nothing at all', undefined],
  ['null', null],
  ['a list', []],
  ['no procedure', { input: {} }],
  ['a procedure that is none', { procedure: 5, input: {} }],
  ['a procedure longer than any', { procedure: 'x'.repeat(61), input: {} }],
  ['a session that is a number', { procedure: 'staff.me', input: {}, session: 5 }],
  ['a session as long as a book', { procedure: 'staff.me', input: {}, session: 'x'.repeat(201) }],
  ['a terminal that is an object', { procedure: 'staff.list', input: {}, terminal: {} }],
  ['a terminal that breaks a line', { procedure: 'staff.list', input: {}, terminal: 'Bar\u0000' }],
  ['an approval that is an object', { procedure: 'orders.send', input: {}, approval: {} }],
  ['a command id that is an object', { procedure: 'orders.send', input: {}, commandId: {} }],
];

it('refuses a malformed call as bad input, not as a failure of ours', async () => {
  const till = await openTestHost();
  const answers = [];
  for (const [what, frame] of malformed) {
    const answer = await till.host.dispatch(frame as WireRequest, origin);
    answers.push([what, answer.ok ? 'done' : answer.error.code]);
  }
  expect(answers).toEqual(malformed.map(([what]) => [what, 'INPUT_INVALID']));
});

it('the socket answers a malformed call under its number, and closes on what is no call', async () => {
  const till = await openTestHost();
  const { port, stop } = await serve(till.host, {
    port: 0,
    address: '127.0.0.1',
    screens: 'tests/support/fixtures',
  });
  const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`);
  onTestFinished(stop);
  await new Promise((resolve) => socket.once('open', resolve));
  const answered = new Promise((resolve) =>
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as object;
      if ('id' in message) resolve(message);
    }),
  );
  socket.send(JSON.stringify({ id: 3, request: { procedure: 'staff.me', input: {}, session: 5 } }));
  expect(await answered).toMatchObject({ id: 3, answer: { error: { code: 'INPUT_INVALID' } } });

  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.send('null');
  expect(await closed).toBe(1003);
});
