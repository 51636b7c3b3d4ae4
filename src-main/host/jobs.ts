import { DomainError } from '#contract/errors';
import type { Job, Outcome } from '#contract/system';
import { errorText } from './error-text';
import type { HostState } from './host-state';
import type { Log } from './log';

/** What long work is given: it says how far it is, and stops when asked to. */
export interface JobContext {
  signal: AbortSignal;
  /** `done` of `total` within this step, in any unit; null when nobody knows how much there is. */
  onProgress(step: string, done: number, total: number | null): void;
}

interface JobSpec {
  kind: Job['kind'];
  cancellable: boolean;
  /** Resolves with a sentence that says what was reached. */
  work(context: JobContext): Promise<string>;
}

/** The host's long work, one at a time. */
export interface Jobs {
  readonly isRunning: boolean;
  /** Begins it and returns; how it ends is in the state's `outcome`. Refuses with JOB_RUNNING. */
  begin(spec: JobSpec): void;
  /** The same, and resolves with whether it was done. */
  run(spec: JobSpec): Promise<boolean>;
  /** Refuses with JOB_NOT_CANCELLABLE. */
  cancel(): void;
  /** Cancels what can be and waits for the end of what runs. */
  stop(): Promise<void>;
}

/** Screens are told this often at most, in milliseconds. */
const TELL_EVERY_MS = 300;

export function createJobs(state: HostState, clock: () => Date, log: Log): Jobs {
  let running: { abort: AbortController; ended: Promise<boolean>; cancellable: boolean } | null = null;

  function start({ kind, cancellable, work }: JobSpec): Promise<boolean> {
    if (running) throw new DomainError('JOB_RUNNING', { kind: state.now.job?.kind });
    const abort = new AbortController();
    const startedAt = clock().toISOString();
    let told = 0;
    const onProgress: JobContext['onProgress'] = (step, done, total) => {
      const now = performance.now();
      if (step === state.now.job?.step && now - told < TELL_EVERY_MS) return;
      told = now;
      const whole = { done: Math.round(done), total: total === null ? null : Math.round(total) };
      state.set({ job: { kind, step, ...whole, cancellable, startedAt } });
    };
    onProgress('Beginning', 0, null);
    const ended = work({ signal: abort.signal, onProgress }).then(
      (words) => finish({ kind, result: 'done', words }),
      (error: unknown) => {
        if (abort.signal.aborted) return finish({ kind, result: 'cancelled', words: 'Cancelled.' });
        log.error(`${kind} failed`, error);
        return finish({ kind, result: 'failed', words: failureWords(error) });
      },
    );
    running = { abort, ended, cancellable };
    return ended;
  }

  function finish(outcome: Omit<Outcome, 'at'>): boolean {
    running = null;
    state.set({ job: null, outcome: { ...outcome, at: clock().toISOString() } });
    return outcome.result === 'done';
  }

  return {
    get isRunning() {
      return running !== null;
    },
    begin: (spec) => void start(spec),
    run: async (spec) => start(spec),
    cancel() {
      if (!running?.cancellable) throw new DomainError('JOB_NOT_CANCELLABLE');
      running.abort.abort();
    },
    async stop() {
      if (running?.cancellable) running.abort.abort();
      await running?.ended;
    },
  };
}

/** A coded failure has words for people; of any other the log has the details. */
function failureWords(error: unknown): string {
  const isCoded = error instanceof Error && 'code' in error;
  return isCoded ? error.message : (errorText(error).split('\n')[0] ?? 'It failed.');
}
