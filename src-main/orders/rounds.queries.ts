import { and, asc, eq, inArray, ne, or, type SQL, sql } from 'drizzle-orm';
import { menuItems, stations } from '#db/schema/menu';
import { orderItems, orders, tickets } from '#db/schema/orders';
import { users } from '#db/schema/people';
import type { Tx } from '#db/store';

export type OrderRow = typeof orders.$inferSelect;

export async function insertRound(
  tx: Tx,
  order: typeof orders.$inferInsert,
  ticketRows: (typeof tickets.$inferInsert)[],
  lines: (typeof orderItems.$inferInsert)[],
): Promise<void> {
  await tx.insert(orders).values(order);
  await tx.insert(tickets).values(ticketRows);
  await tx.insert(orderItems).values(lines);
}

/** Whether a line was sent; of a set menu, whether any of its dishes was. */
export async function lineWasSent(tx: Tx, lineId: string): Promise<boolean> {
  return (await sentAmong(tx, [lineId])).length > 0;
}

/** Which of these lines were sent. */
export async function sentAmong(tx: Tx, lineIds: readonly string[]): Promise<string[]> {
  const wanted = [...lineIds];
  const rows = await tx
    .select({ id: orderItems.id, setId: orderItems.setId })
    .from(orderItems)
    .where(or(inArray(orderItems.id, wanted), inArray(orderItems.setId, wanted)));
  return wanted.filter((lineId) => rows.some(({ id, setId }) => id === lineId || setId === lineId));
}

/** The latest course a party's kitchen was told of; null before any. */
export async function lastFiredCourse(tx: Tx, visitId: string): Promise<number | null> {
  const rows = await tx
    .select({ course: sql<number | null>`max(${orderItems.course})` })
    .from(orderItems)
    .innerJoin(orders, eq(orders.id, orderItems.orderId))
    .where(and(ofParty(visitId), ne(orders.status, 'cancelled')));
  return rows[0]?.course ?? null;
}

export async function findOrder(tx: Tx, orderId: string): Promise<OrderRow | null> {
  const rows = await tx.select().from(orders).where(eq(orders.id, orderId));
  return rows[0] ?? null;
}

/** Whether not all of a round was voided. */
export async function hasAnythingLeft(tx: Tx, orderId: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`SELECT FROM order_items i WHERE i.order_id = ${orderId}::uuid
    AND i.quantity > coalesce((SELECT sum(quantity) FROM voids WHERE order_item_id = i.id), 0) LIMIT 1`);
  return rows.length > 0;
}

/** Whether a takeaway that is open has rounds that were neither handed over nor cancelled. */
export async function hasTakeawayRounds(tx: Tx, visitId: string): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`SELECT FROM orders o WHERE o.id IN (SELECT rounds_of(${visitId}::uuid))
    AND coalesce(o.status, 'pending') NOT IN ('served', 'cancelled') AND EXISTS (SELECT FROM visits v
      WHERE v.id = ${visitId}::uuid AND v.order_type = 'takeaway' AND v.closed_at IS NULL) LIMIT 1`);
  return rows.length > 0;
}

/** How many of a round's tickets are on the board, and how many were ever begun. */
export async function countTickets(tx: Tx, orderId: string): Promise<{ open: number; started: number }> {
  const rows = await tx
    .select({
      open: sql<number>`(count(*) FILTER (WHERE ${tickets.bumpedAt} IS NULL))::int`,
      started: sql<number>`count(${tickets.startedAt})::int`,
    })
    .from(tickets)
    .where(eq(tickets.orderId, orderId));
  return rows[0] ?? { open: 0, started: 0 };
}

export async function updateOrder(
  tx: Tx,
  orderId: string,
  change: Partial<typeof orders.$inferInsert>,
): Promise<void> {
  await tx.update(orders).set(change).where(eq(orders.id, orderId));
}

/**
 * A party's rounds, and those of others of which it was given lines, in the order they were sent, which is their numbers',
 * whatever a clock showed.
 */
export async function listRounds(tx: Tx, visitId: string) {
  return tx
    .select({
      orderId: orders.id,
      number: orders.orderNumber,
      status: orders.status,
      sentAt: orders.orderTime,
      readyAt: orders.readyTime,
      servedAt: orders.servedTime,
      sentBy: users.firstName,
      isOwn: isPartys(sql`${orders.visitId}`, visitId),
    })
    .from(orders)
    .leftJoin(users, eq(users.id, orders.sentBy))
    .where(inRounds(visitId))
    .orderBy(sql`length(${orders.orderNumber})`, asc(orders.orderNumber));
}

const inRounds = (visitId: string) => sql`${orders.id} IN (SELECT rounds_of(${visitId}::uuid))`;

/**
 * Whether what was ordered under a visit is this party's now: it, or one that joined it; nothing is, of one that joined another.
 * Asked the other way round, `party_of` would be worked out for every line.
 */
const isPartys = (visit: SQL, visitId: string) =>
  sql<boolean>`(${visit} IN (SELECT company_of(${visitId}::uuid))
    AND (SELECT merged_into IS NULL FROM visits WHERE id = ${visitId}::uuid))`;

/** What of those rounds is this party's now. */
const ofParty = (visitId: string) =>
  and(inRounds(visitId), isPartys(sql`coalesce(${orderItems.visitId}, ${orders.visitId})`, visitId));

/** The lines of those rounds that are this party's now, with what the kitchen says of each. */
export async function listRoundLines(tx: Tx, visitId: string) {
  return tx
    .select({
      id: orderItems.id,
      orderId: orderItems.orderId,
      itemId: orderItems.menuItemId,
      name: sql<string>`coalesce(${orderItems.nameAtOrder}, ${menuItems.name})`,
      quantity: orderItems.quantity,
      voided: sql<number>`coalesce((SELECT sum(v.quantity) FROM voids v WHERE v.order_item_id = ${orderItems.id}), 0)::int`,
      seat: orderItems.seat,
      modifiers: orderItems.modifiers,
      note: orderItems.specialNotes,
      unitPrice: orderItems.priceAtOrder,
      course: orderItems.course,
      portion: orderItems.portion,
      soldBy: menuItems.soldBy,
      priceRule: orderItems.priceRule,
      setId: orderItems.setId,
      setName: orderItems.setName,
      setItemId: orderItems.setItemId,
      doneAt: orderItems.doneAt,
      station: stations.name,
      sentAt: tickets.sentAt,
      seenAt: tickets.seenAt,
      startedAt: tickets.startedAt,
      bumpedAt: tickets.bumpedAt,
    })
    .from(orderItems)
    .innerJoin(orders, eq(orders.id, orderItems.orderId))
    .innerJoin(menuItems, eq(menuItems.id, orderItems.menuItemId))
    .leftJoin(tickets, eq(tickets.id, orderItems.ticketId))
    .leftJoin(stations, eq(stations.id, tickets.stationId))
    .where(ofParty(visitId))
    .orderBy(asc(orderItems.createdAt), asc(orderItems.id));
}
