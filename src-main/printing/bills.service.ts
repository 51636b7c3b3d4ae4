import { DomainError } from '#contract/errors';
import type { PageView } from '#contract/printed-pages';
import type { ReadContext, WriteContext } from '../host/context';
import { guestCheckPaper, receiptPaper } from './bill.rules';
import { readBill } from './bill-reading.service';
import { updatePresented } from './bills.queries';
import { findPrinted } from './jobs.queries';
import { previewPage } from './preview';
import { type PrinterRow, printerFor } from './printers.queries';
import { queueNewPage } from './queue.service';

type Kind = 'receipt' | 'guest_check';

const papers = { receipt: receiptPaper, guest_check: guestCheckPaper };

/**
 * Prints a check's receipt or guest check on the caller's printer. A receipt that was printed since the check was closed
 * is a copy; a guest check is made anew each time, because what is to be paid may have changed. Refuses CHECK_UNKNOWN,
 * CHECK_UNPAID, CHECK_CLOSED, PRINTER_MISSING and ID_EXISTS.
 */
export async function printBill(
  context: WriteContext,
  kind: Kind,
  { jobId, checkId }: { jobId: string; checkId: string },
): Promise<PrinterRow> {
  const { tx, now, terminal, note } = context;
  const { bill, closedAt } = await readBill(context, checkId);
  if (kind === 'receipt' && closedAt === null) throw new DomainError('CHECK_UNPAID');
  if (kind === 'guest_check' && closedAt !== null) throw new DomainError('CHECK_CLOSED');
  const printer = await printerFor(tx, kind, { terminal });
  if (!printer) throw new DomainError('PRINTER_MISSING', { purpose: kind });
  const copyOf = kind === 'receipt' ? await findPrinted(tx, { kind, checkId, closedAt }) : null;
  const paper = papers[kind](bill, printer.columns);
  const title = `${kind === 'receipt' ? 'Receipt' : 'Guest check'} ${bill.number}`;
  const page = { id: jobId, purpose: kind, title, paper, checkId, copyOf: copyOf?.id ?? null };
  await queueNewPage(context, printer, page);
  if (kind === 'guest_check') await updatePresented(tx, checkId, now);
  note({ entityType: 'check', entityId: checkId, after: { printed: kind, isCopy: copyOf !== null, jobId } });
  return printer;
}

/** The same page as it would be printed now. Refuses CHECK_UNKNOWN. */
export async function previewBill(context: ReadContext, kind: Kind, checkId: string): Promise<PageView> {
  const { tx, terminal } = context;
  const { bill, closedAt } = await readBill(context, checkId);
  const printer = await printerFor(tx, kind, { terminal });
  const copyOf = kind === 'receipt' ? await findPrinted(tx, { kind, checkId, closedAt }) : null;
  return previewPage(printer, copyOf !== null, (columns) => papers[kind](bill, columns));
}
