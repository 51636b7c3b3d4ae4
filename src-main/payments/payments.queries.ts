import { asc, eq, type SQLWrapper, sql } from 'drizzle-orm';
import { houseAccounts, payments, refunds } from '#db/schema/payments';
import type { Tx } from '#db/store';

export type PaymentRow = typeof payments.$inferSelect;

export async function insertPayment(tx: Tx, row: typeof payments.$inferInsert): Promise<void> {
  await tx.insert(payments).values(row);
}

export async function findPayment(tx: Tx, paymentId: string): Promise<PaymentRow | null> {
  const rows = await tx.select().from(payments).where(eq(payments.id, paymentId));
  return rows[0] ?? null;
}

export async function updateTip(
  tx: Tx,
  paymentId: string,
  tip: Pick<PaymentRow, 'tip' | 'tipFor'>,
): Promise<void> {
  await tx.update(payments).set(tip).where(eq(payments.id, paymentId));
}

const firstName = (id: SQLWrapper) => sql<string | null>`(SELECT first_name FROM users u WHERE u.id = ${id})`;

/** The payments of a check in order, each with what it was for; a house account is called by its name. */
export async function listPayments(tx: Tx, checkId: string) {
  return tx
    .select({
      id: payments.id,
      tender: payments.tender,
      amount: payments.amount,
      tip: payments.tip,
      tipFor: firstName(payments.tipFor),
      rounding: payments.rounding,
      tendered: payments.tendered,
      change: payments.changeGiven,
      reference: sql<string | null>`coalesce(${payments.reference}, ${houseAccounts.name})`,
      at: payments.takenAt,
      takenBy: firstName(payments.takenBy),
      checkPartId: payments.checkPartId,
      dayIsClosed: sql<boolean>`EXISTS (SELECT FROM business_days d WHERE d.id = ${payments.businessDayId} AND d.closed_at IS NOT NULL)`,
    })
    .from(payments)
    .leftJoin(houseAccounts, eq(houseAccounts.id, payments.houseAccountId))
    .where(eq(payments.checkId, checkId))
    .orderBy(asc(payments.takenAt), asc(payments.id));
}

/** What was given back on a check, in order. */
export async function listRefunds(tx: Tx, checkId: string) {
  return tx
    .select({
      id: refunds.id,
      paymentId: refunds.paymentId,
      tender: refunds.tender,
      amount: refunds.amount,
      tip: refunds.tip,
      rounding: refunds.rounding,
      ofSale: refunds.ofSale,
      taxes: refunds.taxes,
      reason: refunds.reason,
      at: refunds.madeAt,
      by: firstName(refunds.madeBy),
      approvedBy: firstName(refunds.approvedBy),
    })
    .from(refunds)
    .where(eq(refunds.checkId, checkId))
    .orderBy(asc(refunds.madeAt), asc(refunds.id));
}
