import { errorWords } from '#contract/errors';
import type { WireAnswer, WireChange, WireRequest } from '#contract/wire';
import type { FromHost, PlainHostOptions, StartFailure, ToHost } from './host-messages';

/** The part of Electron's UtilityProcess that is used here, so that tests can play the child. */
export interface HostChild {
  postMessage(message: ToHost): void;
  on(event: 'message', listener: (message: FromHost) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
}

interface Supervision {
  fork(): HostChild;
  options: PlainHostOptions;
  onChange(change: WireChange): void;
  /** The host cannot open its data and never could: trying again would not help. */
  onStartFailed(failure: StartFailure): void;
  log(line: string): void;
}

/** A host process that is started again whenever it dies. */
export interface SupervisedHost {
  /** Passes one call on; answers HOST_UNAVAILABLE when the host is away or dies before it answered. */
  dispatch(request: WireRequest): Promise<WireAnswer>;
  /** Asks the host to close its data and waits until its process is gone. */
  stop(): Promise<void>;
}

const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 10_000;
const STEADY_AFTER_MS = 30_000;
const STOP_PATIENCE_MS = 10_000;

// The client sends the same command id again, so a command that did commit before the crash is not done twice.
const UNAVAILABLE: WireAnswer = {
  ok: false,
  error: { code: 'HOST_UNAVAILABLE', message: errorWords.HOST_UNAVAILABLE },
};

/** Starts the host in its own process and keeps it running until `stop`. */
export function superviseHost({ fork, options, onChange, onStartFailed, log }: Supervision): SupervisedHost {
  const pending = new Map<number, (answer: WireAnswer) => void>();
  let lastId = 0;
  let child: HostChild | null = null;
  let delay = FIRST_DELAY_MS;
  let retry: NodeJS.Timeout | undefined;
  let everReady = false;
  let stopping = false;
  let afterExit: (() => void) | undefined;

  function start(): void {
    const started = Date.now();
    const own = fork();
    child = own;
    own.on('message', receive);
    own.on('exit', (code) => {
      child = null;
      for (const answer of pending.values()) answer(UNAVAILABLE);
      pending.clear();
      afterExit?.();
      if (stopping) return;
      if (Date.now() - started > STEADY_AFTER_MS) delay = FIRST_DELAY_MS;
      log(`The host process ended with code ${code}; starting it again in ${delay} ms.`);
      retry = setTimeout(start, delay);
      delay = Math.min(delay * 2, LONGEST_DELAY_MS);
    });
    own.postMessage({ kind: 'start', options });
  }

  function receive(message: FromHost): void {
    if (message.kind === 'answer') {
      pending.get(message.id)?.(message.answer);
      pending.delete(message.id);
    } else if (message.kind === 'change') {
      onChange(message.change);
    } else if (message.kind === 'ready') {
      everReady = true;
    } else {
      log(`The host could not start: ${message.failure.code}: ${message.failure.message}`);
      if (everReady) return; // It worked before, so the exit that follows leads to another try.
      stopping = true;
      onStartFailed(message.failure);
    }
  }

  start();

  return {
    dispatch(request) {
      const target = child;
      if (!target || stopping) return Promise.resolve(UNAVAILABLE);
      // A child that is still starting keeps the message until it is ready: nothing to queue here.
      return new Promise((resolve) => {
        lastId += 1;
        pending.set(lastId, resolve);
        target.postMessage({ kind: 'call', id: lastId, request });
      });
    },
    stop() {
      stopping = true;
      clearTimeout(retry);
      const target = child;
      if (!target) return Promise.resolve();
      return new Promise((resolve) => {
        const impatience = setTimeout(() => target.kill(), STOP_PATIENCE_MS);
        afterExit = () => {
          clearTimeout(impatience);
          resolve();
        };
        target.postMessage({ kind: 'stop' });
      });
    },
  };
}
