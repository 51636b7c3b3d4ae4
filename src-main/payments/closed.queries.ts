import { type SQL, sql } from 'drizzle-orm';
import { toDecimal } from '#contract/money';
import type { TenderKind } from '#contract/payments';
import type { Tx } from '#db/store';
import type { Sought } from './closed.rules';

export interface ClosedRow extends Record<string, unknown> {
  id: string;
  number: string;
  name: string | null;
  server: string | null;
  tables: string[];
  total: string;
  tips: string;
  refunded: string;
  tenders: TenderKind[];
  closed_at: Date | null;
  day_open: boolean;
}

const rowsOf = (where: SQL, limit: number) => sql`
  WITH found AS (SELECT c.* FROM checks c WHERE ${where} ORDER BY c.closed_at DESC, c.id DESC LIMIT ${limit})
  SELECT c.id, c.number || c.letter AS number, v.name, u.first_name AS server, c.closed_at,
    coalesce((c.totals ->> 'total')::numeric / 100, 0)::numeric(12, 2)::text AS total,
    (SELECT coalesce(sum(tip), 0)::text FROM payments WHERE check_id = c.id) AS tips,
    (SELECT coalesce(sum(amount + tip), 0)::text FROM refunds WHERE check_id = c.id) AS refunded,
    ARRAY(SELECT DISTINCT tender::text FROM payments WHERE check_id = c.id ORDER BY 1) AS tenders,
    ${tablesOf(sql`c.visit_id`)} AS tables,
    EXISTS (SELECT FROM business_days d WHERE d.id = c.business_day_id AND d.closed_at IS NULL) AS day_open
  FROM found c JOIN visits v ON v.id = c.visit_id LEFT JOIN users u ON u.id = v.server_id
  ORDER BY c.closed_at DESC, c.id DESC`;

/** The tables a party sat at last. */
function tablesOf(visitId: SQL): SQL {
  return sql`ARRAY(SELECT t.table_number FROM table_occupancy o JOIN tables t ON t.id = o.table_id
    WHERE o.visit_id = ${visitId} AND lower(o.during) = (SELECT max(lower(during)) FROM table_occupancy WHERE visit_id = ${visitId})
    ORDER BY t.table_number)`;
}

/** Which closed checks are wanted, from the newest. */
export interface ClosedAsked {
  from: Date;
  to: Date;
  sought: Sought | null;
  timeZone: string;
  after: { closedAt: string; checkId: string } | null;
  limit: number;
}

export async function listClosed(tx: Tx, asked: ClosedAsked): Promise<ClosedRow[]> {
  const { from, to, sought, after, limit } = asked;
  const onDay = sql`c.closed_at >= ${from.toISOString()}::timestamptz AND c.closed_at < ${to.toISOString()}::timestamptz`;
  const matches = sought ? sql`(${onDay} AND ${meantBy(sought, asked.timeZone)})` : onDay;
  const byNumber = sought?.number
    ? sql`(c.number = ${sought.number} OR (c.number || c.letter) = ${sought.number} AND c.number = ${sought.number.replace(/[A-Z]+$/, '')})`
    : null;
  const page = after
    ? sql`(c.closed_at, c.id) < (${after.closedAt}::timestamptz, ${after.checkId}::uuid)`
    : sql`true`;
  const found = await rows(tx, sql`${matches} AND ${page}`, limit);
  if (!byNumber || after) return found;
  const numbered = await rows(tx, sql`c.closed_at IS NOT NULL AND ${byNumber}`, limit);
  return [...numbered, ...found.filter(({ id }) => !numbered.some((row) => row.id === id))];
}

/** Checks that were opened again and are open. */
export async function listReopened(tx: Tx): Promise<ClosedRow[]> {
  return rows(tx, sql`c.closed_at IS NULL AND c.reopened_reason IS NOT NULL`, 100);
}

async function rows(tx: Tx, where: SQL, limit: number): Promise<ClosedRow[]> {
  return (await tx.execute<ClosedRow>(rowsOf(where, limit))).rows;
}

function meantBy({ table, amount, time }: Sought, timeZone: string): SQL {
  const any: SQL[] = [];
  if (table !== null)
    any.push(sql`EXISTS (SELECT FROM table_occupancy o JOIN tables t ON t.id = o.table_id
      WHERE o.visit_id = c.visit_id AND lower(t.table_number) IN (lower(${table}), lower(${`T${table}`})))`);
  if (amount !== null) {
    const decimal = toDecimal(amount);
    any.push(sql`((c.totals ->> 'total')::numeric = ${amount}::numeric
      OR EXISTS (SELECT FROM payments p WHERE p.check_id = c.id AND ${decimal}::numeric IN (p.amount, p.amount + p.tip, p.tendered)))`);
  }
  if (time !== null) any.push(sql`to_char(c.closed_at AT TIME ZONE ${timeZone}, 'HH24:MI') = ${time}`);
  return any.length > 0 ? sql`(${sql.join(any, sql` OR `)})` : sql`false`;
}
