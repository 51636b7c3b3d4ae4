import { sql } from 'drizzle-orm';
import { fromDecimal } from '#contract/money';
import type { Tx } from '#db/store';
import type { PriceRule } from './prices.rules';

interface RuleRow extends Record<string, unknown> {
  id: string;
  name: string;
  weekdays: number[];
  from_time: string;
  to_time: string;
  first_day: string | null;
  last_day: string | null;
  percent_off: number | null;
  amount_off: string | null;
  fixed_price: string | null;
  priority: number;
  item_ids: string[];
  section_ids: string[];
}

/** Every rule that was not taken away, by name. */
export async function listPriceRules(tx: Tx): Promise<PriceRule[]> {
  const { rows } = await tx.execute<RuleRow>(sql`
    SELECT r.id, r.name, to_jsonb(r.weekdays) AS weekdays, to_char(r.from_time, 'HH24:MI') AS from_time,
      to_char(r.to_time, 'HH24:MI') AS to_time, r.first_day::text, r.last_day::text, r.percent_off, r.amount_off, r.fixed_price,
      r.priority, coalesce(jsonb_agg(t.item_id) FILTER (WHERE t.item_id IS NOT NULL), '[]') AS item_ids,
      coalesce(jsonb_agg(t.section_id) FILTER (WHERE t.section_id IS NOT NULL), '[]') AS section_ids
    FROM price_rules r LEFT JOIN price_rule_targets t ON t.rule_id = r.id
    WHERE r.deleted_at IS NULL GROUP BY r.id ORDER BY r.name, r.id`);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    weekdays: row.weekdays,
    fromTime: row.from_time,
    toTime: row.to_time,
    firstDay: row.first_day,
    lastDay: row.last_day,
    percentOff: row.percent_off,
    amountOff: row.amount_off === null ? null : fromDecimal(row.amount_off),
    fixedPrice: row.fixed_price === null ? null : fromDecimal(row.fixed_price),
    priority: row.priority,
    itemIds: row.item_ids,
    sectionIds: row.section_ids,
  }));
}
