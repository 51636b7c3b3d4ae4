import { eq, sql } from 'drizzle-orm';
import { type Took, voids } from '#db/schema/checks';
import { orderItems, orders } from '#db/schema/orders';
import type { Tx } from '#db/store';

export async function insertVoid(tx: Tx, row: typeof voids.$inferInsert): Promise<void> {
  await tx.insert(voids).values(row);
}

/** Keeps what a void took off checks. */
export async function updateTook(tx: Tx, voidId: string, took: Took): Promise<void> {
  await tx.update(voids).set({ took }).where(eq(voids.id, voidId));
}

/** A void, its dish, and the party that its line belongs to now. */
export async function findVoid(tx: Tx, voidId: string) {
  const rows = await tx
    .select({
      row: voids,
      itemId: orderItems.menuItemId,
      owner: sql<string | null>`party_of(coalesce(${orderItems.visitId}, ${orders.visitId}))`,
    })
    .from(voids)
    .innerJoin(orderItems, eq(orderItems.id, voids.orderItemId))
    .innerJoin(orders, eq(orders.id, orderItems.orderId))
    .where(eq(voids.id, voidId));
  return rows[0] ?? null;
}

export async function deleteVoid(tx: Tx, voidId: string): Promise<void> {
  await tx.delete(voids).where(eq(voids.id, voidId));
}
