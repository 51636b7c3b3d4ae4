import type { CheckTotals } from '#contract/check-totals';
import { fromDecimal } from '#contract/money';
import type { OrderType } from '#contract/tabs';
import type { Tx } from '#db/store';
import { type KnownCheck, linesAndTotals } from '../checks/checks.service';
import { visitHead, visitTables } from '../floor/visits.service';
import type { ReadContext } from '../host/context';
import { tableLabel } from '../kitchen/ticket.rules';
import { tipsOn } from '../payments/cash.rules';
import { loadMoney } from '../payments/due.service';
import type { Bill } from './bill.rules';
import { billLines, type ChangeNames, ofCheck } from './bill-lines.rules';
import { listChangeNames, listPaperLines, listPaperPayments, listUnpaidParts } from './bills.queries';
import { dateAndTime } from './printed-time.rules';
import { readReceiptWords } from './printers.queries';
import { tenderNames, tenderWords } from './tender-words.rules';

export type Reading = Pick<ReadContext, 'tx' | 'now' | 'venue'>;

/** A check as paper shows it, and when it was closed. Refuses CHECK_UNKNOWN. */
export async function readBill(
  context: Reading,
  checkId: string,
): Promise<{ bill: Bill; closedAt: Date | null }> {
  const { tx, venue } = context;
  const { check, due, payable } = await loadMoney(tx, checkId);
  const { totals } = await linesAndTotals(tx, check);
  const { tips } = await readReceiptWords(tx);
  const changes = await changesOf(tx, totals);
  const { payments, refunds } = await listPaperPayments(tx, checkId);
  const lines = billLines(await listPaperLines(tx, checkId), totals, changes);
  const takenOff = lines.flatMap((line) => line.changes).reduce((all, { amount }) => all + amount, 0);
  const bill = {
    ...(await readBillHead(context, check, check.closedAt ?? context.now)),
    lines,
    changes: ofCheck(totals, changes, 'taken'),
    charges: ofCheck(totals, changes, 'charges'),
    taxIncluded: venue.taxIncluded,
    subtotal: totals.subtotal + takenOff,
    taxes: totals.taxes,
    taxOff: totals.taxOff,
    total: totals.total,
    isCorrected: check.reopenedReason !== null,
    payments: payments.map(({ tender, reference, left, ...money }) => ({
      ...money,
      words: tenderWords(tender, reference),
      left: left === null ? null : Math.max(0, fromDecimal(left)),
    })),
    refunds: refunds.map(({ tender, reason, ...money }) => ({
      ...money,
      words: `Given back, ${tenderNames[tender].toLowerCase()}: ${reason}`,
    })),
    due,
    parts: due > 0 ? await listUnpaidParts(tx, checkId) : [],
    payable,
    tips: tipsOn(payable, payable > 0 ? tips : []).choices.map(({ percent, tip }) => ({
      basisPoints: percent,
      amount: tip,
    })),
  };
  return { bill, closedAt: check.closedAt };
}

/** Whose house it is, which check, and when: what heads every page of a check. */
export async function readBillHead({ tx, venue }: Reading, check: KnownCheck, at: Date) {
  const visit = await visitHead(tx, check.visitId);
  const { head, foot } = await readReceiptWords(tx);
  return {
    venue: { name: venue.name, head, foot, currency: venue.currency, locale: venue.locale },
    number: `${check.number} ${check.letter}`.trim(),
    table: placeWords(visit.orderType, await visitTables(tx, check.visitId)),
    server: visit.server?.name ?? null,
    guests: visit.partySize,
    at: dateAndTime(at, venue.timeZone, venue.locale),
  };
}

async function changesOf(tx: Tx, totals: CheckTotals): Promise<ChangeNames> {
  const ids = totals.lines.flatMap(({ taken, charges }) => [...taken, ...charges].map(({ id }) => id));
  return listChangeNames(tx, [...new Set(ids)]);
}

/** A tab's name is a guest's: paper that is kept for copies says what it is instead. */
function placeWords(orderType: OrderType | null, tables: readonly { number: string }[]): string {
  if (tables.length > 0) return tableLabel(tables.map(({ number }) => number));
  return orderType === 'takeaway' ? 'Takeaway' : 'Bar';
}
