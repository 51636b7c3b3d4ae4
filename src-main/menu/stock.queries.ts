import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { menuItems } from '#db/schema/menu';
import type { Tx } from '#db/store';

/**
 * Those of these items that are counted, with what is left of them. Their rows are locked, in one order everywhere: two
 * tills never take the same portion, nor wait for each other.
 */
export async function lockCounted(tx: Tx, itemIds: readonly string[]) {
  return tx
    .select({ id: menuItems.id, name: menuItems.name, left: sql<number>`${menuItems.portionsLeft}` })
    .from(menuItems)
    .where(and(inArray(menuItems.id, [...itemIds]), isNotNull(menuItems.portionsLeft)))
    .orderBy(menuItems.id)
    .for('update');
}

export async function updateLeft(tx: Tx, itemId: string, left: number): Promise<void> {
  await tx.update(menuItems).set({ portionsLeft: left }).where(eq(menuItems.id, itemId));
}

/** Sets what can still be rung; answers what it was, or undefined when the item is not on the menu. */
export async function setStock(
  tx: Tx,
  itemId: string,
  left: number | null,
): Promise<number | null | undefined> {
  const { rows } = await tx.execute<{
    before: number | null;
  }>(sql`UPDATE menu_items i SET portions_left = ${left}
    FROM (SELECT id, portions_left AS before FROM menu_items WHERE id = ${itemId}::uuid AND deleted_at IS NULL FOR UPDATE) b
    WHERE i.id = b.id RETURNING b.before`);
  return rows[0] === undefined ? undefined : rows[0].before;
}

interface StockRow extends Record<string, unknown> {
  item_id: string;
  available: boolean;
  left: number | null;
  held: number;
}

/** What is counted or sold out, with how many of each are spoken and not sent, dishes of set menus included. */
export async function listStock(tx: Tx): Promise<StockRow[]> {
  const { rows } = await tx.execute<StockRow>(sql`
    SELECT i.id AS item_id, coalesce(i.available, true) AS available, i.portions_left AS left, coalesce(h.held, 0)::int AS held
    FROM menu_items i
    LEFT JOIN (SELECT item_id, sum(quantity) AS held FROM (
        SELECT menu_item_id AS item_id, quantity FROM draft_lines WHERE NOT jsonb_path_exists(components, '$[*].unitPrice')
        UNION ALL
        SELECT (c->>'itemId')::uuid, d.quantity FROM draft_lines d, jsonb_array_elements(d.components) c) spoken
      GROUP BY item_id) h ON h.item_id = i.id
    WHERE i.deleted_at IS NULL AND (i.portions_left IS NOT NULL OR NOT coalesce(i.available, true))
    ORDER BY i.id`);
  return rows;
}
