import type { Store, Tx } from '#db/store';
import type { Log } from '../host/log';
import { hasWaitedTooLong, opensDrawerOnly } from './job.rules';
import {
  claimJob,
  DRAWER_SHUT,
  endJob,
  findJob,
  type JobRow,
  listOpenJobs,
  type NamedJob,
  updateJob,
} from './jobs.queries';
import { marked } from './paper.rules';
import type { WorkerQueue } from './printer-worker';
import type { PrinterRow } from './printers.queries';
import { bytesFor } from './render';

/** A job as a printer gets it. */
export interface Taken {
  id: string;
  bytes: Uint8Array;
}

const WAITED = 'It has waited for more than a quarter of an hour, so it is not printed by itself.';

interface Parts {
  store: Store;
  now(): Date;
  log: Log;
  /** Whether a printer has failed for so long that its fallback prints in its place. */
  hasFailed(printerId: string): boolean;
}

/** The queue as the workers see it, over the database. */
export function openPrintQueue({ store, now, log, hasFailed }: Parts): WorkerQueue {
  const isFor = ({ job, fallbackId }: NamedJob, printerId: string): boolean => {
    if (job.state !== 'queued') return false;
    if (job.printerId === printerId) return true;
    return fallbackId === printerId && !opensDrawerOnly(job) && hasFailed(job.printerId);
  };
  return {
    async next(printer) {
      const jobs = await store.read(listOpenJobs);
      for (const found of jobs.filter((one) => isFor(one, printer.id))) {
        const { job } = found;
        if (hasWaitedTooLong(job, now())) {
          await store.write((tx) => giveUp(tx, job));
          continue;
        }
        try {
          return { id: job.id, bytes: bytesOf(found, printer) };
        } catch (error) {
          log.error('a page could not be laid out', error);
          const problem = 'It could not be laid out for this printer.';
          await store.write((tx) => updateJob(tx, job.id, { state: 'unsure', problem }));
        }
      }
      return null;
    },
    claim: (jobId, printerId) =>
      store.write(async (tx) => {
        // The machine may have slept since it was chosen.
        const job = await findJob(tx, jobId);
        return job !== null && !hasWaitedTooLong(job, now()) && claimJob(tx, jobId, printerId);
      }),
    printed: (jobId) =>
      store.write((tx) => endJob(tx, jobId, 'printed', { printedAt: now(), problem: null })),
    unsure: (jobId, problem) => store.write((tx) => updateJob(tx, jobId, { state: 'unsure', problem })),
  };
}

function bytesOf({ job, printer: meantFor }: NamedJob, printer: PrinterRow): Uint8Array {
  const insteadOf = job.printerId === printer.id ? null : meantFor;
  const document = marked(job.document, { isCopy: job.copyOf !== null, insteadOf }, printer.columns);
  return bytesFor(document, printer, job.opensDrawer);
}

/** Nobody stands before a drawer any more; whether a page is wanted still, a person says. */
async function giveUp(tx: Tx, job: JobRow): Promise<void> {
  if (opensDrawerOnly(job)) await endJob(tx, job.id, 'cancelled', { problem: DRAWER_SHUT });
  else await updateJob(tx, job.id, { state: 'held', problem: WAITED });
}
