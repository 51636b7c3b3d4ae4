/** Why a process could not begin its work. */
export interface StartFailure {
  code: string;
  message: string;
}

/** What a kept process says of itself. Between `ready` and its end it says something at least once a second. */
export type LifeSign =
  | { kind: 'ready' }
  | { kind: 'alive' }
  | { kind: 'start-failed'; failure: StartFailure };

/** How often a kept process says that it is alive. */
export const ALIVE_EVERY_MS = 1_000;

/** One run of the process. */
export interface Run {
  /** Ends it at once, even when its thread hangs. */
  kill(): void;
  /** What it says: signs of life, and what only its owner understands. */
  onMessage(listener: (message: LifeSign | { kind: string }) => void): void;
  /** `how` is "code" and its exit code, or the signal that ended it. */
  onExit(listener: (how: string) => void): void;
}

interface Keeping<One extends Run> {
  /** What it is called in the log, such as "The host process". */
  name: string;
  fork(): One;
  /** It ended, by whatever cause; what waits for its answers waits in vain. */
  onGone?(): void;
  /** It cannot begin and never could: trying again would not help. */
  onStartFailed(failure: StartFailure): void;
  log(line: string): void;
  /** Silence after which a process that was ready counts as hung. */
  silenceSeconds?: number;
}

/** A process that is started again whenever it dies or hangs. */
export interface Kept<One extends Run> {
  /** The run of now; null while there is none, and once it has been given up. */
  current(): One | null;
  /** Asks the process to end, kills it when it does not, and resolves to how it ended; null where none ran. */
  stop(ask: (run: One) => void): Promise<string | null>;
}

const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 5_000;
const STEADY_AFTER_MS = 30_000;
const STOP_PATIENCE_MS = 10_000;
/** Deaths without a word before it was ever ready: whatever kills it will do so again. */
const MOST_EARLY_DEATHS = 5;
/**
 * The longest block of the host's thread that is known is a report over a million orders, 5 to 8 s on a slow
 * machine. Opening and migrating may take longer, so silence counts only after `ready`.
 */
const SILENCE_SECONDS = 30;

/** Starts a process and keeps it running until `stop`, waiting longer after each death in a row. */
export function keepRunning<One extends Run>(keeping: Keeping<One>): Kept<One> {
  const { name, fork, onGone, onStartFailed, log, silenceSeconds = SILENCE_SECONDS } = keeping;
  let run: One | null = null;
  let delay = FIRST_DELAY_MS;
  let earlyDeaths = 0;
  let everReady = false;
  let over = false;
  let retry: NodeJS.Timeout | undefined;
  let afterExit: ((how: string) => void) | undefined;

  function start(): void {
    const started = performance.now();
    const own = fork();
    run = own;
    const watch = watchFor(silenceSeconds, () => {
      log(`${name} has said nothing for ${silenceSeconds} s and is ended.`);
      own.kill();
    });
    own.onMessage((message) => {
      watch.heard();
      if (message.kind === 'ready') {
        everReady = true;
        watch.begin();
      } else if (message.kind === 'start-failed' && 'failure' in message) refused(message.failure);
    });
    own.onExit((how) => {
      watch.end();
      run = null;
      onGone?.();
      afterExit?.(how);
      if (over) return;
      if (!everReady && ++earlyDeaths === MOST_EARLY_DEATHS) {
        giveUp({
          code: 'HOST_START_FAILED',
          message: `${name} ended ${MOST_EARLY_DEATHS} times before it was ready, the last time with ${how}.`,
        });
        return;
      }
      if (performance.now() - started > STEADY_AFTER_MS) delay = FIRST_DELAY_MS;
      log(`${name} ended with ${how}; starting it again in ${delay} ms.`);
      retry = setTimeout(start, delay);
      delay = Math.min(delay * 2, LONGEST_DELAY_MS);
    });
  }

  function refused(failure: StartFailure): void {
    // Where it worked before, the exit that follows leads to another try.
    if (everReady) log(`${name} could not start: ${failure.code}: ${failure.message}`);
    else giveUp(failure);
  }

  function giveUp(failure: StartFailure): void {
    over = true;
    onStartFailed(failure);
  }

  start();

  return {
    current: () => (over ? null : run),
    stop(ask) {
      over = true;
      clearTimeout(retry);
      const last = run;
      if (!last) return Promise.resolve(null);
      return new Promise((resolve) => {
        const impatience = setTimeout(() => last.kill(), STOP_PATIENCE_MS);
        afterExit = (how) => {
          clearTimeout(impatience);
          resolve(how);
        };
        ask(last);
      });
    },
  };
}

/** Counts seconds of silence by its own ticks: a machine that slept, or whose clock was set, was not silent. */
function watchFor(limit: number, onSilent: () => void) {
  let seconds = 0;
  let timer: NodeJS.Timeout | undefined;
  return {
    begin() {
      clearInterval(timer);
      timer = setInterval(() => {
        seconds += 1;
        if (seconds < limit) return;
        clearInterval(timer);
        onSilent();
      }, 1_000);
    },
    heard() {
      seconds = 0;
    },
    end: () => clearInterval(timer),
  };
}
