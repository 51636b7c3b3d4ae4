import type { ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import type { WriteContext } from '../host/context';
import { noticeVoid, workOn } from '../kitchen/voided.service';
import { returnPortions } from '../menu/stock.service';
import { printVoid } from '../printing/tickets.service';
import { deleteIdleAdjustments, findCheckOfLine } from './adjustments.queries';
import { loadBillOf, settle } from './bill.service';
import { saveLines } from './lines.service';
import { wantedLine, wholeOf } from './targets.rules';
import { findSetsBack, insertVoid, updateTook } from './voids.queries';
import { placesTaken } from './voids.rules';

/**
 * Takes what is not made off its check; of what is shared, off all who share it. The kitchen is shown it struck out
 * unless it had made it. Portions go back to the count unless the kitchen had begun, or as the command says; a set menu's
 * with the last of its dishes. Needs
 * `checks:void`. Refuses CHECK_LINE_UNKNOWN, QUANTITY_TOO_LARGE, CHECK_CLOSED, and CHECK_BELOW_PAID.
 */
export async function voidLine(
  context: WriteContext,
  input: ParsedInput<'checks.void'>,
): Promise<{ amount: number }> {
  const { tx, venue, now, actor, note } = context;
  const { voidId, checkLineId, reason } = input;
  const checkId = await findCheckOfLine(tx, checkLineId);
  if (checkId === null) throw new DomainError('CHECK_LINE_UNKNOWN', { checkLineId });
  const bill = await loadBillOf(tx, venue, checkId);
  const line = wantedLine(bill, input);
  const whole = new Set(wholeOf(bill, line));
  const { approvedBy } = context.allow('checks:void');
  const quantity = input.quantity ?? line.quantity;
  const amount = line.unitPrice * quantity;
  const work = await workOn(tx, line.lineId);
  const backToStock = input.backToStock ?? !work.begun;
  const setsBefore = await findSetsBack(tx, line.lineId);
  const row = {
    id: voidId,
    orderItemId: line.lineId,
    checkId,
    quantity,
    amount,
    reason,
    backToStock,
    approvedBy,
  };
  await insertVoid(tx, {
    ...row,
    kitchenSawAt: work.done ? now : null,
    wasMade: work.done,
    madeBy: actor.id,
    madeAt: now,
  });
  await saveLines(tx, bill, {
    ...bill,
    lines: bill.lines.flatMap((one) => {
      if (!whole.has(one)) return [one];
      return one.quantity > quantity ? [{ ...one, quantity: one.quantity - quantity }] : [];
    }),
    adjustments: [],
  });
  const gone = await deleteIdleAdjustments(tx, bill.number);
  await updateTook(tx, voidId, {
    places: placesTaken(bill, [...whole], quantity),
    adjustments: gone.map((one) => ({ ...one, madeAt: one.madeAt.toISOString() })),
  });
  await settle(tx, venue, bill.number);
  await noticeVoid(context, line.lineId);
  if (!work.done) await printVoid(context, { voidId, lineId: line.lineId, quantity });
  const setsNow = await findSetsBack(tx, line.lineId);
  if (backToStock) await returnPortions(tx, work.itemId, quantity);
  if (setsBefore && setsNow) await returnPortions(tx, setsNow.itemId, setsNow.sets - setsBefore.sets);
  note({ entityType: 'check', entityId: checkId, after: row });
  return { amount };
}
