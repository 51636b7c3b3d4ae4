import { and, eq, isNull } from 'drizzle-orm';
import { visits } from '#db/schema/book';
import { orders } from '#db/schema/orders';
import type { Tx } from '#db/store';

export type VisitRow = typeof visits.$inferSelect;

export async function insertVisit(tx: Tx, row: typeof visits.$inferInsert): Promise<void> {
  await tx.insert(visits).values(row);
}

export async function findVisit(tx: Tx, visitId: string): Promise<VisitRow | null> {
  const rows = await tx.select().from(visits).where(eq(visits.id, visitId));
  return rows[0] ?? null;
}

export async function markClosed(tx: Tx, visitId: string, at: Date): Promise<void> {
  await tx
    .update(visits)
    .set({ closedAt: at })
    .where(and(eq(visits.id, visitId), isNull(visits.closedAt)));
}

export async function hasOrders(tx: Tx, visitId: string): Promise<boolean> {
  const rows = await tx.select({ id: orders.id }).from(orders).where(eq(orders.visitId, visitId)).limit(1);
  return rows.length > 0;
}
