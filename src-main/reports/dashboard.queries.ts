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

/**
 * The documented ten most ordered items since an instant; equal ones by name. The items are fetched order by
 * order (OFFSET keeps the planner from reading all there ever were): the time is the month's, not history's.
 */
export async function findPopular(tx: Tx, from: Date): Promise<Popular[]> {
  const { rows } = await tx.execute<Popular>(sql`
    SELECT mi.name, p.orders
    FROM (SELECT oi.menu_item_id, count(*)::int AS orders
      FROM orders o
      CROSS JOIN LATERAL (SELECT menu_item_id FROM order_items WHERE order_id = o.id OFFSET 0) oi
      WHERE o.order_time >= ${from.toISOString()}::timestamptz
      GROUP BY oi.menu_item_id) p
    JOIN menu_items mi ON mi.id = p.menu_item_id
    ORDER BY p.orders DESC, mi.name
    LIMIT 10`);
  return rows;
}
