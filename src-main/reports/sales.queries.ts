import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#db/store';
import type { Span } from './spans.rules';
import { coversOf, wasServed } from './visits.queries';

/** Lines sent to the kitchen in a span, less what was voided; a cancelled round was not sold. */
const linesSold = ({ from, to }: Span): SQL => sql`orders o CROSS JOIN LATERAL (
    SELECT i.menu_item_id, i.price_at_order,
      i.quantity - coalesce((SELECT sum(v.quantity) FROM voids v WHERE v.order_item_id = i.id), 0)::int AS quantity
    FROM order_items i WHERE i.order_id = o.id) oi
  WHERE o.order_time >= ${from.toISOString()}::timestamptz AND o.order_time < ${to.toISOString()}::timestamptz
    AND o.status <> 'cancelled'`;

const amount = sql`coalesce(sum(oi.quantity * oi.price_at_order), 0)::text AS amount`;

/** Sales of a span as decimal text. */
export async function sumSales(tx: Tx, span: Span): Promise<string> {
  const { rows } = await tx.execute<{ amount: string }>(sql`SELECT ${amount} FROM ${linesSold(span)}`);
  return (rows[0] as { amount: string }).amount;
}

/** Sales of a span by the hour the venue's clock showed. Hours without sales are left out. */
export async function sumSalesByHour(tx: Tx, span: Span, zone: string) {
  const { rows } = await tx.execute<{ hour: number; amount: string }>(sql`
    SELECT extract(hour FROM o.order_time AT TIME ZONE ${zone})::int AS hour, ${amount}
    FROM ${linesSold(span)} GROUP BY 1`);
  return rows;
}

/** What a span sold, the most sold first. */
export async function listSold(tx: Tx, span: Span) {
  const { rows } = await tx.execute<{ id: string; name: string; quantity: number; amount: string }>(sql`
    SELECT mi.id, mi.name, s.quantity, s.amount FROM (
      SELECT oi.menu_item_id, sum(oi.quantity)::int AS quantity, ${amount} FROM ${linesSold(span)}
      GROUP BY oi.menu_item_id) s
    JOIN menu_items mi ON mi.id = s.menu_item_id
    ORDER BY s.quantity DESC, mi.name, mi.id`);
  return rows;
}

interface ServerRow extends Record<string, unknown> {
  id: string;
  first_name: string;
  last_name: string;
  open: number;
  covers: number;
  amount: string;
}

/** Who served on a service day or has a party now: parties open, guests and sales of the day. Most sales first. */
export async function listServers(tx: Tx, day: string, span: Span): Promise<ServerRow[]> {
  const { rows } = await tx.execute<ServerRow>(sql`
    SELECT u.id, u.first_name, u.last_name, p.open, p.covers, coalesce(s.amount, '0') AS amount
    FROM (SELECT v.server_id, (count(*) FILTER (WHERE v.closed_at IS NULL))::int AS open,
        coalesce(sum(${coversOf}) FILTER (WHERE v.service_day = ${day}::date AND ${wasServed}), 0)::int AS covers
      FROM visits v
      WHERE v.id IN (SELECT id FROM visits WHERE service_day = ${day}::date
        UNION ALL SELECT id FROM visits WHERE closed_at IS NULL) AND v.server_id IS NOT NULL
      GROUP BY v.server_id) p
    JOIN users u ON u.id = p.server_id
    LEFT JOIN (SELECT v.server_id, ${amount}
      FROM (SELECT o.visit_id, oi.quantity, oi.price_at_order FROM ${linesSold(span)}) oi
      JOIN visits v ON v.id = oi.visit_id GROUP BY v.server_id) s ON s.server_id = u.id
    ORDER BY coalesce(s.amount, '0')::numeric DESC, u.first_name, u.id`);
  return rows;
}
