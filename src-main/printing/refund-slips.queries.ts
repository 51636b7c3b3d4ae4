import { eq, type SQLWrapper, sql } from 'drizzle-orm';
import { checkLines } from '#db/schema/checks';
import { menuItems } from '#db/schema/menu';
import { orderItems } from '#db/schema/orders';
import { payments, refundLines, refunds } from '#db/schema/payments';
import type { Tx } from '#db/store';

const firstName = (id: SQLWrapper) => sql<string | null>`(SELECT first_name FROM users u WHERE u.id = ${id})`;

/** What was given back once, by what it was paid; null when there is no such refund. */
export async function findRefund(tx: Tx, refundId: string) {
  const rows = await tx
    .select({
      id: refunds.id,
      checkId: refunds.checkId,
      tender: refunds.tender,
      /** Of the card that was charged, where nothing was noted of giving back. */
      reference: sql<string | null>`coalesce(${refunds.reference}, ${payments.reference})`,
      amount: refunds.amount,
      tip: refunds.tip,
      rounding: refunds.rounding,
      taxes: refunds.taxes,
      reason: refunds.reason,
      madeAt: refunds.madeAt,
      approvedBy: firstName(refunds.approvedBy),
    })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(eq(refunds.id, refundId));
  return rows[0] ?? null;
}

/** The lines that were given back, in the order they were spoken. */
export async function listRefundLines(tx: Tx, refundId: string) {
  return tx
    .select({
      quantity: refundLines.quantity,
      amount: refundLines.amount,
      name: sql<string>`coalesce(${orderItems.nameAtOrder}, ${menuItems.name})`,
      portion: orderItems.portion,
      soldBy: menuItems.soldBy,
      weightUnit: sql<'kg' | 'lb'>`(SELECT weight_unit FROM venue)`,
    })
    .from(refundLines)
    .innerJoin(checkLines, eq(checkLines.id, refundLines.checkLineId))
    .innerJoin(orderItems, eq(orderItems.id, checkLines.orderItemId))
    .innerJoin(menuItems, eq(menuItems.id, orderItems.menuItemId))
    .where(eq(refundLines.refundId, refundId))
    .orderBy(orderItems.createdAt, orderItems.id);
}
