import { sql } from 'drizzle-orm';
import type { Tx } from '#db/store';
import type { Span } from './spans.rules';

/**
 * A party that left without ordering was not served: it would spoil the averages. One that joined another is counted
 * there. The visit is `v`.
 */
export const wasServed = sql`(v.closed_at IS NULL OR v.merged_into IS NULL
  AND EXISTS (SELECT 1 FROM orders WHERE visit_id = v.id))`;

/** How many sat down: nobody does for a takeaway. */
export const coversOf = sql`CASE WHEN v.order_type = 'takeaway' THEN 0 ELSE v.party_size END`;

interface ServiceRow extends Record<string, unknown> {
  covers: number;
  average_turn: number | null;
  open: number;
  open_amount: string;
  median_ticket: number | null;
}

/**
 * The room and the kitchen of a service day, times in whole minutes: guests, average stay of parties that
 * left, parties here now and what their checks come to, median time from sent to bumped.
 */
export async function measureService(tx: Tx, day: string, { from, to }: Span): Promise<ServiceRow> {
  const { rows } = await tx.execute<ServiceRow>(sql`
    SELECT d.covers, d.average_turn, n.open, n.open_amount, k.median_ticket
    FROM (SELECT coalesce(sum(${coversOf}), 0)::int AS covers,
        (extract(epoch FROM avg(v.closed_at - v.seated_at)
          FILTER (WHERE v.closed_at > v.seated_at AND v.order_type = 'dine_in')) / 60)::int
          AS average_turn
      FROM visits v WHERE v.service_day = ${day}::date AND ${wasServed}) d,
    (SELECT count(DISTINCT v.id)::int AS open,
        (coalesce(sum((c.totals ->> 'total')::bigint), 0) / 100.0)::numeric(12, 2)::text AS open_amount
      FROM visits v LEFT JOIN checks c ON c.visit_id = v.id
      WHERE v.closed_at IS NULL) n,
    (SELECT (percentile_cont(0.5) WITHIN GROUP (ORDER BY greatest(0, extract(epoch FROM t.bumped_at - t.sent_at)))
        / 60)::int
        AS median_ticket
      FROM tickets t WHERE t.bumped_at >= ${from.toISOString()}::timestamptz
        AND t.bumped_at < ${to.toISOString()}::timestamptz) k`);
  return rows[0] as ServiceRow;
}

/** What was paid on a service day, by tender. */
export async function sumPayments(tx: Tx, day: string) {
  const { rows } = await tx.execute<{ tender: string; amount: string; count: number }>(sql`
    SELECT tender::text, sum(amount)::text AS amount, count(*)::int AS count
    FROM payments WHERE service_day = ${day}::date GROUP BY tender ORDER BY sum(amount) DESC`);
  return rows;
}
