import ReconnectingSocket from 'partysocket/ws';
import type { SocketMessage, SocketRequest } from '#contract/socket';
import type { WireAnswer, WireChange, WireRequest } from '#contract/wire';
import { type Link, Listeners } from './link';

/** The host says "still here" once a second; a socket silent for longer than this is dead, whatever it claims. */
const SILENT_MS = 5_000;

type Socket = Pick<
  ReconnectingSocket,
  'readyState' | 'send' | 'reconnect' | 'onopen' | 'onclose' | 'onmessage'
>;

/** The way to the host from a browser: one WebSocket that reconnects by itself. */
export function openSocketLink(url: string, open: (url: string) => Socket = openSocket): Link {
  const changes = new Listeners<WireChange>();
  const upOrDown = new Listeners<boolean>();
  const waiting = new Map<number, (answer: WireAnswer | null) => void>();
  let nextId = 1;
  let up = false;
  let heardAt = Date.now();

  const socket = open(url);
  socket.onopen = () => {
    up = true;
    heardAt = Date.now();
    upOrDown.tell(true);
  };
  socket.onclose = () => {
    const lost = [...waiting.values()];
    waiting.clear();
    for (const settle of lost) settle(null);
    if (!up) return;
    up = false;
    upOrDown.tell(false);
  };
  socket.onmessage = ({ data }: MessageEvent<string>) => {
    heardAt = Date.now();
    const message = JSON.parse(data) as SocketMessage;
    if ('change' in message) return changes.tell(message.change);
    const settle = waiting.get(message.id);
    waiting.delete(message.id);
    settle?.(message.answer);
  };
  setInterval(() => {
    if (up && Date.now() - heardAt > SILENT_MS) socket.reconnect();
  }, 1_000);

  return {
    isUp: () => up,
    call(request: WireRequest) {
      if (!up) return Promise.resolve(null);
      const id = nextId++;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        socket.send(JSON.stringify({ id, request } satisfies SocketRequest));
      });
    },
    onChange: (listener) => changes.add(listener),
    onUpOrDown: (listener) => upOrDown.add(listener),
  };
}

function openSocket(url: string): Socket {
  return new ReconnectingSocket(url, [], {
    minReconnectionDelay: 200,
    maxReconnectionDelay: 2_000,
    connectionTimeout: 4_000,
    // A call that could not be sent is repeated by whoever made it, never by the socket: else it goes out twice.
    maxEnqueuedMessages: 0,
  });
}
