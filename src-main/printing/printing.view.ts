import type { Output } from '#contract/contract';
import type { PrinterUse, PrinterView, PrintJobView } from '#contract/printing';
import type { Tx } from '#db/store';
import type { ReadContext } from '../host/context';
import { knownTerminals } from '../staff/staff.service';
import { isOfTicket, opensDrawerOnly } from './job.rules';
import { findNamedJob, listOpenJobs, listRecentJobs, type NamedJob } from './jobs.queries';
import { countWaiting, listPrinters, listStationNames, listUses, readReceiptWords } from './printers.queries';
import type { Spooler } from './spooler';

const RECENT = 20;

/** The printers as whoever sets them up sees them. */
export async function printersView(
  { tx, now, terminal }: ReadContext,
  spooler: Spooler,
): Promise<Output<'printers.view'>> {
  const printers = await listPrinters(tx);
  const waiting = await countWaiting(tx);
  const uses = await listUses(tx);
  const { head, foot } = await readReceiptWords(tx);
  return {
    printers: printers.map(
      ({ deletedAt: _deleted, ...printer }): PrinterView => ({
        ...printer,
        fallbackId: printers.some(({ id }) => id === printer.fallbackId) ? printer.fallbackId : null,
        uses: uses
          .filter(({ printerId }) => printerId === printer.id)
          .map(({ purpose, stationId, terminal }) => ({ purpose, stationId, terminal })),
        ...spooler.conditionOf(printer.id),
        waiting: waiting.get(printer.id) ?? 0,
      }),
    ),
    stations: await listStationNames(tx),
    terminal,
    terminals: await terminalsOf({ tx, now }, uses),
    receiptHead: head,
    receiptFoot: foot,
    recent: (await listRecentJobs(tx, RECENT)).map((job) => jobView(job, spooler)),
  };
}

/** What is not on paper, for every screen. */
export async function queueView({ tx }: ReadContext, spooler: Spooler): Promise<Output<'printing.queue'>> {
  return {
    jobs: (await listOpenJobs(tx)).map((job) => jobView(job, spooler)),
    printers: (await listPrinters(tx)).map(({ id, name }) => ({ id, name })),
  };
}

/** One job, whatever became of it; null when there is none. */
export async function oneJob(tx: Tx, jobId: string, spooler: Spooler): Promise<Output<'printing.job'>> {
  const found = await findNamedJob(tx, jobId);
  return { job: found && jobView(found, spooler) };
}

/** The devices of the house, and those that something is printed for though nobody was there for long. */
async function terminalsOf(context: Pick<ReadContext, 'tx' | 'now'>, uses: readonly PrinterUse[]) {
  const known = await knownTerminals(context);
  const others = new Set(uses.flatMap(({ terminal }) => terminal ?? []));
  for (const { name } of known) others.delete(name);
  return [...known, ...[...others].map((name) => ({ name, lastUsedBy: null }))];
}

function jobView({ job, printer, printedOnName }: NamedJob, spooler: Spooler): PrintJobView {
  const problem = problemOf(job, spooler);
  return {
    id: job.id,
    title: job.title,
    purpose: job.purpose,
    state: job.state,
    printer,
    printedOn: printedOnName,
    problem,
    isCopy: job.copyOf !== null,
    madeAt: job.madeAt.toISOString(),
    needsSomebody: needsSomebody(job, problem),
    actions: actionsOf(job),
  };
}

/** Until it is on paper, what its printer suffers from is the job's problem. */
function problemOf(job: NamedJob['job'], spooler: Spooler): string | null {
  if (job.state !== 'queued' && job.state !== 'printing') return job.problem;
  const at = job.state === 'printing' ? (job.printedOn ?? job.printerId) : job.printerId;
  const { state, words } = spooler.conditionOf(at);
  return state === 'trouble' ? words : null;
}

/** A drawer that does not open is given up by itself. */
function needsSomebody(job: NamedJob['job'], problem: string | null): boolean {
  if (job.state === 'unsure' || job.state === 'held') return true;
  const isOpen = job.state === 'queued' || job.state === 'printing';
  return isOpen && problem !== null && !opensDrawerOnly(job);
}

function actionsOf(job: NamedJob['job']): PrintJobView['actions'] {
  const { document } = job;
  switch (job.state) {
    case 'unsure':
      return ['again', 'there'];
    case 'queued':
      return opensDrawerOnly(job) ? ['cancel'] : ['move', 'cancel'];
    case 'held':
      return ['print', 'move', 'cancel'];
    case 'printed':
      return document !== '' || isOfTicket(job) ? ['reprint'] : [];
    default:
      return [];
  }
}
