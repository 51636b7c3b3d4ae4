import { asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
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

/** What paying and giving back had done to a voucher or account, when a payment was taken. */
const spentBy = (column: 'voucher_id' | 'house_account_id'): SQL => {
  const same = sql.raw(`= payments.${column}`);
  const of = sql.raw(`p.${column}`);
  return sql`(SELECT coalesce(sum(p.amount + p.tip), 0) FROM payments p
      WHERE ${of} ${same} AND (p.taken_at, p.id) <= (payments.taken_at, payments.id))
    - (SELECT coalesce(sum(r.amount + r.tip), 0) FROM refunds r JOIN payments p ON p.id = r.payment_id
      WHERE ${of} ${same} AND r.made_at <= payments.taken_at)`;
};
const leftOnVoucher = sql`(SELECT v.amount FROM vouchers v WHERE v.id = payments.voucher_id) - ${spentBy('voucher_id')}`;
/** Null where an account has no limit. */
const leftOfLimit = sql`(SELECT h.credit_limit FROM house_accounts h WHERE h.id = payments.house_account_id)
  - ${spentBy('house_account_id')} + (SELECT coalesce(sum(s.amount), 0) FROM house_account_settlements s
    WHERE s.house_account_id = payments.house_account_id AND s.taken_at <= payments.taken_at)`;

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
        left: sql<
          string | null
        >`CASE WHEN ${payments.voucherId} IS NOT NULL THEN ${leftOnVoucher} ELSE ${leftOfLimit} END::text`,
      })
      .from(payments)
      .where(eq(payments.checkId, checkId))
      .orderBy(asc(payments.takenAt), asc(payments.id)),
    refunds: await tx
      .select({
        tender: refunds.tender,
        amount: refunds.amount,
        tip: refunds.tip,
        rounding: refunds.rounding,
        reason: refunds.reason,
      })
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
