import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { SocketMessage, SocketRequest } from '#contract/socket';
import type { Host } from '../host';
import { isOwnOrigin } from './origin';

const MAX_FRAME = 4 * 1024 * 1024;

/**
 * The door for browsers: calls and changes over one WebSocket at `/ws`, for pages this host served itself. Returns what
 * closes it: a server waits for its open sockets and would never end by itself.
 */
export function attachSocketDoor(server: Server, host: Host): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME });
  server.on('upgrade', (request, stream, head) => {
    // Without a listener a caller that resets the connection would end the whole process.
    stream.on('error', () => stream.destroy());
    if (request.url !== '/ws' || !isOwnOrigin(request)) {
      // A caller that never hangs up would keep the server from stopping.
      stream.once('finish', () => stream.destroy());
      stream.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) =>
      serve(socket, host, request.socket.remoteAddress ?? 'unknown'),
    );
  });
  return () => {
    for (const socket of sockets.clients) socket.terminate();
  };
}

function serve(socket: WebSocket, host: Host, address: string): void {
  const send = (message: SocketMessage) => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
  };
  send({ change: host.greeting() });
  const unsubscribe = host.onChange((change) => send({ change }));
  socket.on('close', unsubscribe);
  socket.on('error', () => socket.terminate());
  socket.on('message', async (data) => {
    const frame = readFrame(String(data));
    if (!frame) return socket.close(1003, 'not a call');
    send({ id: frame.id, answer: await host.dispatch(frame.request, { address, door: 'ws' }) });
  });
}

/** The frame's number, to answer under; the call itself is for dispatch to judge. */
function readFrame(text: string): SocketRequest | null {
  try {
    const frame = JSON.parse(text) as SocketRequest | null;
    return typeof frame?.id === 'number' ? frame : null;
  } catch {
    return null;
  }
}
