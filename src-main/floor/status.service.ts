import { sql } from 'drizzle-orm';
import type { Tx } from '#db/store';

/** A booking shows as reserved this long before it. */
export const RESERVED_HORIZON_MINUTES = 30;

/**
 * Keeps the documented `tables.status` true: occupied (a party sits there), maintenance (blocked), reserved
 * (booked within the horizon), else available. Touches only the rows that are wrong.
 */
export async function refreshTableStatus(tx: Tx, now: Date): Promise<void> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const { rows } = await tx.execute<{ id: string; status: string }>(sql`
    SELECT t.id, s.status FROM tables t CROSS JOIN LATERAL (
      SELECT (CASE
        WHEN bool_or(o.state = 'open') THEN 'occupied'
        WHEN bool_or(o.state = 'blocked' AND o.during @> ${at}) THEN 'maintenance'
        WHEN bool_or(o.state = 'booked' AND upper(o.during) > ${at}
          AND lower(o.during) <= ${at} + make_interval(mins => ${RESERVED_HORIZON_MINUTES})) THEN 'reserved'
        ELSE 'available' END) AS status
      FROM table_occupancy o WHERE o.table_id = t.id AND o.state <> 'released') s
    WHERE t.status::text IS DISTINCT FROM s.status`);
  for (const { id, status } of rows)
    await tx.execute(sql`UPDATE tables SET status = ${status}::table_status WHERE id = ${id}::uuid`);
}
