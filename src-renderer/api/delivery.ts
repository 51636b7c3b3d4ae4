import type { WireAnswer, WireRequest } from '#contract/wire';
import type { Link } from './link';

/** A read older than this is worth nothing to the person who waits for it. */
const PATIENCE_MS = 10_000;
/** How long to wait before the next try while the link says it is up but the host does not answer. */
const RETRY_MS = 500;

type Kind = 'read' | 'write' | 'session';

/** Brings calls to the host over a link that may break. */
export interface Delivery {
  deliver(kind: Kind, request: WireRequest): Promise<WireAnswer>;
}

const unavailable: WireAnswer = {
  ok: false,
  error: { code: 'HOST_UNAVAILABLE', message: 'The host is not answering.' },
};

/** The store broke at this call: like no answer at all, it leaves open whether the call was kept. */
const unknown = ['STORE_FAILED'];
/** Nothing was kept, and nothing is wrong with what was meant: a write waits for room on the disk, or for a repair. */
const notYet = ['STORE_FAILED', 'DISK_FULL', 'DATABASE_CLOSED'];

const isOneOf = (codes: readonly string[], answer: WireAnswer): boolean =>
  !answer.ok && codes.includes(answer.error.code);

/**
 * Writes are repeated, with the same command id, until the host has said what became of them: its inbox makes that
 * harmless, and a write is never given up. Reads are repeated for ten seconds. A sign-in goes out once only, because
 * a second delivery would count as a second wrong PIN.
 */
export function createDelivery(link: Link): Delivery {
  async function repeat(
    request: WireRequest,
    goOn: () => boolean,
    { tries = Number.POSITIVE_INFINITY, again = unknown } = {},
  ): Promise<WireAnswer> {
    for (let left = tries; left > 0 && goOn(); ) {
      if (!(await untilUp(link, goOn))) break;
      left -= 1;
      const answer = await link.call(request);
      if (answer && (left === 0 || !isOneOf(again, answer))) return answer;
      await pauseOrUp(link);
    }
    return unavailable;
  }

  return {
    async deliver(kind, request) {
      if (kind === 'write') return repeat(request, () => true, { again: notYet });
      const deadline = Date.now() + PATIENCE_MS;
      const inTime = (): boolean => Date.now() < deadline;
      const once = kind === 'session' ? { tries: 1 } : {};
      return Promise.race([repeat(request, inTime, once), pause(PATIENCE_MS).then(() => unavailable)]);
    },
  };
}

/** True once the link is up; false when it is not worth waiting any longer. */
async function untilUp(link: Link, goOn: () => boolean): Promise<boolean> {
  while (!link.isUp()) {
    if (!goOn()) return false;
    await pauseOrUp(link);
  }
  return true;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function pauseOrUp(link: Link): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      leave();
      resolve();
    };
    const timer = setTimeout(done, RETRY_MS);
    const leave = link.onUpOrDown((up) => up && done());
  });
}
