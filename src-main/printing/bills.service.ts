import type { CheckTotals } from '#contract/check-totals';
import type { Output } from '#contract/contract';
import { DomainError } from '#contract/errors';
import type { PrinterLetters } from '#contract/printing';
import type { OrderType } from '#contract/tabs';
import { wallTime } from '#contract/time';
import { linesAndTotals } from '../checks/checks.service';
import { visitHead, visitTables } from '../floor/visits.service';
import type { ReadContext, WriteContext } from '../host/context';
import { tableLabel } from '../kitchen/ticket.rules';
import { tipsOn } from '../payments/cash.rules';
import { loadMoney } from '../payments/due.service';
import { type Bill, guestCheckPaper, receiptPaper } from './bill.rules';
import { billLines, type ChangeNames, ofCheck } from './bill-lines.rules';
import {
  listChangeNames,
  listPaperLines,
  listPaperPayments,
  listUnpaidParts,
  updatePresented,
} from './bills.queries';
import { findPrinted } from './jobs.queries';
import { marked } from './paper.rules';
import { type PrinterRow, printerFor, readReceiptWords } from './printers.queries';
import { queuePage } from './queue.service';
import { pictureOf, textOf } from './render';

type Kind = 'receipt' | 'guest_check';
type Reading = Pick<ReadContext, 'tx' | 'now' | 'venue'>;

const papers = { receipt: receiptPaper, guest_check: guestCheckPaper };
/** What a page looks like where no printer prints it yet. */
const NO_PRINTER: { columns: number; letters: PrinterLetters } = { columns: 48, letters: 'multilingual' };

/**
 * Prints a check's receipt or guest check on the caller's printer. A receipt that was printed before is a copy; a guest
 * check is made anew each time, because what is to be paid may have changed. Refuses CHECK_UNPAID, CHECK_CLOSED,
 * PRINTER_MISSING and ID_EXISTS.
 */
export async function printBill(
  context: WriteContext,
  kind: Kind,
  { jobId, checkId }: { jobId: string; checkId: string },
): Promise<PrinterRow> {
  const { tx, now, terminal, note } = context;
  const bill = await loadBill(context, checkId);
  if (kind === 'receipt' && bill.isOpen) throw new DomainError('CHECK_UNPAID');
  if (kind === 'guest_check' && !bill.isOpen) throw new DomainError('CHECK_CLOSED');
  const printer = await printerFor(tx, kind, { terminal });
  if (!printer) throw new DomainError('PRINTER_MISSING', { purpose: kind });
  const copyOf = kind === 'receipt' ? await findPrinted(tx, { purpose: kind, checkId }) : null;
  const paper = papers[kind](bill, printer.columns);
  const title = `${kind === 'receipt' ? 'Receipt' : 'Guest check'} ${bill.number}`;
  const page = { id: jobId, purpose: kind, title, paper, checkId, copyOf: copyOf?.id ?? null };
  if (!(await queuePage(context, printer, page))) throw new DomainError('ID_EXISTS');
  if (kind === 'guest_check') await updatePresented(tx, checkId, now);
  note({ entityType: 'check', entityId: checkId, after: { printed: kind, isCopy: copyOf !== null, jobId } });
  return printer;
}

/** The same page as a picture and as text, marked as a copy where it would be one. Refuses CHECK_UNKNOWN. */
export async function previewBill(
  context: ReadContext,
  kind: Kind,
  checkId: string,
): Promise<Output<'printing.preview'>> {
  const { tx, terminal } = context;
  const bill = await loadBill(context, checkId);
  const printer = await printerFor(tx, kind, { terminal });
  const copyOf = kind === 'receipt' ? await findPrinted(tx, { purpose: kind, checkId }) : null;
  const sheet = printer ?? NO_PRINTER;
  const isCopy = copyOf !== null;
  const paper = marked(
    papers[kind](bill, sheet.columns).join('\n'),
    { isCopy, insteadOf: null },
    sheet.columns,
  );
  return {
    svg: pictureOf(paper, sheet),
    text: textOf(paper, sheet),
    printer: printer?.name ?? null,
    isCopy,
  };
}

async function loadBill(context: Reading, checkId: string): Promise<Bill & { isOpen: boolean }> {
  const { tx, venue } = context;
  const { check, due, payable } = await loadMoney(tx, checkId);
  const { totals } = await linesAndTotals(tx, check);
  const visit = await visitHead(tx, check.visitId);
  const { head, foot, tips } = await readReceiptWords(tx);
  const changes = await changesOf(tx, totals);
  const { payments, refunds } = await listPaperPayments(tx, checkId);
  return {
    isOpen: check.closedAt === null,
    venue: { name: venue.name, head, foot, currency: venue.currency, locale: venue.locale },
    number: `${check.number} ${check.letter}`.trim(),
    table: placeWords(visit.orderType, await visitTables(tx, check.visitId)),
    server: visit.server?.name ?? null,
    guests: visit.partySize,
    at: dateAndTime(check.closedAt ?? context.now, venue.timeZone, venue.locale),
    lines: billLines(await listPaperLines(tx, checkId), totals, changes),
    changes: ofCheck(totals, changes, 'taken'),
    charges: ofCheck(totals, changes, 'charges'),
    taxIncluded: venue.taxIncluded,
    subtotal: totals.subtotal,
    taxes: totals.taxes,
    taxOff: totals.taxOff,
    total: totals.total,
    payments: payments.map(({ tender, reference, ...money }) => ({
      ...money,
      words: tenderWords(tender, reference),
    })),
    refunds: refunds.map(({ tender, amount, tip, reason }) => ({
      words: `Given back, ${tenderNames[tender].toLowerCase()}: ${reason}`,
      amount: amount + tip,
    })),
    due,
    parts: due > 0 ? await listUnpaidParts(tx, checkId) : [],
    payable,
    tips: tipsOn(payable, payable > 0 ? tips : []).choices.map(({ percent, tip }) => ({
      basisPoints: percent,
      amount: tip,
    })),
  };
}

async function changesOf(tx: ReadContext['tx'], totals: CheckTotals): Promise<ChangeNames> {
  const ids = totals.lines.flatMap(({ taken, charges }) => [...taken, ...charges].map(({ id }) => id));
  return listChangeNames(tx, [...new Set(ids)]);
}

/** A tab's name is a guest's: paper that is kept for copies says what it is instead. */
function placeWords(orderType: OrderType | null, tables: readonly { number: string }[]): string {
  if (tables.length > 0) return tableLabel(tables.map(({ number }) => number));
  return orderType === 'takeaway' ? 'Takeaway' : 'Bar';
}

function dateAndTime(at: Date, timeZone: string, locale: string): string {
  const { date, time } = wallTime(at, timeZone);
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return `${format.format(new Date(`${date}T12:00:00Z`))} ${time}`;
}

const tenderNames = { cash: 'Cash', card: 'Card', voucher: 'Voucher', house_account: 'House account' };

/** "Card 4417": the last digits, or whatever was noted of it. */
function tenderWords(tender: keyof typeof tenderNames, reference: string | null): string {
  return reference === null ? tenderNames[tender] : `${tenderNames[tender]} ${reference}`;
}
