import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { errorWords } from '#contract/errors';
import type { Host } from '../host';
import { createHttpDoor } from './http';
import { isOwnOrigin } from './origin';
import { pageHeaders } from './page-headers';
import { attachSocketDoor } from './socket';

export interface ServeOptions {
  port: number;
  /** Loopback unless the venue wants other devices on its network. */
  address: '127.0.0.1' | '0.0.0.0';
  /** The built screens. */
  screens: string;
}

/** The doors, open. */
export interface Served {
  port: number;
  /** Hangs up on everybody and stops listening; resolves when the last connection is gone. */
  stop(): Promise<void>;
}

/** Serves screens, HTTP and WebSocket at one address. Rejects when the port is taken. */
export async function serve(host: Host, options: ServeOptions): Promise<Served> {
  const files = sirv(options.screens, { etag: true, setHeaders: setPageHeaders });
  const api = createHttpDoor(host.dispatch);
  const server = createServer((request, response) => {
    if (!isOwnOrigin(request)) return refuseOrigin(response);
    if (request.url?.startsWith('/api/')) {
      api(request, response).catch((error: unknown) => response.destroy(error as Error));
      return;
    }
    files(request, response, () => {
      response.writeHead(404, pageHeaders).end('Not found');
    });
  });
  const hangUp = attachSocketDoor(server, host);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.address, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        hangUp();
      }),
  };
}

function setPageHeaders(response: ServerResponse, pathname: string): void {
  for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
  const cache = pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  response.setHeader('cache-control', cache);
}

function refuseOrigin(response: ServerResponse): void {
  const error = { code: 'ORIGIN_REFUSED', message: errorWords.ORIGIN_REFUSED };
  response.writeHead(403, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
}
