import { sql } from 'drizzle-orm';
import type { Holdings } from '#contract/backups';
import { fromDecimal } from '#contract/money';
import { venue } from '#db/schema/people';
import type { Tx } from '#db/store';

interface Row extends Record<string, unknown> {
  orders: number;
  payments: number;
  reservations: number;
  guests: number;
  takings: string;
  last_sale_at: string | null;
}

/** What the restaurant holds now, counted as a backup's contents are. Reads whole tables: for rare questions. */
export async function countHoldings(tx: Tx): Promise<Holdings> {
  const { rows } = await tx.execute<Row>(sql`
    SELECT (SELECT count(*)::int FROM orders) AS orders, (SELECT count(*)::int FROM reservations) AS reservations,
      (SELECT count(*)::int FROM users WHERE role = 'customer') AS guests, p.payments, p.takings, p.last_sale_at
    FROM (SELECT count(*)::int AS payments, coalesce(sum(amount), 0)::text AS takings,
      to_char(max(taken_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS last_sale_at FROM payments) AS p`);
  const { takings, last_sale_at: lastSaleAt, ...counts } = rows[0] as Row;
  return { ...counts, takings: fromDecimal(takings), lastSaleAt };
}

/** The venue's zone; null before there is a restaurant. */
export async function venueZone(tx: Tx): Promise<string | null> {
  const rows = await tx.select({ timeZone: venue.timeZone }).from(venue);
  return rows[0]?.timeZone ?? null;
}
