import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { checkLines, checks } from '#db/schema/checks';
import { taxRates } from '#db/schema/menu';
import { orderItems } from '#db/schema/orders';
import { payments } from '#db/schema/payments';
import { users } from '#db/schema/people';
import type { Tx } from '#db/store';

export type CheckRow = typeof checks.$inferSelect;

export async function findOpenCheck(tx: Tx, visitId: string): Promise<CheckRow | null> {
  const rows = await tx
    .select()
    .from(checks)
    .where(and(eq(checks.visitId, visitId), isNull(checks.closedAt)));
  return rows[0] ?? null;
}

export async function findCheck(tx: Tx, checkId: string): Promise<CheckRow | null> {
  const rows = await tx.select().from(checks).where(eq(checks.id, checkId));
  return rows[0] ?? null;
}

/** The newest check of a visit, open or paid. */
export async function findCheckOfVisit(tx: Tx, visitId: string): Promise<CheckRow | null> {
  const rows = await tx
    .select()
    .from(checks)
    .where(eq(checks.visitId, visitId))
    .orderBy(sql`${checks.openedAt} DESC`)
    .limit(1);
  return rows[0] ?? null;
}

export async function insertCheck(tx: Tx, row: typeof checks.$inferInsert): Promise<void> {
  await tx.insert(checks).values(row);
}

export async function insertCheckLines(tx: Tx, rows: (typeof checkLines.$inferInsert)[]): Promise<void> {
  await tx.insert(checkLines).values(rows);
}

export async function updateClosed(
  tx: Tx,
  checkId: string,
  closed: { closedAt: Date; businessDayId: string },
): Promise<void> {
  await tx.update(checks).set(closed).where(eq(checks.id, checkId));
}

export async function listCheckLines(tx: Tx, checkId: string) {
  return tx
    .select({
      id: orderItems.id,
      itemId: orderItems.menuItemId,
      name: sql<string>`coalesce(${orderItems.nameAtOrder}, (SELECT name FROM menu_items m WHERE m.id = ${orderItems.menuItemId}))`,
      quantity: checkLines.quantity,
      seat: orderItems.seat,
      modifiers: orderItems.modifiers,
      note: orderItems.specialNotes,
      unitPrice: orderItems.priceAtOrder,
      taxBasisPoints: sql<number>`coalesce(${taxRates.basisPoints}, 0)`,
      taxName: taxRates.name,
    })
    .from(checkLines)
    .innerJoin(orderItems, eq(orderItems.id, checkLines.orderItemId))
    .leftJoin(taxRates, eq(taxRates.id, sql`${orderItems.taxRateIds}[1]`))
    .where(eq(checkLines.checkId, checkId))
    .orderBy(asc(orderItems.createdAt), asc(orderItems.id));
}

export async function listPayments(tx: Tx, checkId: string) {
  return tx
    .select({
      id: payments.id,
      tender: payments.tender,
      amount: payments.amount,
      tendered: payments.tendered,
      change: payments.changeGiven,
      reference: payments.reference,
      at: payments.takenAt,
      takenBy: users.firstName,
    })
    .from(payments)
    .leftJoin(users, eq(users.id, payments.takenBy))
    .where(eq(payments.checkId, checkId))
    .orderBy(asc(payments.takenAt), asc(payments.id));
}
