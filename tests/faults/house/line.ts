import { setTimeout as delay } from 'node:timers/promises';
import type { WireAnswer, WireRequest } from '#contract/wire';

/** The host did not answer: it died, or nothing listens. What was asked may or may not have been done. */
export class NoAnswer extends Error {}

/** The host took the call and did not answer in time: it hangs, which it must never do. */
export class HostHangs extends Error {}

/** Carries one call to a host and its answer back. Rejects with NoAnswer or HostHangs. */
export type Ask = (request: WireRequest) => Promise<WireAnswer>;

/** So long may an answer take on the slowest machine this runs on, in milliseconds. */
const LONGEST_ANSWER = 60_000;

/** The HTTP door of the host at `base`. */
export function httpLine(base: string): Ask {
  return async ({ procedure, input, commandId, session, terminal }) => {
    const headers = {
      'content-type': 'application/json',
      ...(session === undefined ? {} : { authorization: `Bearer ${session}` }),
      ...(commandId === undefined ? {} : { 'idempotency-key': commandId }),
      ...(terminal === undefined ? {} : { 'x-terminal': terminal }),
    };
    const signal = AbortSignal.timeout(LONGEST_ANSWER);
    try {
      const response = await fetch(`${base}/api/${procedure}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(input),
        signal,
      });
      const body: unknown = await response.json();
      return response.ok ? { ok: true, value: body } : { ok: false, ...(body as { error: never }) };
    } catch (error) {
      if (signal.aborted) throw new HostHangs(`${procedure} was not answered in ${LONGEST_ANSWER} ms`);
      throw new NoAnswer(`${procedure}: ${String(error)}`);
    }
  };
}

/**
 * What devices speak through while hosts die and come back under it. `current` waits until there is a host;
 * `cut` makes everybody wait for the next one; after `end` everybody is sent home.
 */
export class Line {
  #ask: Ask | null = null;
  #over = false;
  #underWay = 0;
  #waiting: (() => void)[] = [];

  connect(ask: Ask): void {
    this.#ask = async (request) => {
      this.#underWay++;
      try {
        return await ask(request);
      } finally {
        this.#underWay--;
      }
    };
    this.#wake();
  }

  /** Lets nobody call any more and waits until the calls under way are over. */
  async fallSilent(): Promise<void> {
    this.cut();
    while (this.#underWay > 0) await delay(2);
  }

  cut(): void {
    this.#ask = null;
  }

  /** The host there is, or the next one. Rejects with ShiftOver after the end. */
  async current(): Promise<Ask> {
    while (!this.#over && this.#ask === null)
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    if (this.#ask === null || this.#over) throw new ShiftOver();
    return this.#ask;
  }

  end(): void {
    this.#over = true;
    this.#wake();
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }
}

/** The run is over: whoever still works goes home. */
export class ShiftOver extends Error {}
