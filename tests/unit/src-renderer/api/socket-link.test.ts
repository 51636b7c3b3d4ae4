import type { CloseEvent } from 'partysocket/ws';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WireChange } from '#contract/wire';
import { openSocketLink } from '../../../../src-renderer/api/socket-link';

class FakeSocket {
  readonly readyState = 1;
  readonly frames: { id: number; request: { procedure: string } }[] = [];
  reconnects = 0;
  onopen: ((event: Event) => void) | null = null;
  onclose: ((event: CloseEvent) => void) | null = null;
  onmessage: ((event: MessageEvent) => void) | null = null;

  send(text: unknown): boolean {
    this.frames.push(JSON.parse(String(text)));
    return true;
  }
  reconnect(): void {
    this.reconnects += 1;
  }
  open(): void {
    this.onopen?.(new Event('open'));
  }
  close(): void {
    this.onclose?.(new Event('close') as CloseEvent);
  }
  hear(message: unknown): void {
    this.onmessage?.({ data: JSON.stringify(message) } as MessageEvent);
  }
}

let socket: FakeSocket;
const connect = () => {
  socket = new FakeSocket();
  return openSocketLink('ws://host/ws', () => socket);
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('answers find their calls by number, in any order', async () => {
  const link = connect();
  socket.open();
  const first = link.call({ procedure: 'menu.view', input: {} });
  const second = link.call({ procedure: 'floor.view', input: {} });
  const [one, two] = socket.frames;
  socket.hear({ id: two?.id, answer: { ok: true, value: 'floor' } });
  socket.hear({ id: one?.id, answer: { ok: true, value: 'menu' } });
  expect(await first).toEqual({ ok: true, value: 'menu' });
  expect(await second).toEqual({ ok: true, value: 'floor' });
});

test('calls in flight are lost with the socket, and none is made while it is down', async () => {
  const link = connect();
  expect(link.isUp()).toBe(false);
  expect(await link.call({ procedure: 'menu.view', input: {} })).toBeNull();
  socket.open();
  const call = link.call({ procedure: 'menu.view', input: {} });
  socket.close();
  expect(await call).toBeNull();
  expect(socket.frames).toHaveLength(1);
});

test('up and down are told once each', () => {
  const link = connect();
  const told: boolean[] = [];
  link.onUpOrDown((up) => told.push(up));
  socket.close();
  socket.open();
  socket.close();
  socket.close();
  socket.open();
  expect(told).toEqual([true, false, true]);
});

test('changes reach their listeners until they leave', () => {
  const link = connect();
  const heard: WireChange[] = [];
  const leave = link.onChange((change) => heard.push(change));
  socket.open();
  const change = { topics: ['orders'], revision: 4, epoch: 'a' };
  socket.hear({ change });
  leave();
  socket.hear({ change });
  expect(heard).toEqual([change]);
});

test('a socket that has fallen silent is opened anew', () => {
  connect();
  socket.open();
  vi.advanceTimersByTime(4_000);
  socket.hear({ change: { topics: [], revision: 1, epoch: 'a' } });
  vi.advanceTimersByTime(4_000);
  expect(socket.reconnects).toBe(0);
  vi.advanceTimersByTime(3_000);
  expect(socket.reconnects).toBeGreaterThan(0);
});
