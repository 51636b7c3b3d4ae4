import { sql } from 'drizzle-orm';
import type { Tx } from '#db/store';

interface Row extends Record<string, unknown> {
  date: string | null;
  time: string | null;
  later_fold: boolean;
  covers: number;
  minutes: number;
  seated_at: string | null;
  closed_at: string | null;
  until: string | null;
}

/**
 * Every party of a service day that brings guests: what is booked from the cut-over of one date to that of the next
 * and was neither cancelled nor missed, and who walked in; who sat down with another party is counted there. One
 * statement.
 */
export async function listParties(
  tx: Tx,
  { day, next, cutover, except }: { day: string; next: string; cutover: string; except: string | null },
) {
  const { rows } = await tx.execute<Row>(sql`
    SELECT r.date::text, to_char(r.time, 'HH24:MI') AS time, r.later_fold, coalesce(v.party_size, r.party_size) AS covers, r.duration_minutes AS minutes,
      v.seated_at, v.closed_at, NULL AS until
    FROM reservations r LEFT JOIN visits v ON v.reservation_id = r.id
    WHERE ((r.date = ${day}::date AND r.time >= ${cutover}::time) OR (r.date = ${next}::date AND r.time < ${cutover}::time))
      AND coalesce(r.status, 'confirmed') IN ('confirmed', 'completed') AND r.id IS DISTINCT FROM ${except}::uuid
    UNION ALL
    SELECT NULL, NULL, false, v.party_size, 0, v.seated_at, v.closed_at,
      (SELECT max(upper(o.during)) FROM table_occupancy o WHERE o.visit_id = v.id)
    FROM visits v WHERE v.service_day = ${day}::date AND v.reservation_id IS NULL AND v.merged_into IS NULL`);
  const instant = (text: string | null) => (text === null ? null : new Date(text));
  return rows.map(({ seated_at, closed_at, until, date, time, later_fold: laterFold, ...row }) => ({
    ...row,
    promised: date === null || time === null ? null : { date, time, laterFold },
    seatedAt: instant(seated_at),
    closedAt: instant(closed_at),
    until: instant(until),
  }));
}

export type PartyRow = Awaited<ReturnType<typeof listParties>>[number];
