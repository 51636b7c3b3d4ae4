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

/** A line that was voided, as it is now: its ticket, what is to be made of it, and whether that is done. */
export async function findVoided(tx: Tx, lineId: string) {
  const { rows } = await tx.execute<{
    orderId: string;
    ticketId: string | null;
    left: number;
    isDone: boolean;
  }>(sql`
    SELECT i.order_id AS "orderId", i.ticket_id AS "ticketId", ${toMake} AS "left",
      coalesce(i.done_at, k.bumped_at) IS NOT NULL AS "isDone"
    FROM order_items i LEFT JOIN tickets k ON k.id = i.ticket_id WHERE i.id = ${lineId}::uuid`);
  return rows[0] ?? null;
}

/** So many of a line are to be made after all. */
export async function markBackOn(tx: Tx, lineId: string, quantity: number): Promise<void> {
  await tx
    .update(orderItems)
    .set({ doneAt: null, backOn: sql`${orderItems.backOn} + ${quantity}` })
    .where(eq(orderItems.id, lineId));
}

/** Brings a ticket back on the board. One that went off by itself, nobody having touched it, is new again. */
export async function reopenTicket(tx: Tx, ticketId: string, at: Date): Promise<void> {
  await tx.execute(sql`UPDATE tickets k SET bumped_at = NULL, recalled_at = ${at.toISOString()}::timestamptz,
      started_at = CASE WHEN started_at = bumped_at AND NOT EXISTS (
        SELECT FROM order_items i WHERE i.ticket_id = k.id AND i.done_at IS NOT NULL) THEN NULL ELSE started_at END
    WHERE k.id = ${ticketId}::uuid AND k.bumped_at IS NOT NULL`);
}
