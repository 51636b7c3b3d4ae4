import { type SQL, sql } from 'drizzle-orm';
import type { CheckTotals } from '#contract/check-totals';
import type { Tx } from '#db/store';
import type { TaxRate } from './taxes.rules';

/** A bill as it is stored; amounts are decimal text. */
export interface BillRows extends Record<string, unknown> {
  checks: CheckOfBill[] | null;
  lines: LineOfBill[] | null;
  adjustments: AdjustmentOfBill[] | null;
  charges: ChargeOfBill[] | null;
  rates: TaxRate[] | null;
}

export interface CheckOfBill {
  id: string;
  visitId: string;
  letter: string;
  exempt: boolean;
  closed: boolean;
  totals: CheckTotals | null;
  /** Whether a payment was ever taken on it. */
  hasPayments: boolean;
  /** What went to the check and was not given back. */
  paid: string;
  /** What a card terminal was asked for, and nobody knows yet. */
  asked: string;
  parts: { id: string; amount: string; paid: string }[] | null;
}

interface LineOfBill {
  id: string;
  checkId: string;
  lineId: string;
  quantity: number;
  unitPrice: string;
  shareId: string | null;
  sharePart: number;
  shareOf: number;
  taxRateIds: string[];
  discountable: boolean;
}

interface AdjustmentOfBill {
  id: string;
  checkId: string;
  scope: 'lines' | 'check' | 'bill';
  kind: 'discount' | 'comp';
  percent: number | null;
  amount: string | null;
  lineIds: string[];
}

interface ChargeOfBill {
  id: string;
  percent: number;
  beforeDiscount: boolean;
  taxRateIds: string[];
}

/**
 * Everything a bill is worked out from, in one statement, because every send pays for it. As json, which is text at once:
 * jsonb of a thousand rows takes several times as long.
 */
export async function findBill(tx: Tx, number: string): Promise<BillRows> {
  const { rows } = await tx.execute<BillRows>(sql`
    WITH c AS MATERIALIZED (SELECT * FROM checks WHERE number = ${number})
    SELECT (${checksOf}) AS checks, (${linesOf}) AS lines, (${adjustmentsOf}) AS adjustments, (${chargesOf}) AS charges,
      (SELECT json_agg(json_build_object('id', id, 'name', name, 'basisPoints', basis_points, 'compound', compound))
        FROM tax_rates) AS rates`);
  return rows[0] as BillRows;
}

const checksOf = sql`SELECT json_agg(json_build_object('id', c.id, 'visitId', c.visit_id, 'letter', c.letter,
    'exempt', c.tax_exempt_reason IS NOT NULL, 'closed', c.closed_at IS NOT NULL,
    'totals', c.totals,
    'hasPayments', EXISTS (SELECT FROM payments WHERE check_id = c.id),
    'paid', ${paidOn(sql`c.id`)}::text,
    'asked', (SELECT coalesce(sum(amount), 0) FROM card_charges WHERE check_id = c.id AND state IN ('asked', 'unknown'))::text,
    'parts', (SELECT json_agg(json_build_object('id', p.id, 'amount', p.amount::text, 'paid', (
        (SELECT coalesce(sum(amount), 0) FROM payments WHERE check_part_id = p.id)
        - (SELECT coalesce(sum(r.amount), 0) FROM refunds r JOIN payments y ON y.id = r.payment_id WHERE y.check_part_id = p.id)
        + (SELECT coalesce(sum(amount), 0) FROM card_charges WHERE check_part_id = p.id AND state IN ('asked', 'unknown')))::text)
      ORDER BY p.position) FROM check_parts p WHERE p.check_id = c.id))
  ORDER BY length(c.letter), c.letter, c.id) FROM c`;

// In an order that no split changes: of two fragments of one line the first of a check's letters comes first.
const linesOf = sql`SELECT json_agg(line) FROM (
  SELECT l.id, l.check_id AS "checkId", i.id AS "lineId", l.quantity, i.price_at_order::text AS "unitPrice", l.share_id AS "shareId",
    l.share_part AS "sharePart", l.share_of AS "shareOf", i.tax_rate_ids AS "taxRateIds", m.discountable
  FROM c JOIN check_lines l ON l.check_id = c.id JOIN order_items i ON i.id = l.order_item_id
  JOIN menu_items m ON m.id = i.menu_item_id
  ORDER BY i.created_at, i.id, l.share_part, length(c.letter), c.letter, l.id) line`;

const adjustmentsOf = sql`SELECT json_agg(json_build_object('id', a.id, 'checkId', a.check_id, 'scope', a.scope, 'kind', a.kind,
    'percent', a.percent, 'amount', a.amount::text,
    'lineIds', (SELECT coalesce(json_agg(check_line_id), '[]'::json) FROM adjustment_lines WHERE adjustment_id = a.id))
  ORDER BY a.position) FROM c JOIN adjustments a ON a.check_id = c.id`;

const chargesOf = sql`SELECT json_agg(json_build_object('id', g.id, 'percent', g.percent,
    'beforeDiscount', g.before_discount, 'taxRateIds', g.tax_rate_ids) ORDER BY g.id)
  FROM c JOIN check_charges g ON g.check_id = c.id WHERE g.waived_reason IS NULL`;

/** What was paid on a check and not given back, tips apart. */
export function paidOn(checkId: SQL): SQL {
  return sql`((SELECT coalesce(sum(amount), 0) FROM payments WHERE check_id = ${checkId})
    - (SELECT coalesce(sum(amount), 0) FROM refunds WHERE check_id = ${checkId}))`;
}

/** Keeps what the open checks among these come to. */
export async function saveTotals(tx: Tx, totals: ReadonlyMap<string, CheckTotals>): Promise<void> {
  const rows = JSON.stringify([...totals].map(([id, value]) => ({ id, value })));
  await tx.execute(sql`UPDATE checks c SET totals = x.value
    FROM jsonb_to_recordset(${rows}::jsonb) AS x(id uuid, value jsonb)
    WHERE c.id = x.id AND c.closed_at IS NULL`);
}
