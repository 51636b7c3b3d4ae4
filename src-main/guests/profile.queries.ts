import { sql } from 'drizzle-orm';
import { fromDecimal } from '#contract/money';
import type { Tx } from '#db/store';

interface StayRow extends Record<string, unknown> {
  visit_id: string | null;
  reservation_id: string | null;
  date: string;
  time: string;
  open: boolean;
  party_size: number;
  tables: string[];
  server: string | null;
  spend: string;
}

/**
 * A guest's stays, newest first: visits, at the tables they sat at last, and completed bookings of before of which no visit was written. Times are
 * the venue's.
 */
export async function listStays(tx: Tx, guestId: string, zone: string) {
  const { rows } = await tx.execute<StayRow>(sql`
    SELECT v.id AS visit_id, v.reservation_id, v.service_day::text AS date, to_char(v.seated_at AT TIME ZONE ${zone}, 'HH24:MI') AS time,
      v.closed_at IS NULL AS open, v.party_size, s.first_name AS server,
      (SELECT coalesce(jsonb_agg(DISTINCT t.table_number), '[]') FROM table_occupancy o JOIN tables t ON t.id = o.table_id
        WHERE o.visit_id = v.id AND lower(o.during) = (SELECT lower(during) FROM table_occupancy
          WHERE visit_id = v.id ORDER BY state = 'open' DESC, lower(during) DESC LIMIT 1)) AS tables,
      (SELECT coalesce(sum(p.amount), 0)::text FROM checks c JOIN payments p ON p.check_id = c.id WHERE c.visit_id = v.id) AS spend
    FROM visits v LEFT JOIN users s ON s.id = v.server_id WHERE v.guest_id = ${guestId}::uuid
    UNION ALL
    SELECT NULL, r.id, r.date::text, to_char(r.time, 'HH24:MI'), false, r.party_size, NULL,
      coalesce((SELECT jsonb_build_array(t.table_number) FROM tables t WHERE t.id = r.table_id), '[]'), '0'
    FROM reservations r WHERE r.user_id = ${guestId}::uuid AND r.status = 'completed'
      AND NOT EXISTS (SELECT FROM visits v WHERE v.reservation_id = r.id)
    ORDER BY date DESC, time DESC`);
  return rows.map(({ visit_id, reservation_id, party_size, spend, ...row }) => ({
    ...row,
    visitId: visit_id,
    reservationId: reservation_id,
    partySize: party_size,
    spend: fromDecimal(spend),
  }));
}

/** Bookings that came to nothing, and arrivals after the house had begun to wait. */
export async function countBookings(tx: Tx, guestId: string, zone: string) {
  const { rows } = await tx.execute<{ cancelled: number; late: number }>(sql`
    SELECT (count(*) FILTER (WHERE r.status = 'cancelled'))::int AS cancelled,
      (count(*) FILTER (WHERE r.arrived_at > (r.date + r.time) AT TIME ZONE ${zone}
        + make_interval(mins => v.late_after_minutes)))::int AS late
    FROM reservations r, venue v WHERE r.user_id = ${guestId}::uuid`);
  return rows[0] ?? { cancelled: 0, late: 0 };
}

/** The entries that are merged into this one, newest first. */
export async function listMerged(tx: Tx, guestId: string) {
  const { rows } = await tx.execute<{ id: string; first_name: string; last_name: string; at: string }>(sql`
    SELECT m.id, u.first_name, u.last_name, m.merged_at AS at FROM guest_merges m JOIN users u ON u.id = m.merged_id
    WHERE m.kept_id = ${guestId}::uuid AND m.undone_at IS NULL ORDER BY m.merged_at DESC, m.id`);
  return rows.map(({ id, first_name, last_name, at }) => ({
    mergeId: id,
    firstName: first_name,
    lastName: last_name,
    at: new Date(at),
  }));
}

/** Whom the house knows best. */
export async function listFamiliar(tx: Tx, limit: number): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    SELECT u.id FROM users u WHERE u.role = 'customer' AND NOT u.unlisted
    ORDER BY u.familiarity DESC, u.created_at DESC, u.id LIMIT ${limit}`);
  return rows.map(({ id }) => id);
}
