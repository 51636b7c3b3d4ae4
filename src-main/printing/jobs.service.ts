import { DomainError } from '#contract/errors';
import { wallTime } from '#contract/time';
import type { WriteContext } from '../host/context';
import { isOfTicket, opensDrawerOnly } from './job.rules';
import { endJob, findJob, findPrinted, type JobRow, pageOf, updateJob } from './jobs.queries';
import { testPaper } from './paper.rules';
import { findPrinter, type PrinterRow } from './printers.queries';
import { queueNewPage } from './queue.service';
import { ticketPage } from './tickets.service';

/** What may be done with a job of each state. */
const allowed = {
  settle: ['unsure'],
  print: ['held', 'cancelled'],
  cancel: ['queued', 'held'],
  move: ['queued', 'held'],
  reprint: ['printed'],
} as const satisfies Record<string, readonly JobRow['state'][]>;

/**
 * Says what became of a job nobody is sure of: it is there, or it is printed again as a copy, under `copyId`. Refuses
 * JOB_UNKNOWN, JOB_STATE and ID_EXISTS.
 */
export async function settleJob(
  context: WriteContext,
  { jobId, isThere, copyId }: { jobId: string; isThere: boolean; copyId?: string | undefined },
): Promise<void> {
  const { tx, now, note } = context;
  const job = await jobThatMay(context, jobId, 'settle');
  if (isThere) await endJob(tx, jobId, 'printed', { printedAt: now, problem: null });
  else {
    if (copyId === undefined) throw new DomainError('JOB_STATE', { jobId });
    await printCopy(context, job, copyId);
    await endJob(tx, jobId, 'cancelled');
  }
  note({
    entityType: 'print_job',
    entityId: jobId,
    before: { state: job.state },
    after: isThere ? { state: 'printed' } : { state: 'cancelled', copyId },
  });
}

/** Prints once more what was printed, as a copy. Refuses JOB_UNKNOWN, JOB_STATE and ID_EXISTS. */
export async function reprintJob(context: WriteContext, jobId: string, copyId: string): Promise<PrinterRow> {
  const job = await jobThatMay(context, jobId, 'reprint');
  return printCopy(context, job, copyId);
}

/** Gives up what no byte was sent of; answers whether it can be printed after all. Refuses JOB_UNKNOWN and JOB_STATE. */
export async function cancelJob(context: WriteContext, jobId: string): Promise<boolean> {
  const job = await jobThatMay(context, jobId, 'cancel');
  await endJob(context.tx, jobId, 'cancelled');
  return isOfTicket(job) || (job.purpose !== 'kitchen' && !opensDrawerOnly(job));
}

/**
 * Prints after all what was held, or given up before a byte of it was sent; as a copy, where another was printed in its
 * place meanwhile. A ticket is made anew, because what it said was not kept. Refuses JOB_UNKNOWN, JOB_STATE and PRINTER_UNKNOWN.
 */
export async function printAfterAll(context: WriteContext, jobId: string): Promise<PrinterRow> {
  const job = await jobThatMay(context, jobId, 'print');
  const printer = await knownPrinter(context, job.printerId);
  const wasSent = job.printedOn !== null;
  const isKept = !opensDrawerOnly(job);
  if (wasSent || !(isKept || isOfTicket(job))) throw new DomainError('JOB_STATE', { state: job.state });
  const page = isKept || job.ticketId === null ? null : await ticketPage(context, job.ticketId, printer);
  const of = job.state === 'cancelled' ? pageOf(job) : null;
  const instead = of && (await findPrinted(context.tx, of));
  await updateJob(context.tx, jobId, {
    state: 'queued',
    queuedAt: context.now,
    problem: null,
    ...(instead && { copyOf: instead.copyOf ?? instead.id }),
    ...(page && { title: page.title, document: page.paper.join('\n') }),
  });
  return printer;
}

/** Has another printer print what waits. Refuses JOB_UNKNOWN, JOB_STATE and PRINTER_UNKNOWN. */
export async function moveJob(context: WriteContext, jobId: string, printerId: string): Promise<void> {
  await jobThatMay(context, jobId, 'move');
  await knownPrinter(context, printerId);
  const { now: queuedAt } = context;
  await updateJob(context.tx, jobId, { printerId, state: 'queued', queuedAt, problem: null });
}

/** Prints a page that shows how the printer is set up. Refuses PRINTER_UNKNOWN and ID_EXISTS. */
export async function printTestPage(
  context: WriteContext,
  printerId: string,
  jobId: string,
): Promise<PrinterRow> {
  const printer = await knownPrinter(context, printerId);
  const { name, address, port, columns } = printer;
  const { time } = wallTime(context.now, context.venue.timeZone);
  const paper = testPaper({ name, address: `${address}:${port}` }, time, columns);
  await queueNewPage(context, printer, {
    id: jobId,
    purpose: 'report',
    title: `Test page of ${name}`,
    paper,
  });
  return printer;
}

/** A copy of a job, made anew where what it said was not kept. */
async function printCopy(context: WriteContext, job: JobRow, copyId: string): Promise<PrinterRow> {
  const printer = await knownPrinter(context, job.printerId);
  const { purpose, title, checkId, ticketId, refundId, businessDayId } = job;
  const of = { checkId, ticketId, refundId, businessDayId };
  const page = { id: copyId, purpose, title, ...of, copyOf: job.copyOf ?? job.id };
  if (job.document !== '') await queueNewPage(context, printer, { ...page, paper: job.document.split('\n') });
  else if (ticketId !== null && isOfTicket(job))
    await queueNewPage(context, printer, { ...page, ...(await ticketPage(context, ticketId, printer)) });
  else throw new DomainError('JOB_STATE', { state: job.state });
  return printer;
}

async function knownPrinter({ tx }: WriteContext, printerId: string): Promise<PrinterRow> {
  const printer = await findPrinter(tx, printerId);
  if (!printer) throw new DomainError('PRINTER_UNKNOWN', { printerId });
  return printer;
}

async function jobThatMay({ tx }: WriteContext, jobId: string, act: keyof typeof allowed): Promise<JobRow> {
  const job = await findJob(tx, jobId);
  if (!job) throw new DomainError('JOB_UNKNOWN', { jobId });
  if (!(allowed[act] as readonly string[]).includes(job.state))
    throw new DomainError('JOB_STATE', { state: job.state });
  return job;
}
