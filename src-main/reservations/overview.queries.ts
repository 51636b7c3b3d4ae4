import { sql } from 'drizzle-orm';
import type { Tx } from '#db/store';
import type { BookedTime } from './overview.rules';

/** What is booked for one time, and on which service day. */
export interface BookedOnDay extends BookedTime {
  day: string;
}

type Row = BookedOnDay & Record<string, unknown>;

/**
 * What is booked on the service days from one to another, by time; what was cancelled or missed is left out. One
 * statement over those days only, whatever lies before them.
 */
export async function listBookedTimes(
  tx: Tx,
  { from, to, next, cutover }: { from: string; to: string; next: string; cutover: string },
): Promise<BookedOnDay[]> {
  const { rows } = await tx.execute<Row>(sql`
    SELECT (r.date - (r.time < ${cutover}::time)::int)::text AS day, to_char(r.time, 'HH24:MI') AS time,
      count(*)::int AS bookings, sum(r.party_size)::int AS covers, max(r.party_size) AS largest,
      sum(r.party_size * r.duration_minutes)::int AS "seatMinutes",
      count(*) FILTER (WHERE r.table_id IS NULL AND r.status IS DISTINCT FROM 'completed' AND v.id IS NULL)::int AS unassigned,
      count(*) FILTER (WHERE r.arrived_at IS NULL AND r.status IS DISTINCT FROM 'completed' AND v.id IS NULL)::int AS awaited
    FROM reservations r LEFT JOIN visits v ON v.reservation_id = r.id
    WHERE r.date BETWEEN ${from}::date AND ${next}::date
      AND (r.date > ${from}::date OR r.time >= ${cutover}::time) AND (r.date <= ${to}::date OR r.time < ${cutover}::time)
      AND coalesce(r.status, 'confirmed') IN ('confirmed', 'completed')
    GROUP BY 1, 2 ORDER BY 1, 2`);
  return rows;
}

/** How many seats the tables in use have together. */
export async function countSeats(tx: Tx): Promise<number> {
  const { rows } = await tx.execute<{ seats: number }>(
    sql`SELECT coalesce(sum(capacity), 0)::int AS seats FROM tables WHERE deleted_at IS NULL`,
  );
  return rows[0]?.seats ?? 0;
}
