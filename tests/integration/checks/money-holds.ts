import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Tx } from '#db/store';

/**
 * What must hold of every bill, from the rows alone and without the host's code: quantities, and money that adds up.
 * Lines carry one rate, as in the houses of these tests.
 */
export async function expectMoneyHolds(tx: Tx): Promise<void> {
  const { rows } = await tx.execute<{ what: string; where_: string }>(
    sql.raw(`
    WITH parts AS (SELECT order_item_id, CASE WHEN share_id IS NULL THEN quantity ELSE min(quantity) END AS quantity, share_of,
        count(*)::int AS rows, count(DISTINCT share_part)::int AS own, share_id
      FROM check_lines GROUP BY order_item_id, share_id, quantity, share_of, CASE WHEN share_id IS NULL THEN id END),
    placed AS (SELECT order_item_id, sum(quantity) AS quantity FROM parts GROUP BY 1),
    gone AS (SELECT order_item_id, sum(quantity) AS quantity FROM voids GROUP BY 1),
    line AS (SELECT c.id AS check_id, c.number, l.* FROM checks c, jsonb_to_recordset(c.totals -> 'lines') AS l(id uuid, amount int,
      discount int, comp int, charge int, total int, taxes jsonb, taken jsonb, charges jsonb)),
    summed AS (SELECT check_id, sum(amount) AS subtotal, sum(discount) AS discount, sum(comp) AS comp, sum(charge) AS charge,
      sum(total) AS total FROM line GROUP BY 1),
    taken AS (SELECT check_id, sum(amount) AS amount, sum(amount) FILTER (WHERE check_part_id IS NULL) AS beside FROM (
        SELECT check_id, check_part_id, amount * 100 AS amount FROM payments
        UNION ALL SELECT r.check_id, p.check_part_id, -r.amount * 100 FROM refunds r JOIN payments p ON p.id = r.payment_id
          WHERE NOT r.of_sale) m GROUP BY 1),
    kept AS (SELECT id AS check_id, t.* FROM checks c, jsonb_to_record(c.totals) AS t(subtotal int, discount int, comp int,
      charge int, "taxAdded" int, "taxOff" int, total int, taxes jsonb))
    SELECT 'sent less voided is not on checks' AS what, i.id::text AS where_ FROM order_items i
      LEFT JOIN placed p ON p.order_item_id = i.id LEFT JOIN gone g ON g.order_item_id = i.id
      WHERE i.quantity - coalesce(g.quantity, 0) <> coalesce(p.quantity, 0)
    UNION ALL SELECT 'a share is not all there', share_id::text FROM parts WHERE share_id IS NOT NULL AND (rows <> share_of OR own <> share_of)
    UNION ALL SELECT 'a line is on a check and not in its totals', l.id::text FROM check_lines l
      FULL JOIN line t ON t.id = l.id AND t.check_id = l.check_id WHERE l.id IS NULL OR t.id IS NULL
    UNION ALL SELECT 'a line is not at its price', l.id::text FROM check_lines l JOIN order_items i ON i.id = l.order_item_id
      JOIN line t ON t.id = l.id CROSS JOIN LATERAL (SELECT (i.price_at_order * 100 * l.quantity)::int AS price) x
      WHERE t.amount <> x.price / l.share_of + CASE WHEN l.share_part <= x.price % l.share_of THEN 1 ELSE 0 END
    UNION ALL SELECT 'a line does not add up', id::text FROM line WHERE least(amount, discount, comp, charge, total) < 0
      OR discount + comp <> coalesce((SELECT sum((x ->> 'amount')::int) FROM jsonb_array_elements(taken) x), 0)
      OR charge <> coalesce((SELECT sum((x ->> 'amount')::int) FROM jsonb_array_elements(charges) x), 0)
    UNION ALL SELECT 'a check is not its lines', k.check_id::text FROM kept k LEFT JOIN summed s USING (check_id)
      WHERE (k.subtotal, k.discount, k.comp, k.charge, k.total) IS DISTINCT FROM (coalesce(s.subtotal, 0),
        coalesce(s.discount, 0), coalesce(s.comp, 0), coalesce(s.charge, 0), coalesce(s.total, 0))
    UNION ALL SELECT 'a check does not add up', check_id::text FROM kept
      WHERE subtotal - discount - comp + charge + "taxAdded" - "taxOff" <> total OR least(total, "taxAdded", "taxOff") < 0
    UNION ALL SELECT 'more was paid than a check comes to', c.id::text FROM checks c JOIN kept k ON k.check_id = c.id
      WHERE (SELECT coalesce(sum(amount), 0) FROM taken WHERE check_id = c.id) NOT BETWEEN 0 AND k.total
    UNION ALL SELECT 'a closed check is not paid', c.id::text FROM checks c JOIN kept k ON k.check_id = c.id
      WHERE c.closed_at IS NOT NULL AND (SELECT coalesce(sum(amount), 0) FROM taken WHERE check_id = c.id) <> k.total
    UNION ALL SELECT 'more was given back than was sold', c.id::text FROM checks c JOIN kept k ON k.check_id = c.id
      WHERE (SELECT coalesce(sum(amount * 100), 0) FROM refunds WHERE check_id = c.id AND of_sale) > k.total
    UNION ALL SELECT 'a rate is not rounded once for a bill', b.number || ' ' || b.rate FROM (
      SELECT l.number, x."rateId" AS rate, sum(x.base) AS base, sum(x.amount) AS amount FROM line l,
        jsonb_to_recordset(l.taxes) AS x("rateId" uuid, base int, amount int) GROUP BY 1, 2) b
      JOIN tax_rates r ON r.id = b.rate CROSS JOIN venue v
      WHERE v.tax_rounding = 'check' AND NOT EXISTS (SELECT FROM checks c WHERE c.number = b.number
          AND (c.closed_at IS NOT NULL OR EXISTS (SELECT FROM payments WHERE check_id = c.id)))
        AND b.amount <> round(b.base::numeric * r.basis_points / (10000 + CASE WHEN v.tax_included THEN r.basis_points ELSE 0 END))
    UNION ALL SELECT 'parts are not what is due', c.id::text FROM checks c JOIN kept k ON k.check_id = c.id
      JOIN (SELECT check_id, sum(amount * 100) AS amount, count(*) AS parts FROM check_parts GROUP BY 1) p ON p.check_id = c.id
      WHERE c.closed_at IS NULL AND p.amount <> k.total - (SELECT coalesce(sum(beside), 0) FROM taken WHERE check_id = c.id)
    UNION ALL SELECT 'letters of a bill', number FROM checks GROUP BY number
      HAVING count(*) > 1 AND bool_or(letter = '') OR count(*) <> count(DISTINCT letter)
    UNION ALL SELECT 'an adjustment of lines has none', id::text FROM adjustments a WHERE scope = 'lines'
      AND NOT EXISTS (SELECT FROM adjustment_lines WHERE adjustment_id = a.id)`),
  );
  expect(rows).toEqual([]);
}
