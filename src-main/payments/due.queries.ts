import { sql } from 'drizzle-orm';
import { fromDecimal } from '#contract/money';
import type { Tx } from '#db/store';

/** What was paid on a check and not given back, and what card terminals were asked for and nobody knows yet. */
export async function sumMoney(tx: Tx, checkId: string) {
  const { rows } = await tx.execute<{ paid: string; asked: string; unknown: string }>(sql`
    SELECT ((SELECT coalesce(sum(amount), 0) FROM payments WHERE check_id = ${checkId})
        - (SELECT coalesce(sum(amount), 0) FROM refunds WHERE check_id = ${checkId}))::text AS paid,
      (SELECT coalesce(sum(amount), 0) FROM card_charges WHERE check_id = ${checkId} AND state = 'asked')::text AS asked,
      (SELECT coalesce(sum(amount), 0) FROM card_charges WHERE check_id = ${checkId} AND state = 'unknown')::text AS unknown`);
  const row = rows[0] as (typeof rows)[number];
  return {
    paid: fromDecimal(row.paid),
    asked: fromDecimal(row.asked),
    unknown: fromDecimal(row.unknown),
  };
}

/** A part of what is due on a check, and what is left of it to pay or ask for. */
export async function findPartLeft(tx: Tx, checkId: string, partId: string): Promise<number | null> {
  const { rows } = await tx.execute<{ left: string }>(sql`
    SELECT (p.amount - coalesce((SELECT sum(amount) FROM payments WHERE check_part_id = p.id), 0)
      + coalesce((SELECT sum(r.amount) FROM refunds r JOIN payments y ON y.id = r.payment_id WHERE y.check_part_id = p.id), 0)
      - coalesce((SELECT sum(amount) FROM card_charges WHERE check_part_id = p.id AND state IN ('asked', 'unknown')), 0)
      )::text AS left
    FROM check_parts p WHERE p.id = ${partId} AND p.check_id = ${checkId}`);
  return rows[0] ? fromDecimal(rows[0].left) : null;
}
