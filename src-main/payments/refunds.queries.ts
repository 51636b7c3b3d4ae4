import { eq, sql } from 'drizzle-orm';
import { checkLines } from '#db/schema/checks';
import { refundLines, refunds } from '#db/schema/payments';
import type { Tx } from '#db/store';

/** What was given back of a payment, as decimal text. */
export async function sumRefunds(tx: Tx, paymentId: string) {
  const rows = await tx
    .select({
      amount: sql<string>`coalesce(sum(${refunds.amount}), 0)::text`,
      tip: sql<string>`coalesce(sum(${refunds.tip}), 0)::text`,
    })
    .from(refunds)
    .where(eq(refunds.paymentId, paymentId));
  return rows[0] as (typeof rows)[number];
}

/** The lines of a check, and how many of each were given back. */
export async function listRefundedLines(tx: Tx, checkId: string) {
  return tx
    .select({
      id: checkLines.id,
      quantity: checkLines.quantity,
      refunded: sql<number>`coalesce((SELECT sum(quantity) FROM refund_lines r WHERE r.check_line_id = ${checkLines.id}), 0)::int`,
    })
    .from(checkLines)
    .where(eq(checkLines.checkId, checkId));
}

export async function insertRefund(
  tx: Tx,
  row: typeof refunds.$inferInsert,
  lines: Omit<typeof refundLines.$inferInsert, 'refundId'>[],
): Promise<void> {
  await tx.insert(refunds).values(row);
  if (lines.length > 0)
    await tx.insert(refundLines).values(lines.map((line) => ({ refundId: row.id, ...line })));
}

/** What was given back of a check's sale is, from now on, money alone: the check says anew what was sold. */
export async function forgetSaleOfRefunds(tx: Tx, checkId: string): Promise<void> {
  await tx.execute(
    sql`DELETE FROM refund_lines WHERE refund_id IN (SELECT id FROM refunds WHERE check_id = ${checkId})`,
  );
  await tx
    .update(refunds)
    .set({ ofSale: false, taxes: [] })
    .where(sql`${refunds.checkId} = ${checkId} AND ${refunds.ofSale}`);
}
