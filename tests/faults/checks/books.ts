import type { FaultHost } from '../host/fault-host';

/** Reads with one statement beneath a host. */
export type Query = (text: string) => Promise<Record<string, unknown>[]>;

export const queryOf =
  (host: FaultHost): Query =>
  (text) =>
    host.ask({ kind: 'query', text });

/** Checks that no command is needed for: the tables among themselves. Returns what is wrong, in words. */
export async function checkBooks(query: Query): Promise<string[]> {
  const found = [await foreignKeys(query), await numbers(query), await sums(query), await ledger(query)];
  return found.flat();
}

/** Every foreign key, looked up anew row by row: a constraint that was not kept would not tell by itself. */
async function foreignKeys(query: Query): Promise<string[]> {
  const keys =
    await query(`SELECT conname AS name, conrelid::regclass::text AS child, confrelid::regclass::text AS parent,
      (SELECT jsonb_agg(attname ORDER BY nth) FROM unnest(conkey) WITH ORDINALITY AS k(num, nth)
        JOIN pg_attribute ON attrelid = conrelid AND attnum = num) AS columns,
      (SELECT jsonb_agg(attname ORDER BY nth) FROM unnest(confkey) WITH ORDINALITY AS k(num, nth)
        JOIN pg_attribute ON attrelid = confrelid AND attnum = num) AS targets
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`);
  if (keys.length === 0) return ['the schema has no foreign keys'];
  const parts = keys.map(({ name, child, parent, columns, targets }) => {
    const pairs = (columns as string[]).map(
      (column, index) => [column, (targets as string[])[index]] as const,
    );
    const given = pairs.map(([column]) => `c.${column} IS NOT NULL`).join(' AND ');
    const match = pairs.map(([column, target]) => `p.${target} = c.${column}`).join(' AND ');
    return `SELECT '${name}' AS key, count(*)::int AS orphans FROM ${child} c
      WHERE ${given} AND NOT EXISTS (SELECT 1 FROM ${parent} p WHERE ${match})`;
  });
  const rows = await query(`SELECT * FROM (${parts.join(' UNION ALL ')}) AS found WHERE orphans > 0`);
  return rows.map(({ key, orphans }) => `${orphans} rows break ${key}`);
}

/** Numbers come from counters and run from 1 to the counter, each once. */
async function numbers(query: Query): Promise<string[]> {
  const rows = await query(`
    WITH given AS (
      SELECT 'ORD' AS key, substring(order_number FROM 5)::int AS number FROM orders
      UNION ALL SELECT 'CHK', substring(number FROM 5)::int FROM checks
      UNION ALL SELECT left(confirmation_number, 8), substring(confirmation_number FROM 10)::int FROM reservations
    ), kept AS (SELECT key, count(*)::int AS rows, count(DISTINCT number)::int AS numbers, min(number) AS lowest,
      max(number) AS highest FROM given GROUP BY key)
    SELECT coalesce(kept.key, c.key) AS key, c.value::int AS counter, rows, numbers, lowest, highest
    FROM kept FULL JOIN counters c ON c.key = kept.key
    WHERE (rows, numbers, lowest, highest) IS DISTINCT FROM (c.value::int, c.value::int, 1, c.value::int)`);
  return rows.map((row) => `numbers do not run from 1 to the counter: ${JSON.stringify(row)}`);
}

/** What must add up. Prices include tax in this restaurant, so a check comes to its lines and charges. */
async function sums(query: Query): Promise<string[]> {
  const wrong = {
    'checks whose lines are not what is kept with them': `SELECT id FROM checks c WHERE
      (SELECT coalesce(sum(i.price_at_order * l.quantity), 0) FROM check_lines l JOIN order_items i ON i.id = l.order_item_id
        WHERE l.check_id = c.id) <> coalesce((totals ->> 'subtotal')::numeric / 100, 0)
      OR (totals ->> 'subtotal')::int + (totals ->> 'charge')::int <> (totals ->> 'total')::int`,
    'paid checks whose total and payments differ': `SELECT id FROM checks c WHERE closed_at IS NOT NULL AND
      coalesce((totals ->> 'total')::numeric / 100, 0) <> (SELECT coalesce(sum(amount), 0) FROM payments p WHERE p.check_id = c.id)`,
    'open checks that were paid in full': `SELECT id FROM checks c WHERE closed_at IS NULL AND
      coalesce((totals ->> 'total')::numeric / 100, 0) <= (SELECT coalesce(sum(amount), 0) FROM payments p WHERE p.check_id = c.id)`,
    'payments whose change is wrong': `SELECT id FROM payments WHERE tendered IS DISTINCT FROM amount + change_given`,
    'visits that ended with an open check': `SELECT v.id FROM visits v JOIN checks c ON c.visit_id = v.id
      WHERE (v.closed_at IS NULL) <> (c.closed_at IS NULL)`,
    'rounds without lines': `SELECT id FROM orders o WHERE NOT EXISTS (SELECT 1 FROM order_items i WHERE i.order_id = o.id)`,
    'lines without ticket or check': `SELECT id FROM order_items i WHERE ticket_id IS NULL OR NOT EXISTS (SELECT 1 FROM check_lines l WHERE l.order_item_id = i.id)`,
    'rounds whose tickets are not those of their lines': `SELECT o.id FROM orders o WHERE
      (SELECT count(*) FROM tickets t WHERE t.order_id = o.id) <>
      (SELECT count(DISTINCT ticket_id) FROM order_items i WHERE i.order_id = o.id)`,
    'lines that are draft and sent at once': `SELECT id FROM draft_lines JOIN order_items USING (id)`,
    'visits and the ledger disagree who sits': `SELECT v.id FROM visits v WHERE (closed_at IS NULL) <>
      EXISTS (SELECT 1 FROM table_occupancy o WHERE o.visit_id = v.id AND o.state = 'open')`,
  };
  const parts = Object.entries(wrong).map(
    ([what, text]) => `SELECT '${what}' AS what, count(*)::int AS rows FROM (${text}) AS wrong`,
  );
  const rows = await query(`SELECT * FROM (${parts.join(' UNION ALL ')}) AS found WHERE rows > 0`);
  return rows.map(({ what, rows: count }) => `${count} ${what}`);
}

/** No table is promised twice: a sweep over the claims that does not trust the constraint's index. */
async function ledger(query: Query): Promise<string[]> {
  const rows =
    await query(`SELECT id, table_id AS "tableId", extract(epoch FROM lower(during))::float8 AS "from",
      extract(epoch FROM upper(during))::float8 AS "to" FROM table_occupancy WHERE state <> 'released'`);
  const claims = (rows as { id: string; tableId: string; from: number; to: number }[]).sort(
    (a, b) => a.tableId.localeCompare(b.tableId) || a.from - b.from,
  );
  return claims.flatMap((claim, index) => {
    const before = claims[index - 1];
    if (before?.tableId !== claim.tableId || before.to <= claim.from) return [];
    return [`table ${claim.tableId} is promised twice: ${before.id} and ${claim.id}`];
  });
}
