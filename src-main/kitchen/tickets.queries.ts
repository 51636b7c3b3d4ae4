import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { allergiesOf } from '#contract/people';
import type { OrderType } from '#contract/tabs';
import { stations } from '#db/schema/menu';
import { orderItems, type StoredModifier, tickets } from '#db/schema/orders';
import type { Tx } from '#db/store';
import { struck, toMake } from './voided.queries';

export type TicketRow = typeof tickets.$inferSelect;

export async function findTicket(tx: Tx, ticketId: string): Promise<TicketRow | null> {
  const rows = await tx.select().from(tickets).where(eq(tickets.id, ticketId));
  return rows[0] ?? null;
}

export async function updateTicket(tx: Tx, ticketId: string, change: Partial<TicketRow>): Promise<void> {
  await tx.update(tickets).set(change).where(eq(tickets.id, ticketId));
}

export async function markSeen(tx: Tx, ticketIds: readonly string[], at: Date): Promise<void> {
  await tx
    .update(tickets)
    .set({ seenAt: at })
    .where(and(inArray(tickets.id, [...ticketIds]), isNull(tickets.seenAt)));
}

/** Moves the times of every open ticket, and of those bumped after an instant. */
export async function shiftTickets(tx: Tx, bumpedAfter: Date, milliseconds: number): Promise<void> {
  const by = sql`make_interval(secs => ${milliseconds / 1_000}::float8)`;
  await tx.execute(sql`
    UPDATE tickets SET sent_at = sent_at + ${by}, seen_at = seen_at + ${by}, started_at = started_at + ${by},
      bumped_at = bumped_at + ${by}, recalled_at = recalled_at + ${by}
    WHERE bumped_at IS NULL OR bumped_at > ${bumpedAfter.toISOString()}::timestamptz`);
}

export async function findLine(tx: Tx, lineId: string) {
  const rows = await tx
    .select({ id: orderItems.id, ticketId: orderItems.ticketId })
    .from(orderItems)
    .where(eq(orderItems.id, lineId));
  return rows[0] ?? null;
}

export async function markLine(tx: Tx, lineId: string, doneAt: Date | null): Promise<void> {
  await tx
    .update(orderItems)
    .set({ doneAt, ...(doneAt && { backOn: 0 }) })
    .where(eq(orderItems.id, lineId));
}

/** Marks what was not done yet; with null, brings every line back. */
export async function markLines(tx: Tx, ticketId: string, doneAt: Date | null): Promise<void> {
  await tx
    .update(orderItems)
    .set({ doneAt, backOn: 0 })
    .where(and(eq(orderItems.ticketId, ticketId), doneAt === null ? undefined : isNull(orderItems.doneAt)));
}

/** Whether something of a ticket is neither done nor voided. */
export async function hasOpenLines(tx: Tx, ticketId: string): Promise<boolean> {
  return hasLines(tx, sql`i.ticket_id = ${ticketId}::uuid AND i.done_at IS NULL`);
}

/** Whether a ticket has anything on it that was not voided. */
export async function hasSomethingToMake(tx: Tx, ticketId: string): Promise<boolean> {
  return hasLines(tx, sql`i.ticket_id = ${ticketId}::uuid`);
}

async function hasLines(tx: Tx, which: SQL): Promise<boolean> {
  const { rows } = await tx.execute(sql`SELECT FROM order_items i WHERE ${which} AND ${toMake} > 0 LIMIT 1`);
  return rows.length > 0;
}

export async function hasOpenTickets(tx: Tx, orderId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: tickets.id })
    .from(tickets)
    .where(and(eq(tickets.orderId, orderId), isNull(tickets.bumpedAt)))
    .limit(1);
  return rows.length > 0;
}

export async function listStations(tx: Tx) {
  return tx.select().from(stations).orderBy(stations.position);
}

interface OpenTicketRow extends Record<string, unknown>, Where {
  id: string;
  order_id: string;
  order_number: string;
  station_id: string;
  sent_at: string;
  seen_at: string | null;
  started_at: string | null;
  recalled_at: string | null;
  note: string | null;
  server: string | null;
  allergies: string | null;
  booking_allergies: string | null;
  joined_allergies: string | null;
}

/**
 * Every open ticket, in the order they were sent, with its party. That order is the numbers': they come from a
 * counter, which no clock sets back. The partial index on open tickets keeps this as fast with
 * a million old orders as with none.
 */
export async function listOpenTickets(tx: Tx) {
  const { rows } = await tx.execute<OpenTicketRow>(sql`
    SELECT k.id, k.order_id, o.order_number, k.station_id, k.sent_at, k.seen_at, k.started_at, k.recalled_at,
      o.notes AS note, s.first_name AS server, g.allergies, r.allergies AS booking_allergies,
      joined_allergies(v.id),
      ${where}
    FROM (${shownTickets}) k
    JOIN orders o ON o.id = k.order_id
    LEFT JOIN visits v ON v.id = party_of(o.visit_id)
    LEFT JOIN users s ON s.id = v.server_id
    LEFT JOIN guest_profiles g ON g.user_id = v.guest_id
    LEFT JOIN reservations r ON r.id = v.reservation_id
    WHERE k.is_struck OR o.status <> 'cancelled'
    ORDER BY length(o.order_number), o.order_number, k.id`);
  return rows.map((row) => ({
    ...row,
    allergies: allergiesOf(row.allergies, row.booking_allergies, row.joined_allergies),
    sentAt: new Date(row.sent_at),
    started: row.started_at !== null,
    seen: row.seen_at !== null,
    recalled: row.recalled_at !== null,
  }));
}

