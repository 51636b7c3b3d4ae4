import { sql } from 'drizzle-orm';
import { fromDecimal } from '#contract/money';
import type { orderType } from '#db/schema/book';
import type { Tx } from '#db/store';

type VisitOrderType = (typeof orderType.enumValues)[number];

interface VisitRow extends Record<string, unknown> {
  id: string;
  name: string | null;
  order_type: VisitOrderType;
  pickup_at: string | null;
  check_id: string | null;
  party_size: number;
  seated_at: string;
  booked: boolean;
  server_id: string | null;
  first_name: string | null;
  last_name: string | null;
  drafts: number;
  rounds_sent: number;
  rounds_served: number;
  ready_since: string | null;
  kitchen_late_at: string | null;
  paid: string;
  /** What its checks come to, in minor units. */
  amount: number;
}

/** Every party that is here now, at a table or on a tab, with all that decides what its table shows. One statement, open visits only. */
export async function listOpenVisits(tx: Tx) {
  const { rows } = await tx.execute<VisitRow>(sql`
    SELECT v.id, v.name, v.order_type, v.pickup_at, v.party_size, v.seated_at, v.reservation_id IS NOT NULL AS booked, s.id AS server_id, s.first_name, s.last_name,
      (SELECT count(*)::int FROM draft_lines d WHERE d.visit_id = v.id) AS drafts,
      coalesce(o.sent, 0) AS rounds_sent, coalesce(o.served, 0) AS rounds_served, o.ready_since, k.kitchen_late_at,
      ((SELECT coalesce(sum(p.amount), 0) FROM payments p JOIN checks c ON c.id = p.check_id WHERE c.visit_id = v.id)
        - (SELECT coalesce(sum(r.amount), 0) FROM refunds r JOIN checks c ON c.id = r.check_id
          WHERE c.visit_id = v.id AND NOT r.of_sale))::text AS paid,
      (SELECT coalesce(sum((c.totals ->> 'total')::bigint), 0)::float8 FROM checks c WHERE c.visit_id = v.id) AS amount,
      (SELECT c.id FROM checks c WHERE c.visit_id = v.id
        ORDER BY c.closed_at IS NOT NULL, c.opened_at, length(c.letter), c.letter LIMIT 1) AS check_id
    FROM visits v
    LEFT JOIN users s ON s.id = v.server_id
    LEFT JOIN LATERAL (
      SELECT count(*)::int AS sent, (count(*) FILTER (WHERE r.status = 'served'))::int AS served,
        min(r.ready_time) FILTER (WHERE r.status = 'ready') AS ready_since
      FROM orders r WHERE r.id IN (SELECT rounds_of(v.id)) AND r.status <> 'cancelled') o ON true
    LEFT JOIN LATERAL (
      SELECT min(t.sent_at + make_interval(mins => n.late_minutes)) AS kitchen_late_at
      FROM orders r JOIN tickets t ON t.order_id = r.id AND t.bumped_at IS NULL JOIN stations n ON n.id = t.station_id
      WHERE r.id IN (SELECT rounds_of(v.id)) AND r.status <> 'cancelled') k ON true
    WHERE v.closed_at IS NULL`);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    orderType: row.order_type,
    pickupAt: row.pickup_at === null ? null : new Date(row.pickup_at),
    checkId: row.check_id,
    partySize: row.party_size,
    seatedAt: new Date(row.seated_at),
    isBooked: row.booked,
    server:
      row.server_id === null
        ? null
        : { id: row.server_id, firstName: row.first_name ?? '', lastName: row.last_name ?? '' },
    drafts: row.drafts,
    roundsSent: row.rounds_sent,
    roundsServed: row.rounds_served,
    readySince: row.ready_since === null ? null : new Date(row.ready_since),
    kitchenLateAt: row.kitchen_late_at === null ? null : new Date(row.kitchen_late_at),
    paid: fromDecimal(row.paid),
    amount: row.amount,
  }));
}

interface ExpectedRow extends Record<string, unknown> {
  id: string;
  date: string;
  time: string;
  later_fold: boolean;
  name: string;
  party_size: number;
  arrived: boolean;
  arrived_size: number | null;
  note: string | null;
  occasion: string | null;
  allergies: string | null;
  booking_allergies: string | null;
  tables: string[] | null;
}

/** Bookings of these dates that are neither seated nor over, by time. */
export async function listExpected(tx: Tx, dates: readonly string[]) {
  const { rows } = await tx.execute<ExpectedRow>(sql`
    SELECT r.id, r.date::text, to_char(r.time, 'HH24:MI') AS time, r.later_fold,
      coalesce(nullif(trim(g.last_name), ''), g.first_name) AS name, r.party_size, r.arrived_at IS NOT NULL AS arrived,
      r.arrived_size, r.special_request AS note, r.occasion, p.allergies, r.allergies AS booking_allergies,
      (SELECT jsonb_agg(t.table_number ORDER BY t.table_number) FROM table_occupancy c JOIN tables t ON t.id = c.table_id
        WHERE c.reservation_id = r.id AND c.state = 'booked') AS tables
    FROM reservations r JOIN users g ON g.id = r.user_id LEFT JOIN guest_profiles p ON p.user_id = g.id
    WHERE r.date IN (${sql.join(
      dates.map((date) => sql`${date}::date`),
      sql`, `,
    )}) AND r.status = 'confirmed'
      AND NOT EXISTS (SELECT 1 FROM visits v WHERE v.reservation_id = r.id)
    ORDER BY r.date, r.later_fold, r.time`);
  return rows.map(({ later_fold: laterFold, ...row }) => ({ ...row, laterFold, tables: row.tables ?? [] }));
}
