import { errorWords } from '#contract/errors';
import type { WireAnswer, WireChange, WireRequest } from '#contract/wire';
import { keepRunning, type Run, type StartFailure } from '../host/keep-running';
import type { FromHost, PlainHostOptions, ToHost } from './host-messages';

/** The part of Electron's UtilityProcess that is used here, so that tests can play the child. */
export interface HostChild {
  /** Gone once the process is. */
  readonly pid: number | undefined;
  postMessage(message: ToHost): void;
  on(event: 'message', listener: (message: FromHost) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
}

interface Supervision {
  fork(): HostChild;
  options: PlainHostOptions;
  onChange(change: WireChange): void;
  /** The host cannot open its data and never could: trying again would not help. */
  onStartFailed(failure: StartFailure): void;
  log(line: string): void;
}

/** A host process that is started again whenever it dies or hangs. */
export interface SupervisedHost {
  /** Passes one call on; answers HOST_UNAVAILABLE when the host is away or dies before it answered. */
  dispatch(request: WireRequest): Promise<WireAnswer>;
  /** Asks the host to close its data and waits until its process is gone. */
  stop(): Promise<void>;
}

interface HostRun extends Run {
  postMessage(message: ToHost): void;
}

// The client sends the same command id again, so a command that did commit before the crash is not done twice.
const UNAVAILABLE: WireAnswer = {
  ok: false,
  error: { code: 'HOST_UNAVAILABLE', message: errorWords.HOST_UNAVAILABLE },
};

/** Starts the host in its own process and keeps it running until `stop`. */
export function superviseHost({ fork, options, onChange, onStartFailed, log }: Supervision): SupervisedHost {
  const pending = new Map<number, (answer: WireAnswer) => void>();
  let lastId = 0;

  function receive(message: FromHost): void {
    if (message.kind === 'answer') {
      pending.get(message.id)?.(message.answer);
      pending.delete(message.id);
    } else if (message.kind === 'change') {
      onChange(message.change);
    }
  }

  const kept = keepRunning<HostRun>({
    name: 'The host process',
    fork() {
      const child = fork();
      child.on('message', receive);
      child.postMessage({ kind: 'start', options });
      return asRun(child);
    },
    onGone() {
      for (const answer of pending.values()) answer(UNAVAILABLE);
      pending.clear();
    },
    onStartFailed,
    log,
  });

  return {
    dispatch(request) {
      const target = kept.current();
      if (!target) return Promise.resolve(UNAVAILABLE);
      // A child that is still starting keeps the message until it is ready: nothing to queue here.
      return new Promise((resolve) => {
        lastId += 1;
        pending.set(lastId, resolve);
        target.postMessage({ kind: 'call', id: lastId, request });
      });
    },
    async stop() {
      await kept.stop((run) => run.postMessage({ kind: 'stop' }));
    },
  };
}

function asRun(child: HostChild): HostRun {
  return {
    // Electron's own kill asks politely, and a thread that hangs does not hear it.
    kill: () => void (child.pid !== undefined && process.kill(child.pid, 'SIGKILL')),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', (code) => listener(`code ${code}`)),
    postMessage: (message) => child.postMessage(message),
  };
}
