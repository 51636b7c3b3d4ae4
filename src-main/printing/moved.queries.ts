import { sql } from 'drizzle-orm';
import type { OrderType } from '#contract/tabs';
import type { Tx } from '#db/store';

interface PlacedRow extends Record<string, unknown> {
  id: string;
  ticket_id: string;
  quantity: number;
  tables: string[];
  order_type: OrderType | null;
  party: string | null;
  server: string | null;
}

/**
 * Every line that a kitchen still makes, with where it goes and who brings it, as its paper says it. `since` keeps what a
 * kitchen that never bumps has left open out of it.
 */
export async function listPlacedLines(tx: Tx, since: Date) {
  const { rows } = await tx.execute<PlacedRow>(sql`
    SELECT i.id, i.ticket_id, i.quantity - (SELECT coalesce(sum(w.quantity), 0) FROM voids w WHERE w.order_item_id = i.id)::int AS quantity,
      coalesce((SELECT jsonb_agg(t.table_number ORDER BY t.table_number) FROM table_occupancy c JOIN tables t ON t.id = c.table_id
        WHERE c.visit_id = v.id AND c.state = 'open'), '[]'::jsonb) AS tables,
      v.order_type, v.name AS party, s.first_name AS server
    FROM tickets k
    JOIN orders o ON o.id = k.order_id
    JOIN order_items i ON i.ticket_id = k.id
    JOIN visits v ON v.id = party_of(coalesce(i.visit_id, o.visit_id))
    LEFT JOIN users s ON s.id = coalesce(v.server_id, o.sent_by)
    WHERE k.bumped_at IS NULL AND k.sent_at > ${since.toISOString()}::timestamptz AND i.done_at IS NULL
      AND o.status NOT IN ('served', 'cancelled') AND v.closed_at IS NULL
    ORDER BY k.id, i.created_at, i.id`);
  return rows
    .filter(({ quantity }) => quantity > 0)
    .map(({ ticket_id: ticketId, order_type: orderType, ...row }) => ({ ...row, ticketId, orderType }));
}
