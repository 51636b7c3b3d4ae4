import { asc, eq, inArray, sql } from 'drizzle-orm';
import { adjustments, checkCharges, checkLines, checkParts, checks } from '#db/schema/checks';
import { menuItems } from '#db/schema/menu';
import { orderItems } from '#db/schema/orders';
import { payments, refunds } from '#db/schema/payments';
import type { Tx } from '#db/store';

/** The lines of a check as paper names them, in the order they were spoken. */
export async function listPaperLines(tx: Tx, checkId: string) {
  return tx
    .select({
      id: checkLines.id,
      name: sql<string>`coalesce(${orderItems.nameAtOrder}, ${menuItems.name})`,
      quantity: checkLines.quantity,
      portion: orderItems.portion,
      soldBy: menuItems.soldBy,
      weightUnit: sql<'kg' | 'lb'>`(SELECT weight_unit FROM venue)`,
      sharePart: checkLines.sharePart,
      shareOf: checkLines.shareOf,
      modifiers: orderItems.modifiers,
      setId: orderItems.setId,
      setName: orderItems.setName,
    })
    .from(checkLines)
    .innerJoin(orderItems, eq(orderItems.id, checkLines.orderItemId))
    .innerJoin(menuItems, eq(menuItems.id, orderItems.menuItemId))
    .where(eq(checkLines.checkId, checkId))
    .orderBy(asc(orderItems.createdAt), asc(orderItems.id), asc(checkLines.sharePart), asc(checkLines.id));
}

/** The names of what these took off or put on, wherever on the bill it was made. */
export async function listChangeNames(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const off = await tx
    .select({
      id: adjustments.id,
      name: adjustments.name,
      reason: adjustments.reason,
      scope: adjustments.scope,
    })
    .from(adjustments)
    .where(inArray(adjustments.id, [...ids]))
    .orderBy(adjustments.position);
  const on = await tx
    .select({ id: checkCharges.id, name: checkCharges.name })
    .from(checkCharges)
    .where(inArray(checkCharges.id, [...ids]))
    .orderBy(checkCharges.id);
  return [...off, ...on.map((charge) => ({ ...charge, reason: null, scope: 'charge' as const }))];
}

/** What was paid on a check, and given back, in that order. */
export async function listPaperPayments(tx: Tx, checkId: string) {
  return {
    payments: await tx
      .select({
        tender: payments.tender,
        reference: payments.reference,
        amount: payments.amount,
        tip: payments.tip,
        rounding: payments.rounding,
        tendered: payments.tendered,
        change: payments.changeGiven,
      })
      .from(payments)
      .where(eq(payments.checkId, checkId))
      .orderBy(asc(payments.takenAt), asc(payments.id)),
    refunds: await tx
      .select({ tender: refunds.tender, amount: refunds.amount, tip: refunds.tip, reason: refunds.reason })
      .from(refunds)
      .where(eq(refunds.checkId, checkId))
      .orderBy(asc(refunds.madeAt), asc(refunds.id)),
  };
}

/** The parts a check is to be paid in that nothing was paid on. */
export async function listUnpaidParts(tx: Tx, checkId: string): Promise<number[]> {
  const rows = await tx
    .select({ amount: checkParts.amount })
    .from(checkParts)
    .where(
      sql`${checkParts.checkId} = ${checkId} AND NOT EXISTS
        (SELECT 1 FROM payments p WHERE p.check_part_id = ${checkParts.id})`,
    )
    .orderBy(asc(checkParts.position));
  return rows.map(({ amount }) => amount);
}

/** Remembers when the guests were handed their check. */
export async function updatePresented(tx: Tx, checkId: string, at: Date): Promise<void> {
  await tx.update(checks).set({ presentedAt: at }).where(eq(checks.id, checkId));
}
