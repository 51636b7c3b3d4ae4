import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm';
import { checkLines, checks } from '#db/schema/checks';
import { menuItems } from '#db/schema/menu';
import { orderItems } from '#db/schema/orders';
import type { Tx } from '#db/store';
import { paidOn } from './bill.queries';

export type CheckRow = typeof checks.$inferSelect;

/** When a check was closed, by whom where a person did, and the day it counts for. */
export interface ClosedCheck {
  closedAt: Date;
  closedBy: string | null;
  businessDayId: string;
}

/** The first open check of a visit by its letter. */
export async function findOpenCheck(tx: Tx, visitId: string): Promise<CheckRow | null> {
  const rows = await tx
    .select()
    .from(checks)
    .where(and(eq(checks.visitId, visitId), isNull(checks.closedAt)))
    .orderBy(checks.openedAt, sql`length(${checks.letter})`, checks.letter)
    .limit(1);
  return rows[0] ?? null;
}

/** The first open check of each of a visit's bills. */
export async function listFirstChecks(tx: Tx, visitId: string) {
  return tx
    .selectDistinctOn([checks.number], { checkId: checks.id, number: checks.number })
    .from(checks)
    .where(and(eq(checks.visitId, visitId), isNull(checks.closedAt)))
    .orderBy(checks.number, sql`length(${checks.letter})`, checks.letter);
}

export async function findCheck(tx: Tx, checkId: string): Promise<CheckRow | null> {
  const rows = await tx.select().from(checks).where(eq(checks.id, checkId));
  return rows[0] ?? null;
}

/** The checks of a visit, open ones first, with what each comes to and what was paid on it, as decimal text. */
export async function listChecksOfVisit(tx: Tx, visitId: string) {
  return tx
    .select({
      id: checks.id,
      number: checks.number,
      open: sql<boolean>`${checks.closedAt} IS NULL`,
      total: sql<number>`coalesce((${checks.totals} ->> 'total')::bigint, 0)::float8`,
      tax: sql<number>`coalesce((SELECT sum((t ->> 'amount')::bigint) FROM jsonb_array_elements(${checks.totals} -> 'taxes') t), 0)::float8`,
      // What was given back of a closed check is not owed again.
      paid: sql<string>`(CASE WHEN ${checks.closedAt} IS NULL THEN ${paidOn(sql`${checks.id}`)}
        ELSE coalesce((${checks.totals} ->> 'total')::numeric / 100, 0) END)::numeric(12, 2)::text`,
    })
    .from(checks)
    .where(eq(checks.visitId, visitId))
    .orderBy(
      sql`${checks.closedAt} IS NOT NULL`,
      sql`CASE WHEN ${checks.closedAt} IS NOT NULL THEN ${checks.openedAt} END DESC`,
      checks.openedAt,
      sql`length(${checks.letter})`,
      checks.letter,
    );
}

/** Whether an open check of a visit, other than this one, comes to more than was paid on it. */
export async function hasSomethingDue(tx: Tx, visitId: string, exceptId: string | null): Promise<boolean> {
  const paid = paidOn(sql`${checks.id}`);
  const rows = await tx
    .select({ id: checks.id })
    .from(checks)
    .where(
      and(
        eq(checks.visitId, visitId),
        isNull(checks.closedAt),
        exceptId === null ? undefined : ne(checks.id, exceptId),
        sql`(${checks.totals} ->> 'total')::bigint > ${paid} * 100`,
      ),
    )
    .limit(1);
  return rows.length > 0;
}

export async function updateClosedOfVisit(tx: Tx, visitId: string, change: ClosedCheck): Promise<void> {
  await tx
    .update(checks)
    .set(change)
    .where(and(eq(checks.visitId, visitId), isNull(checks.closedAt)));
}

export async function insertCheck(tx: Tx, row: typeof checks.$inferInsert): Promise<void> {
  await tx.insert(checks).values(row);
}

export async function insertCheckLines(tx: Tx, rows: (typeof checkLines.$inferInsert)[]): Promise<void> {
  await tx.insert(checkLines).values(rows);
}

export async function updateClosed(tx: Tx, checkId: string, closed: ClosedCheck): Promise<void> {
  await tx.update(checks).set(closed).where(eq(checks.id, checkId));
}

export async function updateReopened(tx: Tx, checkId: string, reopenedReason: string): Promise<void> {
  const open = { closedAt: null, closedBy: null, businessDayId: null };
  await tx
    .update(checks)
    .set({ ...open, reopenedReason })
    .where(eq(checks.id, checkId));
}

export async function listCheckLines(tx: Tx, checkId: string) {
  return tx
    .select({
      id: checkLines.id,
      lineId: orderItems.id,
      itemId: orderItems.menuItemId,
      name: sql<string>`coalesce(${orderItems.nameAtOrder}, (SELECT name FROM menu_items m WHERE m.id = ${orderItems.menuItemId}))`,
      quantity: checkLines.quantity,
      sharePart: checkLines.sharePart,
      shareOf: checkLines.shareOf,
      seat: orderItems.seat,
      modifiers: orderItems.modifiers,
      note: orderItems.specialNotes,
      unitPrice: orderItems.priceAtOrder,
      discountable: menuItems.discountable,
    })
    .from(checkLines)
    .innerJoin(orderItems, eq(orderItems.id, checkLines.orderItemId))
    .innerJoin(menuItems, eq(menuItems.id, orderItems.menuItemId))
    .where(eq(checkLines.checkId, checkId))
    .orderBy(asc(orderItems.createdAt), asc(orderItems.id), asc(checkLines.sharePart), asc(checkLines.id));
}

/** What was sent of all that is on a bill, each line once, as guests know it. */
export async function listBillLines(tx: Tx, number: string) {
  const rows = await tx
    .selectDistinct({
      lineId: orderItems.id,
      itemId: orderItems.menuItemId,
      name: sql<string>`coalesce(${orderItems.nameAtOrder}, (SELECT name FROM menu_items m WHERE m.id = ${orderItems.menuItemId}))`,
      seat: orderItems.seat,
      modifiers: orderItems.modifiers,
      note: orderItems.specialNotes,
    })
    .from(checkLines)
    .innerJoin(checks, eq(checks.id, checkLines.checkId))
    .innerJoin(orderItems, eq(orderItems.id, checkLines.orderItemId))
    .where(eq(checks.number, number));
  return rows.map((row) => ({
    ...row,
    modifiers: row.modifiers.map(({ id, name, priceDelta }) => ({ id, name, priceDelta })),
  }));
}
