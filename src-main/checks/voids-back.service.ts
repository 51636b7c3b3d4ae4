import { randomUUID } from 'node:crypto';
import { DomainError } from '#contract/errors';
import type { Tx } from '#db/store';
import type { WriteContext } from '../host/context';
import { noticeBack } from '../kitchen/voided.service';
import { countPortions } from '../menu/stock.service';
import { printBackOn } from '../printing/tickets.service';
import { insertAdjustment } from './adjustments.queries';
import { type LoadedBill, loadBillOf, settle } from './bill.service';
import { findCheck, findOpenCheck } from './checks.queries';
import { linkAdjustments, upsertCheckLines } from './splits.queries';
import { changeable } from './targets.rules';
import { deleteVoid, findSetsBack, findVoid } from './voids.queries';
import { placesBack } from './voids.rules';

type Void = NonNullable<Awaited<ReturnType<typeof findVoid>>>;

/**
 * Takes a void back until its check is paid: the line is on it again as it was, with what was taken off it; its portions are
 * counted again, and the kitchen makes it after all, told once. Where the bill has become another meanwhile, the line
 * comes back whole. Refuses VOID_UNKNOWN, DAY_CLOSED once a Z has counted it, CHECK_CLOSED, CHECK_BELOW_PAID, and
 * ITEM_SOLD_OUT where its portions are gone.
 */
export async function takeBackVoid(context: WriteContext, voidId: string): Promise<{ checkId: string }> {
  const { tx, venue, note } = context;
  const found = await findVoid(tx, voidId);
  if (!found) throw new DomainError('VOID_UNKNOWN');
  const { row, itemId } = found;
  if (row.businessDayId !== null) throw new DomainError('DAY_CLOSED');
  const checkId = await checkFor(tx, found);
  const bill = await loadBillOf(tx, venue, checkId);
  changeable(bill, checkId);
  const { quantity, wasMade } = row;
  const setsBefore = await findSetsBack(tx, row.orderItemId);
  await deleteVoid(tx, voidId);
  const setsNow = await findSetsBack(tx, row.orderItemId);
  const needs = new Map(row.backToStock ? [[itemId, quantity]] : []);
  if (setsBefore && setsNow) needs.set(setsNow.itemId, setsBefore.sets - setsNow.sets);
  await countPortions(tx, needs);
  const lineId = await noticeBack(context, { lineId: row.orderItemId, quantity, wasMade });
  await putBack(tx, bill, { ...found, lineId, checkId });
  await settle(tx, venue, bill.number);
  if (!wasMade) await printBackOn(context, { lineId, quantity });
  const { took: _took, ...before } = row;
  note({ entityType: 'check', entityId: checkId, before, after: { lineId } });
  return { checkId };
}

/** The check it was on; where that has gone to another party, or on another's bill, the open one of whose it is now. */
async function checkFor(tx: Tx, { row, owner }: Void): Promise<string> {
  const check = await findCheck(tx, row.checkId);
  const isEmptied = check?.closedAt != null && check.businessDayId === null;
  if (check && !isEmptied && (check.visitId === owner || owner === null)) return check.id;
  const open = owner === null ? null : await findOpenCheck(tx, owner);
  if (!open) throw new DomainError('CHECK_CLOSED');
  return open.id;
}

async function putBack(
  tx: Tx,
  bill: LoadedBill,
  { row, lineId, checkId }: Void & { lineId: string; checkId: string },
): Promise<void> {
  const { places, adjustments } = row.took;
  const back = lineId === row.orderItemId ? placesBack(bill, lineId, places) : null;
  const whole = { shareId: null, sharePart: 1, shareOf: 1 };
  const rows = back ?? [{ id: randomUUID(), checkId, quantity: row.quantity, ...whole }];
  await upsertCheckLines(
    tx,
    rows.map((one) => ({ ...one, orderItemId: lineId })),
  );
  if (!back) return;
  const checkIds = new Set(bill.checks.map((check) => check.id));
  for (const { madeAt, ...one } of adjustments)
    await insertAdjustment(tx, {
      ...one,
      checkId: checkIds.has(one.checkId) ? one.checkId : checkId,
      madeAt: new Date(madeAt),
    });
  const there = new Set([...bill.adjustments, ...adjustments].map((one) => one.id));
  await linkAdjustments(
    tx,
    places.flatMap(({ id, adjustmentIds }) =>
      adjustmentIds
        .filter((adjustmentId) => there.has(adjustmentId))
        .map((adjustmentId) => ({ adjustmentId, checkLineId: id })),
    ),
  );
}
