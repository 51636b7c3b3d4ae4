import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { CardAsk, CardTerminal, CardWord } from './card-terminal';

/** In milliseconds. */
export interface BridgePatience {
  /** For one answer. */
  request: number;
  /** Between two. */
  pause: number;
  /** For a bridge that is not there: then nothing was charged. */
  unreached: number;
  /** For guest and terminal together. */
  whole: number;
}

const usual: BridgePatience = { request: 10_000, pause: 1_000, unreached: 8_000, whole: 120_000 };

const answer = z.object({
  state: z.enum(['approved', 'declined', 'pending']),
  reference: z.string().max(40).nullish(),
  /** What was charged, where the bridge says so. */
  amount: z.number().int().optional(),
});

/** What came of one request: a word, that the bridge knows no such charge, or nothing, which it may have got or not. */
type Heard = CardWord | { state: 'strange' } | { state: 'silent'; reached: boolean };

/**
 * A card terminal behind an integrator's bridge on the network:
 * - `POST {base}/charges` with `{ id, amount, currency, device }`, amount in minor units, begins the charge and answers
 *   `{ state: 'approved' | 'declined' | 'pending', reference?, amount? }`. The same id again is the same charge, and is
 *   never charged twice. 400 and 422 say that it takes no such charge, which counts as declined.
 * - `GET {base}/charges/:id` answers the same, and 404 for a charge it never heard of.
 *
 * What was sent and not answered is looked up, and sent again under the same id if the bridge never heard of it.
 */
export function cardBridge(base: string, patience: BridgePatience = usual): CardTerminal {
  const root = base.replace(/\/+$/, '');

  async function request(charge: CardAsk, method: 'GET' | 'POST', signal: AbortSignal): Promise<Heard> {
    const isPost = method === 'POST';
    try {
      const response = await fetch(isPost ? `${root}/charges` : `${root}/charges/${charge.id}`, {
        method,
        signal: AbortSignal.any([signal, AbortSignal.timeout(patience.request)]),
        ...(isPost && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(charge) }),
      });
      if (response.status === 404) return { state: 'strange' };
      if (isPost && (response.status === 400 || response.status === 422)) return { state: 'declined' };
      if (!response.ok) return { state: 'silent', reached: true };
      return wordOf(charge, await response.json());
    } catch (error) {
      return { state: 'silent', reached: !neverSent(error) };
    }
  }

  return {
    async ask(charge, signal) {
      const began = performance.now();
      const waited = () => performance.now() - began;
      let mayHaveIt = false;
      while (!signal.aborted) {
        let heard = await request(charge, mayHaveIt ? 'GET' : 'POST', signal);
        if (mayHaveIt && heard.state === 'strange') heard = await request(charge, 'POST', signal);
        if (heard.state !== 'silent' && heard.state !== 'strange' && heard.state !== 'pending') return heard;
        mayHaveIt ||= heard.state !== 'silent' || heard.reached;
        if (!mayHaveIt && waited() > patience.unreached) return { state: 'declined' };
        if (waited() > patience.whole) return { state: 'unknown' };
        await sleep(patience.pause, undefined, { signal }).catch(() => undefined);
      }
      return { state: 'unknown' };
    },
    async lookUp(charge, signal) {
      const heard = await request(charge, 'GET', signal);
      return heard.state === 'silent' || heard.state === 'strange' ? { state: 'unknown' } : heard;
    },
  };
}

/** For somebody who waits at a button, in milliseconds. */
const PROBE = 5_000;

/**
 * Whether a bridge answers at an address: it is asked for a charge that nobody made, of which it knows nothing. `strange`
 * is something else that answers there.
 */
export async function probeBridge(base: string): Promise<'answers' | 'strange' | 'unreached'> {
  try {
    const response = await fetch(`${base.replace(/\/+$/, '')}/charges/${randomUUID()}`, {
      signal: AbortSignal.timeout(PROBE),
    });
    await response.body?.cancel();
    return response.status === 404 ? 'answers' : 'strange';
  } catch {
    // Refused, unknown, or silent: whichever, no card can be taken there now.
    return 'unreached';
  }
}

/** An approval of another amount is nobody's to interpret but a person's. */
function wordOf(charge: CardAsk, body: unknown): Heard {
  const said = answer.safeParse(body);
  if (!said.success) return { state: 'silent', reached: true };
  const { state, reference, amount } = said.data;
  if (state !== 'approved') return { state };
  if (amount !== undefined && amount !== charge.amount) return { state: 'unknown' };
  return { state, reference: reference ?? null };
}

const NEVER_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

function neverSent(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined) : undefined;
  return typeof cause?.code === 'string' && NEVER_SENT.includes(cause.code);
}