/** Open tickets, and those that are off with something voided on them that no cook has seen. Each once. */
const shownTickets = sql`SELECT t.*, false AS is_struck FROM tickets t WHERE t.bumped_at IS NULL
  UNION ALL SELECT t.*, true FROM tickets t WHERE t.bumped_at IS NOT NULL AND t.id IN (
    SELECT i.ticket_id FROM voids v JOIN order_items i ON i.id = v.order_item_id WHERE v.kitchen_saw_at IS NULL)`;

const sittingAt = sql`(SELECT jsonb_agg(t.table_number ORDER BY t.table_number)
  FROM table_occupancy c JOIN tables t ON t.id = c.table_id WHERE c.visit_id = v.id AND c.state = 'open')`;

/** Where the food of the party goes that is the visit `v`. */
interface Where {
  tables: string[];
  order_type: OrderType | null;
  party: string | null;
  pickup_at: string | null;
}

/** Where the party sits now; where it sat when the round was sent, if it has left. A tab has a name and sits nowhere. */
const where = sql`coalesce(${sittingAt}, CASE WHEN v.order_type IS DISTINCT FROM 'dine_in' AND v.id IS NOT NULL THEN '[]'::jsonb
  ELSE (SELECT jsonb_build_array(t.table_number) FROM tables t WHERE t.id = o.table_id) END, '[]'::jsonb) AS tables,
  v.order_type, v.name AS party, v.pickup_at`;

/** Where a line goes that went to another party than its round's; null for one that did not. */
const goneTo = sql`(SELECT jsonb_build_object('tables', coalesce(${sittingAt}, '[]'::jsonb), 'order_type', v.order_type,
    'party', v.name, 'pickup_at', v.pickup_at)
  FROM visits v WHERE i.visit_id IS NOT NULL AND v.id = party_of(i.visit_id) AND v.id <> party_of(o.visit_id)) AS gone_to`;

interface TicketLineRow extends Record<string, unknown> {
  id: string;
  ticket_id: string;
  quantity: number;
  voided: number;
  back_on: number;
  name: string;
  seat: number | null;
  modifiers: StoredModifier[];
  /** In thousandths; null is one whole. */
  portion: number | null;
  sold_by: 'piece' | 'half' | 'weight';
  weight_unit: 'kg' | 'lb';
  note: string | null;
  done: boolean;
  gone_to: Where | null;
}

/** The lines of the open tickets, in the order they were spoken, under their kitchen names. */
export async function listOpenTicketLines(tx: Tx): Promise<TicketLineRow[]> {
  const { rows } = await tx.execute<TicketLineRow>(sql`
    SELECT i.id, i.ticket_id, ${toMake} AS quantity, ${struck} AS voided, least(i.back_on, ${toMake}) AS back_on, coalesce(m.kitchen_name, i.name_at_order, m.name) AS name, i.seat, i.modifiers,
      (i.portion * 1000)::int AS portion, m.sold_by, (SELECT weight_unit FROM venue) AS weight_unit,
      i.special_notes AS note, i.done_at IS NOT NULL AS done, ${goneTo}
    FROM (${shownTickets}) k JOIN orders o ON o.id = k.order_id
      JOIN order_items i ON i.ticket_id = k.id JOIN menu_items m ON m.id = i.menu_item_id
    WHERE ${toMake} > 0 OR ${struck} > 0
    ORDER BY i.created_at, i.id`);
  return rows;
}

interface BumpedRow extends Record<string, unknown>, Where {
  id: string;
  station_id: string;
  bumped_at: string;
  minutes: number;
}

/**
 * The tickets bumped in a span, newest first: for recall, and for the average. Rounds that were served cannot come
 * back.
 */
export async function listLastBumped(
  tx: Tx,
  stationId: string | null,
  { from, to }: { from: Date; to: Date },
  limit: number,
) {
  const ofStation = stationId === null ? sql`true` : sql`k.station_id = ${stationId}::uuid`;
  const { rows } = await tx.execute<BumpedRow & { recallable: boolean }>(sql`
    SELECT k.id, k.station_id, k.bumped_at, ${where}, o.status IN ('preparing', 'ready') AS recallable,
      greatest(0, extract(epoch FROM k.bumped_at - k.sent_at) / 60)::int AS minutes
    FROM tickets k JOIN orders o ON o.id = k.order_id LEFT JOIN visits v ON v.id = party_of(o.visit_id)
    WHERE k.bumped_at >= ${from.toISOString()}::timestamptz AND k.bumped_at <= ${to.toISOString()}::timestamptz
      AND ${ofStation}
    ORDER BY k.bumped_at DESC LIMIT ${limit}`);
  return rows.map((row) => ({ ...row, at: new Date(row.bumped_at) }));
}
