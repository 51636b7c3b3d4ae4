import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A charge as the bridge was asked for it. */
interface Asked {
  id: string;
  amount: number;
  currency: string;
}

type State = 'approved' | 'declined' | 'pending';

export interface FakeBridge {
  url: string;
  /** Charges by id: what the card was really charged with, once for each id that was approved. */
  charged: Map<string, number>;
  /** Every request, such as `POST 019…`. */
  heard: string[];
  /** How it answers a charge it has not heard of; approved at once unless a test says otherwise. */
  decide: (charge: Asked) => {
    state: State /** Hangs up instead of answering. */;
    dies?: boolean;
    after?: Promise<void>;
  };
  /** What it says of a charge from now on. */
  say(id: string, state: State): void;
  /** Goes away, with all its connections; its memory stays. */
  stop(): Promise<void>;
  /** Comes back at the same address. */
  start(): Promise<void>;
}

/** A card terminal's bridge on a real socket. It never charges one id twice, as the bridge's contract asks. */
export async function openFakeBridge(): Promise<FakeBridge> {
  const states = new Map<string, State>();
  let port = 0;
  let server: Server | null = null;

  const bridge: FakeBridge = {
    url: '',
    charged: new Map(),
    heard: [],
    decide: () => ({ state: 'approved' }),
    say(id, state) {
      states.set(id, state);
    },
    async stop() {
      const left = server;
      server = null;
      left?.closeAllConnections();
      await new Promise<void>((resolve) => (left ? left.close(() => resolve()) : resolve()));
    },
    async start() {
      server = createServer((request, response) => {
        void answer(request).then((said) => {
          if (said === 'dies') {
            request.socket.destroy();
            return;
          }
          response.writeHead(said ? 200 : 404, { 'content-type': 'application/json' });
          response.end(JSON.stringify(said ?? {}));
        });
      });
      await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve));
      port = (server.address() as AddressInfo).port;
      bridge.url = `http://127.0.0.1:${port}`;
    },
  };

  async function answer(request: IncomingMessage) {
    if (request.method === 'GET') {
      const id = request.url?.split('/').at(-1) ?? '';
      bridge.heard.push(`GET ${id}`);
      const state = states.get(id);
      return state ? said(id, state) : null;
    }
    const charge = JSON.parse(await bodyOf(request)) as Asked;
    bridge.heard.push(`POST ${charge.id}`);
    const before = states.get(charge.id);
    if (before) return said(charge.id, before);
    const { state, dies, after } = bridge.decide(charge);
    states.set(charge.id, state);
    if (state === 'approved') bridge.charged.set(charge.id, charge.amount);
    await after;
    return dies ? ('dies' as const) : said(charge.id, state);
  }

  const said = (id: string, state: State) => ({
    state,
    ...(state === 'approved' && { reference: `auth ${id.slice(-4)}` }),
  });

  await bridge.start();
  onTestFinished(() => bridge.stop());
  return bridge;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}
