import { DomainError } from '#contract/errors';
import type { PageView } from '#contract/printed-pages';
import { knownCheck, linesAndTotals } from '../checks/checks.service';
import type { ReadContext, WriteContext } from '../host/context';
import { type Reading, readBillHead } from './bill-reading.service';
import { findPrinted } from './jobs.queries';
import { portionedName } from './portion.rules';
import { previewPage } from './preview';
import { type PrinterRow, printerFor } from './printers.queries';
import { queueNewPage } from './queue.service';
import { type RefundSlip, refundPaper } from './refund-slip.rules';
import { findRefund, listRefundLines } from './refund-slips.queries';
import { tenderWords } from './tender-words.rules';

/**
 * Prints what was given back once, on the printer of the caller's receipts; a copy where it was printed before. Refuses
 * REFUND_UNKNOWN, PRINTER_MISSING and ID_EXISTS.
 */
export async function printRefund(
  context: WriteContext,
  { jobId, refundId }: { jobId: string; refundId: string },
): Promise<PrinterRow> {
  const { tx, terminal, note } = context;
  const { slip, checkId } = await readSlip(context, refundId);
  const printer = await printerFor(tx, 'receipt', { terminal });
  if (!printer) throw new DomainError('PRINTER_MISSING', { purpose: 'receipt' });
  const copyOf = await findPrinted(tx, { kind: 'refund', refundId });
  await queueNewPage(context, printer, {
    id: jobId,
    purpose: 'receipt',
    title: `Refund slip ${slip.number}`,
    paper: refundPaper(slip, printer.columns),
    checkId,
    refundId,
    copyOf: copyOf?.id ?? null,
  });
  note({
    entityType: 'check',
    entityId: checkId,
    after: { printed: 'refund', refundId, isCopy: copyOf !== null, jobId },
  });
  return printer;
}

/** The same page as it would be printed now. Refuses REFUND_UNKNOWN. */
export async function previewRefund(context: ReadContext, refundId: string): Promise<PageView> {
  const { tx, terminal } = context;
  const { slip } = await readSlip(context, refundId);
  const printer = await printerFor(tx, 'receipt', { terminal });
  const copyOf = await findPrinted(tx, { kind: 'refund', refundId });
  return previewPage(printer, copyOf !== null, (columns) => refundPaper(slip, columns));
}

async function readSlip(context: Reading, refundId: string): Promise<{ slip: RefundSlip; checkId: string }> {
  const { tx, venue } = context;
  const refund = await findRefund(tx, refundId);
  if (!refund) throw new DomainError('REFUND_UNKNOWN');
  const { checkId, tender, reference, madeAt, taxes, ...given } = refund;
  const check = await knownCheck(tx, checkId);
  const { totals } = await linesAndTotals(tx, check);
  const rates = new Map(totals.taxes.map((rate) => [rate.rateId, rate]));
  const lines = await listRefundLines(tx, refundId);
  const slip = {
    ...given,
    ...(await readBillHead(context, check, madeAt)),
    lines: lines.map(({ quantity, amount, ...line }) => ({ quantity, amount, name: portionedName(line) })),
    taxIncluded: venue.taxIncluded,
    taxes: taxes.map(({ rateId, base, amount }) => ({
      name: rates.get(rateId)?.name ?? 'Tax',
      basisPoints: rates.get(rateId)?.basisPoints ?? 0,
      base,
      amount,
    })),
    tender: tenderWords(tender, reference),
  };
  return { slip, checkId };
}
