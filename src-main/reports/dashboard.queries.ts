import { sql } from 'drizzle-orm';
import type { Tx } from '#db/store';

interface Counts extends Record<string, unknown> {
  today: number;
  week: number;
  customers: number;
}

/** The documented dashboard's three counts, with the venue's own date for CURRENT_DATE. */
export async function countDashboard(tx: Tx, date: string): Promise<Counts> {
  const { rows } = await tx.execute<Counts>(sql`
    SELECT
      (SELECT count(*) FROM reservations WHERE date = ${date}::date AND status = 'confirmed')::int AS today,
      (SELECT count(*) FROM reservations WHERE date BETWEEN ${date}::date AND ${date}::date + INTERVAL '7 days'
        AND status = 'confirmed')::int AS week,
      (SELECT count(*) FROM users WHERE role = 'customer')::int AS customers`);
  return rows[0] as Counts;
}

interface Popular extends Record<string, unknown> {
  name: string;
  orders: number;
}

/** The documented ten most ordered items since an instant; equal ones by name. */
export async function findPopular(tx: Tx, from: Date): Promise<Popular[]> {
  const { rows } = await tx.execute<Popular>(sql`
    SELECT mi.name, count(oi.id)::int AS orders
    FROM order_items oi
    JOIN menu_items mi ON oi.menu_item_id = mi.id
    JOIN orders o ON oi.order_id = o.id
    WHERE o.order_time >= ${from.toISOString()}::timestamptz
    GROUP BY mi.id, mi.name
    ORDER BY orders DESC, mi.name
    LIMIT 10`);
  return rows;
}
