import { and, eq, isNull, sql } from 'drizzle-orm';
import { voids } from '#db/schema/checks';
import { orderItems, tickets } from '#db/schema/orders';
import type { Tx } from '#db/store';

/** What of a line is still to be made: all that was sent, less what was voided. For a line `i`. */
export const toMake = sql`(i.quantity - coalesce((SELECT sum(v.quantity) FROM voids v WHERE v.order_item_id = i.id), 0))::int`;

/** What of a line was voided and no cook has seen. For a line `i`. */
export const struck = sql`coalesce((SELECT sum(v.quantity) FROM voids v WHERE v.order_item_id = i.id AND v.kitchen_saw_at IS NULL), 0)::int`;

/** How far the kitchen is with a line; null for one that was never sent. */
export async function findWork(tx: Tx, lineId: string) {
  const rows = await tx
    .select({
      itemId: orderItems.menuItemId,
      begun: sql<boolean>`coalesce(${tickets.startedAt}, ${tickets.bumpedAt}, ${orderItems.doneAt}) IS NOT NULL`,
      done: sql<boolean>`${tickets.id} IS NULL OR coalesce(${orderItems.doneAt}, ${tickets.bumpedAt}) IS NOT NULL`,
    })
    .from(orderItems)
    .leftJoin(tickets, eq(tickets.id, orderItems.ticketId))
    .where(eq(orderItems.id, lineId));
  return rows[0] ?? null;
}

export async function markVoidsSeen(tx: Tx, lineId: string, at: Date): Promise<void> {
  await tx
    .update(voids)
    .set({ kitchenSawAt: at })
    .where(and(eq(voids.orderItemId, lineId), isNull(voids.kitchenSawAt)));
}
