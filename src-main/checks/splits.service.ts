import { randomUUID } from 'node:crypto';
import type { Output, ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import type { Tx } from '#db/store';
import type { ReadContext, WriteContext } from '../host/context';
import { deleteIdleAdjustments } from './adjustments.queries';
import { loadBillOf, refuseBelowPaid, settle } from './bill.service';
import { saveLines } from './lines.service';
import { partsOf } from './parts.rules';
import { insertChecks, replaceChecks, scopeToLines, updateLetter } from './splits.queries';
import { type Split, splitBill } from './splits.rules';
import { billTotals } from './totals.rules';
import { planJoined, type SplitBill } from './units.rules';

type Plan = ParsedInput<'checks.split'>;

/** What the parts of a plan would come to, worked out as splitting does. Refuses what it refuses. */
export async function previewSplit(
  { tx, venue }: ReadContext,
  { checkId, parts }: Plan,
): Promise<Output<'checks.previewSplit'>> {
  const { bill } = splitBill(await loadBillOf(tx, venue, checkId), parts, randomUUID);
  const totals = billTotals(bill);
  refuseBelowPaid(bill, totals);
  return { parts: partsOf(bill, totals) };
}

/**
 * Puts the lines of a bill on the checks of a plan, new ones under the plan's ids. Lines that came meanwhile stay where
 * they are. Refuses CHECK_UNKNOWN, CHECK_CLOSED, SPLIT_STALE, SPLIT_INCOMPLETE, and CHECK_BELOW_PAID.
 */
export async function splitChecks(
  context: WriteContext,
  { checkId, parts }: Plan,
): Promise<Output<'checks.split'>> {
  const { tx, venue, note, now } = context;
  const before = await loadBillOf(tx, venue, checkId);
  const split = splitBill(before, parts, randomUUID);
  const visitId = before.checks.find((check) => check.id === checkId)?.visitId ?? '';
  await saveSplit(tx, before, split, { visitId, openedAt: now });
  const totals = await settle(tx, venue, before.number);
  note({
    entityType: 'check',
    entityId: checkId,
    before: { parts: placesOf(before) },
    after: { parts: placesOf(split.bill) },
  });
  return { parts: partsOf(split.bill, totals) };
}

/**
 * Puts all that is open of a bill on one check: the one on which something was paid, else the first. Refuses
 * CHECK_HAS_PAYMENTS where that are several, and CHECK_CLOSED where nothing is open.
 */
export async function joinParts(context: WriteContext, checkId: string): Promise<{ checkId: string }> {
  const bill = await loadBillOf(context.tx, context.venue, checkId);
  const open = bill.checks.filter((check) => check.open);
  const withMoney = open.filter((check) => check.hasPayments || check.asked > 0);
  if (withMoney.length > 1) throw new DomainError('CHECK_HAS_PAYMENTS');
  const one = withMoney[0] ?? open[0];
  if (!one) throw new DomainError('CHECK_CLOSED');
  if (open.length > 1) await splitChecks(context, { checkId: one.id, parts: planJoined(bill, one.id) });
  return { checkId: one.id };
}

async function saveSplit(
  tx: Tx,
  before: SplitBill,
  { bill, newChecks, goneChecks, heir }: Split,
  opened: { visitId: string; openedAt: Date },
): Promise<void> {
  await insertChecks(
    tx,
    // Under a letter no check has, until those that go have given theirs back.
    newChecks.map((id, index) => ({ id, ...opened, number: bill.number, letter: index.toString(36) })),
  );
  await saveLines(tx, before, bill);
  const were = new Map(before.adjustments.map((one) => [one.id, one]));
  await scopeToLines(
    tx,
    bill.adjustments.filter(({ id, lineIds }) => lineIds && !were.get(id)?.lineIds).map(({ id }) => id),
  );
  // What came off a check on which nothing is left comes off nothing.
  await deleteIdleAdjustments(tx, bill.number);
  await replaceChecks(tx, goneChecks, heir);
  const letters = new Map(before.checks.map((check) => [check.id, check.letter]));
  for (const { id, letter } of bill.checks)
    if (letters.get(id) !== letter) await updateLetter(tx, id, letter);
}

/** What is where, for the log. */
function placesOf({ checks, lines }: SplitBill) {
  return checks.map(({ id, letter }) => ({
    checkId: id,
    letter,
    lines: lines
      .filter((line) => line.checkId === id)
      .map(({ lineId, quantity, sharePart, shareOf }) => ({ lineId, quantity, sharePart, shareOf })),
  }));
}
