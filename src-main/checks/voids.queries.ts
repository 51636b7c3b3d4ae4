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

/**
 * The set menu that a line is a dish of, and how many whole ones went back to the count: of each of its dishes so many
 * were voided, and none is left to be sent. Null for what is no dish of one.
 */
export async function findSetsBack(tx: Tx, lineId: string): Promise<{ itemId: string; sets: number } | null> {
  const { rows } = await tx.execute<{ itemId: string; sets: number }>(sql`
    SELECT d.set_item_id AS "itemId", min(d.back)::int AS sets FROM (
      SELECT i.set_item_id, coalesce(sum(v.quantity), 0) AS back
      FROM order_items i LEFT JOIN voids v ON v.order_item_id = i.id AND v.back_to_stock
      WHERE i.set_id = (SELECT set_id FROM order_items WHERE id = ${lineId}::uuid) AND i.set_item_id IS NOT NULL
        AND NOT EXISTS (SELECT FROM draft_lines WHERE id = i.set_id)
      GROUP BY i.set_item_id, i.menu_item_id, i.created_at) d
    GROUP BY d.set_item_id`);
  return rows[0] ?? null;
}
