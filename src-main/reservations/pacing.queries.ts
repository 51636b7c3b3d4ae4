import { sql } from 'drizzle-orm';
import type { Tx } from '#db/store';

/** In a fixed order: date, time, whether the later of two is meant, covers, minutes, when it sat down and left. */
type Booked = [string, string, boolean, number, number, string | null, string | null];
/** Covers, when it sat down and left, and until when it has its table. */
type WalkIn = [number, string, string | null, string | null];

/** A party with what is known of when it comes and goes. */
export interface PartyRow {
  promised: { date: string; time: string; laterFold: boolean } | null;
  covers: number;
  minutes: number;
  seatedAt: Date | null;
  closedAt: Date | null;
  until: Date | null;
}

/**
 * Every party of a service day that brings guests: what is booked from the cut-over of one date to that of the next
 * and was neither cancelled nor missed, and who walked in; who sat down with another party is counted there. One
 * statement.
 */
export async function listParties(
  tx: Tx,
  { day, next, cutover, except }: { day: string; next: string; cutover: string; except: string | null },
): Promise<PartyRow[]> {
  const { rows } = await tx.execute<{ booked: Booked[]; walk_ins: WalkIn[] }>(sql`
    SELECT
      (SELECT coalesce(json_agg(json_build_array(r.date, left(r.time::text, 5), r.later_fold,
          coalesce(v.party_size, r.party_size), r.duration_minutes, v.seated_at, v.closed_at)), '[]')
        FROM reservations r LEFT JOIN visits v ON v.reservation_id = r.id
        WHERE (r.date = ${day}::date AND r.time >= ${cutover}::time OR r.date = ${next}::date AND r.time < ${cutover}::time)
          AND (r.status IN ('confirmed', 'completed') OR r.status IS NULL) AND r.id IS DISTINCT FROM ${except}::uuid) AS booked,
      (SELECT coalesce(json_agg(json_build_array(v.party_size, v.seated_at, v.closed_at,
          (SELECT max(upper(o.during)) FROM table_occupancy o WHERE o.visit_id = v.id))), '[]')
        FROM visits v
        WHERE v.service_day = ${day}::date AND v.reservation_id IS NULL AND v.merged_into IS NULL
          AND v.order_type = 'dine_in') AS walk_ins`);
  const { booked = [], walk_ins: walkIns = [] } = rows[0] ?? {};
  return [
    ...booked.map(([date, time, laterFold, covers, minutes, seatedAt, closedAt]) => ({
      ...{ covers, minutes, until: null },
      promised: { date, time, laterFold },
      ...{ seatedAt: instant(seatedAt), closedAt: instant(closedAt) },
    })),
    ...walkIns.map(([covers, seatedAt, closedAt, until]) => ({
      ...{ covers, minutes: 0, promised: null },
      ...{ seatedAt: instant(seatedAt), closedAt: instant(closedAt), until: instant(until) },
    })),
  ];
}

function instant(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
