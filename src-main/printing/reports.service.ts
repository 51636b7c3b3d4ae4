import { DomainError } from '#contract/errors';
import { formatMoney } from '#contract/money';
import type { PageView } from '#contract/printed-pages';
import type { Tx } from '#db/store';
import { reportView } from '../day/report.view';
import type { ReadContext, WriteContext } from '../host/context';
import { findPrinted } from './jobs.queries';
import { type Paper, plain } from './notation.rules';
import { previewPage } from './preview';
import { dateAndTime, dateWords } from './printed-time.rules';
import { type PrinterRow, printerFor } from './printers.queries';
import { queueNewPage } from './queue.service';
import { reportPaper } from './report.rules';

type Reading = Pick<ReadContext, 'tx' | 'now' | 'venue' | 'terminal'>;

/**
 * Prints the X report of the day so far, or a Z report; a Z that was printed before is a copy. Refuses DAY_UNKNOWN, also
 * while nothing has moved, PRINTER_MISSING and ID_EXISTS.
 */
export async function printReport(
  context: WriteContext,
  { jobId, dayId }: { jobId: string; dayId: string | null },
): Promise<PrinterRow> {
  const { tx, note } = context;
  const { title, zDayId, layOut } = await readReport(context, dayId);
  const printer = await reportPrinter(context);
  if (!printer) throw new DomainError('PRINTER_MISSING', { purpose: 'report' });
  const copyOf = await printedBefore(tx, zDayId);
  await queueNewPage(context, printer, {
    id: jobId,
    purpose: 'report',
    title,
    paper: layOut(printer.columns),
    businessDayId: zDayId,
    copyOf,
  });
  note({
    entityType: 'business_day',
    entityId: zDayId ?? jobId,
    after: { printed: title, isCopy: copyOf !== null, jobId },
  });
  return printer;
}

/** The same page as it would be printed now. Refuses DAY_UNKNOWN, also while nothing has moved. */
export async function previewReport(context: ReadContext, dayId: string | null): Promise<PageView> {
  const { zDayId, layOut } = await readReport(context, dayId);
  const isCopy = (await printedBefore(context.tx, zDayId)) !== null;
  return previewPage(await reportPrinter(context), isCopy, layOut);
}

/** Reports have a printer of their own, or come out where receipts do. */
async function reportPrinter({ tx, terminal }: Reading): Promise<PrinterRow | null> {
  return (await printerFor(tx, 'report', { terminal })) ?? (await printerFor(tx, 'receipt', { terminal }));
}

async function printedBefore(tx: Tx, zDayId: string | null): Promise<string | null> {
  if (zDayId === null) return null;
  return (await findPrinted(tx, { kind: 'z', dayId: zDayId }))?.id ?? null;
}

async function readReport(context: Reading, dayId: string | null) {
  const { now, venue } = context;
  const report = await reportView(context, dayId);
  if (!report) throw new DomainError('DAY_UNKNOWN', { dayId });
  const { zNumber, serviceDay, openedAt, closedAt, closedBy, sections, seal } = report;
  const moment = (at: string) => dateAndTime(new Date(at), venue.timeZone, venue.locale);
  const title = zNumber === null ? 'X report' : `Z report ${zNumber}`;
  const printed = {
    house: venue.name,
    title,
    head: [
      dateWords(serviceDay, venue.locale),
      `From ${moment(openedAt)}`,
      closedAt === null ? `so far, ${moment(now.toISOString())}` : `to ${moment(closedAt)}`,
      ...(closedBy === null ? [] : [`Closed by ${closedBy}`]),
    ],
    sections,
    seal,
  };
  const money = (amount: number) => plain(formatMoney(amount, venue.currency, venue.locale));
  return {
    title,
    zDayId: zNumber === null ? null : report.dayId,
    layOut: (columns: number): Paper => reportPaper(printed, columns, money),
  };
}
