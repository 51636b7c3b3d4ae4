import { sql } from 'drizzle-orm';
import { fromDecimal } from '#contract/money';
import { openStore } from '#db/store';

/** What the tables themselves say of the evening, read without the host's code. */
export interface Books {
  reservations: number;
  covers: number;
  rounds: number;
  ordered: number;
  paid: number;
  change: number;
  openVisits: number;
  openChecks: number;
  drafts: number;
  overlaps: number;
  doubledLines: number;
  gaps: number;
}

/** Opens the data folder alone and sums it up in SQL. */
export async function readBooks(dataDir: string): Promise<Books> {
  const store = await openStore({ dataDir, owner: 'the evening’s auditor' });
  try {
    return await store.read(async (tx) => {
      const { rows } = await tx.execute<Record<string, string>>(sql`SELECT
        (SELECT count(*) FROM reservations WHERE status = 'completed')::text AS reservations,
        (SELECT coalesce(sum(party_size), 0) FROM visits)::text AS covers,
        (SELECT count(*) FROM orders)::text AS rounds,
        (SELECT coalesce(sum(price_at_order * quantity), 0) FROM order_items)::text AS ordered,
        (SELECT coalesce(sum(amount), 0) FROM payments)::text AS paid,
        (SELECT coalesce(sum(tendered - amount - change_given), 0) FROM payments WHERE tender = 'cash')::text AS change,
        (SELECT count(*) FROM visits WHERE closed_at IS NULL)::text AS open_visits,
        (SELECT count(*) FROM checks c WHERE closed_at IS NULL OR
          (SELECT sum(i.price_at_order * l.quantity) FROM check_lines l JOIN order_items i ON i.id = l.order_item_id WHERE l.check_id = c.id) IS DISTINCT FROM
          (SELECT sum(amount) FROM payments p WHERE p.check_id = c.id))::text AS open_checks,
        (SELECT count(*) FROM draft_lines)::text AS drafts,
        (SELECT count(*) FROM table_occupancy a JOIN table_occupancy b ON a.table_id = b.table_id AND a.id < b.id
          AND a.during && b.during AND a.visit_id IS NOT NULL AND b.visit_id IS NOT NULL)::text AS overlaps,
        (SELECT count(*) - count(DISTINCT id) FROM order_items)::text AS doubled_lines,
        (SELECT (SELECT value FROM counters WHERE key = 'ORD') - (SELECT count(*) FROM orders))::text AS gaps`);
      const row = rows[0] ?? {};
      const count = (name: string) => Number(row[name]);
      const money = (name: string) => fromDecimal(row[name] ?? '');
      return {
        reservations: count('reservations'),
        covers: count('covers'),
        rounds: count('rounds'),
        ordered: money('ordered'),
        paid: money('paid'),
        change: money('change'),
        openVisits: count('open_visits'),
        openChecks: count('open_checks'),
        drafts: count('drafts'),
        overlaps: count('overlaps'),
        doubledLines: count('doubled_lines'),
        gaps: count('gaps'),
      };
    });
  } finally {
    await store.close();
  }
}
