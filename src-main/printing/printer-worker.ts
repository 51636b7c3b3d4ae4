import type { Log } from '../host/log';
import { askWhetherReady, type Manner, type Patience, type Readiness, sendPage } from './conversation';
import type { Taken } from './print-queue';
import type { Connect, PrinterLink } from './printer-link';
import type { PrinterRow } from './printers.queries';
import { sleeper } from './sleeper';

export interface WorkerTimes {
  patience: Patience;
  /** Between two tries to reach a printer, in milliseconds; doubled after each, up to the longest. */
  firstRetry: number;
  longestRetry: number;
}

/** How a printer is, as a sentence. */
export interface Condition {
  state: 'unknown' | 'ready' | 'trouble';
  words: string;
}

/** What a worker asks of the queue. Each step is a transaction of its own, on the disk before it resolves. */
export interface WorkerQueue {
  /** The next job for a printer with its bytes, not yet taken; null when there is none. */
  next(printer: PrinterRow): Promise<Taken | null>;
  /** False when somebody else has it, or it is not wanted any more. */
  claim(jobId: string, printerId: string): Promise<boolean>;
  printed(jobId: string): Promise<void>;
  unsure(jobId: string, problem: string): Promise<void>;
}

export interface PrinterWorker {
  condition(): Condition;
  /** Since when it fails, by `performance.now()`; null while it does not. */
  failingSince(): number | null;
  /** There may be something to do, or the printer was set up anew. */
  look(printer: PrinterRow): void;
  stop(): Promise<void>;
}

interface Parts {
  printer: PrinterRow;
  queue: WorkerQueue;
  connect: Connect;
  times: WorkerTimes;
  log: Log;
  onCondition(): void;
}

const READY: Condition = { state: 'ready', words: 'Ready.' };
const MUTE: Condition = { state: 'ready', words: 'It prints, but never says how it is.' };

/** How long what is being sent may take to end, once the host closes, in milliseconds. */
const LAST_WORDS_MS = 2_000;

/**
 * Prints one printer's jobs, one after another, and goes on trying to reach it while it fails. Nothing of a job is sent
 * before the job is taken, and what was taken is never sent twice.
 */
export function startWorker(parts: Parts): PrinterWorker {
  const { queue, connect, times, log, onCondition } = parts;
  let printer = parts.printer;
  let condition: Condition = { state: 'unknown', words: 'It was not needed since Tableside started.' };
  let failing: number | null = null;
  let retry = times.firstRetry;
  let isStopped = false;
  let link: PrinterLink | null = null;
  const sleep = sleeper();

  function set(next: Condition): void {
    failing = next.state === 'trouble' ? (failing ?? performance.now()) : null;
    if (next.words === condition.words && next.state === condition.state) return;
    condition = next;
    onCondition();
  }
  const trouble = (words: string): void => set({ state: 'trouble', words });

  async function run(): Promise<void> {
    while (!isStopped) {
      try {
        await turn();
      } catch (error) {
        log.error(`the printer ${printer.name} could not be served`, error);
        await sleep.for(times.longestRetry);
      }
    }
  }

  async function turn(): Promise<void> {
    const job = await queue.next(printer);
    if (!job && failing === null) return sleep.untilWoken();
    const manner = await reach();
    try {
      if (manner === null) await backOff();
      else if (job && !isStopped) await print(job, manner);
    } finally {
      link?.destroy();
      link = null;
    }
  }

  async function backOff(): Promise<void> {
    const wait = retry;
    retry = Math.min(retry * 2, times.longestRetry);
    await sleep.for(wait);
  }

  /** Connects and asks how it is. Null, and a condition that says why, when nothing can be sent. */
  async function reach(): Promise<Manner | null> {
    let readiness: Readiness;
    try {
      link = await connect(printer.address, printer.port, times.patience.connect);
      readiness = await askWhetherReady(link, times.patience);
    } catch (error) {
      trouble(connectWords(error));
      return null;
    }
    if ('trouble' in readiness) {
      trouble(readiness.trouble);
      return null;
    }
    retry = times.firstRetry;
    set(readiness.manner === 'mute' ? MUTE : READY);
    return readiness.manner;
  }

  async function print({ id, bytes }: Taken, manner: Manner): Promise<void> {
    if (!link || !(await queue.claim(id, printer.id))) return;
    const onTrouble = (words: string | null): void => (words === null ? set(READY) : trouble(words));
    try {
      await sendPage(link, bytes, manner, times.patience, onTrouble);
    } catch (error) {
      log.info(`${printer.name} was lost while it printed: ${error instanceof Error ? error.message : ''}`);
      trouble('The connection broke while it was printing.');
      return record(() =>
        queue.unsure(id, 'The connection broke while it was printing. It may be on paper.'),
      );
    }
    await record(() => queue.printed(id));
  }

  /** What became of a job must be kept, however often that takes: else nobody would know. */
  async function record(step: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        return await step();
      } catch (error) {
        log.error('what became of a print job could not be kept', error);
        // The next start finds it as one that was being sent, and asks a person.
        if (isStopped) return;
        await sleep.for(times.firstRetry);
      }
    }
  }

  const running = run();
  return {
    condition: () => condition,
    failingSince: () => failing,
    look(next) {
      const isElsewhere = next.address !== printer.address || next.port !== printer.port;
      printer = next;
      if (isElsewhere) retry = times.firstRetry;
      sleep.wake(isElsewhere);
    },
    async stop() {
      isStopped = true;
      sleep.wake(true);
      const impatience = setTimeout(() => link?.destroy(), LAST_WORDS_MS);
      await running;
      clearTimeout(impatience);
    },
  };
}

const words: Record<string, string> = {
  ECONNREFUSED: 'It refuses the connection.',
  EHOSTUNREACH: 'It cannot be reached on the network.',
  ENETUNREACH: 'It cannot be reached on the network.',
  ENOTFOUND: 'There is nothing of this name on the network.',
};

function connectWords(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return words[code] ?? 'It does not answer.';
}
