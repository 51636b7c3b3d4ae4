import { sql } from 'drizzle-orm';
import type { CashEvent } from '#contract/day';
import { fromDecimal } from '#contract/money';
import type { Tx } from '#db/store';
import { nameOf } from './names.queries';

/**
 * Every movement of cash, one row each: what came in and what went out, by whom, and the drawer session it was in; null
 * is the pocket of who moved it. What a drawer should hold and what a server carries are sums of these and of nothing
 * else. What was taken back is not among them.
 */
const cashEvents = sql`(
  SELECT id, 'payment' AS kind, taken_at AS at, coalesce(tendered, amount + rounding + tip) AS money_in,
    change_given AS money_out, taken_by AS by_id, NULL::uuid AS approved_by, check_id, NULL::text AS words,
    drawer_session_id, business_day_id FROM payments WHERE tender = 'cash'
  UNION ALL
  SELECT id, 'refund', made_at, 0, amount + tip + rounding, made_by, approved_by, check_id, reason, drawer_session_id, business_day_id
    FROM refunds WHERE tender = 'cash'
  UNION ALL
  SELECT id, 'voucher', issued_at, amount, 0, issued_by, NULL, NULL, NULL, drawer_session_id, business_day_id
    FROM vouchers WHERE tender = 'cash'
  UNION ALL
  SELECT id, 'house_account', taken_at, amount, 0, taken_by, NULL, NULL, NULL, drawer_session_id, business_day_id
    FROM house_account_settlements WHERE tender = 'cash'
  UNION ALL
  SELECT id, kind::text, made_at, CASE WHEN kind = 'paid_in' THEN amount ELSE 0 END,
    CASE WHEN kind = 'paid_in' THEN 0 ELSE amount END, made_by, approved_by, NULL, reason, drawer_session_id, business_day_id
    FROM cash_movements WHERE taken_back_at IS NULL
  UNION ALL
  SELECT o.id, 'cash_out', o.made_at, greatest(o.handed_in, 0), greatest(-o.handed_in, 0), o.made_by, NULL, NULL,
    concat_ws(' ', u.first_name, nullif(u.last_name, '')), o.drawer_session_id, o.business_day_id
    FROM cash_outs o JOIN users u ON u.id = o.server_id WHERE o.taken_back_at IS NULL AND o.drawer_session_id IS NOT NULL
)`;

/** What came into a drawer session less what went out of it, its float apart; in minor units. */
export async function sumOfSession(tx: Tx, sessionId: string): Promise<number> {
  const { rows } = await tx.execute<{ moved: string }>(sql`
    SELECT coalesce(sum(money_in - money_out), 0)::text AS moved FROM ${cashEvents} e WHERE drawer_session_id = ${sessionId}`);
  return fromDecimal((rows[0] as { moved: string }).moved);
}

interface EventRow extends Record<string, unknown> {
  id: string;
  kind: CashEvent;
  at: Date;
  money_in: string;
  money_out: string;
  by_name: string | null;
  approved_name: string | null;
  check_id: string | null;
  check_number: string | null;
  words: string | null;
}

/** All that moved cash in a session, in order. */
export async function listEventsOfSession(tx: Tx, sessionId: string) {
  const { rows } = await tx.execute<EventRow>(sql`
    SELECT e.id, e.kind, e.at, e.money_in::text, e.money_out::text, ${nameOf(sql`e.by_id`)} AS by_name,
      ${nameOf(sql`e.approved_by`)} AS approved_name, e.check_id, c.number || c.letter AS check_number, e.words
    FROM ${cashEvents} e LEFT JOIN checks c ON c.id = e.check_id
    WHERE e.drawer_session_id = ${sessionId} ORDER BY e.at, e.id`);
  return rows.map(({ at, money_in, money_out, ...row }) => ({
    ...row,
    at: new Date(at),
    in: fromDecimal(money_in),
    out: fromDecimal(money_out),
  }));
}

/** The cash of a day that its takers carry, by person; in minor units. */
export async function sumCarried(tx: Tx, businessDayId: string): Promise<Map<string, number>> {
  const { rows } = await tx.execute<{ by_id: string; carried: string }>(sql`
    SELECT by_id, sum(money_in - money_out)::text AS carried FROM ${cashEvents} e
    WHERE business_day_id = ${businessDayId} AND drawer_session_id IS NULL AND by_id IS NOT NULL GROUP BY by_id`);
  return new Map(rows.map((row) => [row.by_id, fromDecimal(row.carried)]));
}

/** The tips of a day less those given back, by whom they are for; in minor units. */
export async function sumTips(tx: Tx, businessDayId: string): Promise<Map<string, number>> {
  const { rows } = await tx.execute<{ server_id: string; tips: string }>(sql`
    SELECT server_id, sum(tip)::text AS tips FROM (
      SELECT tip_for AS server_id, tip FROM payments WHERE business_day_id = ${businessDayId}
      UNION ALL
      SELECT p.tip_for, -r.tip FROM refunds r JOIN payments p ON p.id = r.payment_id WHERE r.business_day_id = ${businessDayId}
    ) t WHERE server_id IS NOT NULL AND tip <> 0 GROUP BY server_id`);
  return new Map(rows.map((row) => [row.server_id, fromDecimal(row.tips)]));
}

/** What each kind of event moved in the sessions of a day; in minor units. */
export async function sumKindsOfDay(tx: Tx, businessDayId: string) {
  const { rows } = await tx.execute<{ session_id: string; kind: CashEvent; moved: string }>(sql`
    SELECT drawer_session_id AS session_id, kind, sum(money_in - money_out)::text AS moved FROM ${cashEvents} e
    WHERE drawer_session_id IN (SELECT id FROM drawer_sessions WHERE business_day_id = ${businessDayId}) GROUP BY 1, 2`);
  return rows.map(({ session_id, kind, moved }) => ({
    sessionId: session_id,
    kind,
    moved: fromDecimal(moved),
  }));
}
