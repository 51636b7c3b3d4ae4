import type { Store } from '#db/store';
import type { Log } from '../host/log';
import { cancelDrawerJobs, doubtJobs, emptyOldJobs } from './jobs.queries';
import { openPrintQueue } from './print-queue';
import { type Connect, connectOverTcp } from './printer-link';
import { type Condition, type PrinterWorker, startWorker, type WorkerTimes } from './printer-worker';
import { listPrinters, type PrinterRow } from './printers.queries';

export interface SpoolerTimes extends WorkerTimes {
  /** How long a printer may fail before its fallback prints in its place, in milliseconds. */
  failover: number;
}

const usual: SpoolerTimes = {
  patience: { connect: 3_000, answer: 1_000, silence: 20_000, steady: 4_000, overdue: 60_000 },
  firstRetry: 1_000,
  longestRetry: 15_000,
  failover: 10_000,
};

export interface SpoolerOptions {
  connect?: Connect;
  times?: SpoolerTimes;
}

/** Brings queued jobs onto paper: a worker for each printer, all of them at the same time. */
export interface Spooler {
  /**
   * Begins. What was being sent when the host ended is for a person to decide, and so is everything that still waited
   * in an older copy of the data, which may have been printed since.
   */
  start(isOlderCopy: boolean): Promise<void>;
  /** How a printer is, as far as it is known. */
  conditionOf(printerId: string): Condition;
  /** Called whenever that changes. */
  onChange(listener: () => void): void;
  /** Lets what is being sent come to its end, for a moment. */
  close(): Promise<void>;
}

interface Parts extends SpoolerOptions {
  store: Store;
  now(): Date;
  log: Log;
}

/** What an old job said is forgotten after three days. */
const KEPT_MS = 3 * 86_400_000;
const UNKNOWN: Condition = { state: 'unknown', words: 'It was not asked yet.' };

export function openSpooler({ store, now, log, connect = connectOverTcp, times = usual }: Parts): Spooler {
  const workers = new Map<string, PrinterWorker>();
  let printers: PrinterRow[] = [];
  let tell = (): void => undefined;
  let stopListening = (): void => undefined;
  let isClosed = false;
  let following: Promise<void> | null = null;
  let isStale = false;

  const queue = openPrintQueue({ store, now, log, hasFailed });

  function hasFailed(printerId: string): boolean {
    const since = workers.get(printerId)?.failingSince() ?? null;
    return since !== null && performance.now() - since >= times.failover;
  }

  /** Fits the workers to the printers there are, and wakes them. */
  async function matchWorkers(): Promise<void> {
    printers = await store.read(listPrinters);
    if (isClosed) return;
    for (const printer of printers) {
      const worker = workers.get(printer.id);
      if (worker) worker.look(printer);
      else workers.set(printer.id, begin(printer));
    }
    for (const [id, worker] of workers)
      if (!printers.some((printer) => printer.id === id)) {
        workers.delete(id);
        void worker.stop();
      }
  }

  /** Many changes at once are followed once. */
  function follow(): void {
    isStale = true;
    following ??= (async () => {
      while (isStale && !isClosed) {
        isStale = false;
        await matchWorkers().catch((error: unknown) => log.error('the printers could not be read', error));
      }
      following = null;
    })();
  }

  function begin(printer: PrinterRow): PrinterWorker {
    return startWorker({
      printer,
      queue,
      connect,
      times,
      log,
      onCondition: () => conditionChanged(printer.id),
    });
  }

  function conditionChanged(printerId: string): void {
    tell();
    if (workers.get(printerId)?.failingSince() == null) return;
    // When it has failed for long enough, whoever stands in for it has something to do.
    setTimeout(() => {
      if (!isClosed) for (const printer of printers) workers.get(printer.id)?.look(printer);
    }, times.failover + 5).unref();
  }

  return {
    async start(isOlderCopy) {
      await store.write(async (tx) => {
        await doubtJobs(tx, ['printing'], 'Tableside stopped while it was printing. It may be on paper.');
        if (isOlderCopy)
          await doubtJobs(
            tx,
            ['queued', 'held'],
            'It waited when the older copy was made. It may be on paper.',
          );
        await cancelDrawerJobs(tx);
        await emptyOldJobs(tx, new Date(now().getTime() - KEPT_MS));
      });
      stopListening = store.onCommit((topics) => {
        if (topics.includes('printing')) follow();
      });
      follow();
      await following;
    },
    conditionOf: (printerId) => workers.get(printerId)?.condition() ?? UNKNOWN,
    onChange(listener) {
      tell = listener;
    },
    async close() {
      isClosed = true;
      stopListening();
      await following;
      await Promise.all([...workers.values()].map((worker) => worker.stop()));
    },
  };
}
