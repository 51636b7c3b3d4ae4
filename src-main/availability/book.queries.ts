import { sql } from 'drizzle-orm';
import { addDays } from '#contract/time';
import type { Tx } from '#db/store';
import type { Join, Table } from '../assignment/units.rules';

/** A claim on one table, in milliseconds. */
export interface ClaimRow {
  tableId: string;
  state: 'booked' | 'open' | 'blocked';
  from: number;
  /** Null: it lasts beyond the span that was asked for. */
  to: number | null;
  reservationId: string | null;
  visitId: string | null;
  blockId: string | null;
  partySize: number | null;
}

/** A booking of the day whose party does not sit yet. */
export interface BookingRow {
  id: string;
  date: string;
  time: string;
  laterFold: boolean;
  partySize: number;
  durationMinutes: number;
  wishes: string[];
  areaId: string | null;
  locked: boolean;
}

interface BookRow extends Record<string, unknown> {
  tables: Table[];
  joins: Join[];
  claims: ClaimRow[];
  bookings: BookingRow[];
}

interface Window {
  /** The service day. */
  day: string;
  cutover: string;
  from: Date;
  to: Date;
}

const ms = (instant: string) => sql.raw(`(extract(epoch FROM ${instant}) * 1000)::bigint`);

/** The room, its claims in a span, and who is still to come on the service day: one statement. */
export async function findBook(tx: Tx, { day, cutover, from, to }: Window) {
  const span = sql`tstzrange(${from.toISOString()}, ${to.toISOString()}, '[)')`;
  const { rows } = await tx.execute<BookRow>(sql`
    WITH claims AS (
      SELECT o.* FROM tables t CROSS JOIN LATERAL (
        SELECT * FROM table_occupancy WHERE table_id = t.id AND state <> 'released' AND during && ${span}) o
      UNION ALL
      SELECT * FROM table_occupancy WHERE state = 'open' AND NOT during && ${span})
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'number', t.table_number, 'seats', t.capacity,
          'areaId', l.area_id, 'area', a.name, 'minParty', l.min_party, 'features', l.features)
          ORDER BY a.position, l.y, l.x), '[]')
        FROM tables t JOIN floor_layout l ON l.table_id = t.id JOIN areas a ON a.id = l.area_id
        WHERE t.deleted_at IS NULL) AS tables,
      (SELECT coalesce(jsonb_agg(jsonb_build_array(table_a, table_b)), '[]') FROM table_joins) AS joins,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('tableId', o.table_id, 'state', o.state,
          'from', ${ms('lower(o.during)')}, 'to', CASE WHEN upper(o.during) <= ${to.toISOString()}::timestamptz THEN ${ms('upper(o.during)')} END,
          'reservationId', o.reservation_id, 'visitId', o.visit_id, 'blockId', o.block_id,
          'partySize', coalesce((SELECT party_size FROM visits WHERE id = o.visit_id),
            (SELECT party_size FROM reservations WHERE id = o.reservation_id)))
          ORDER BY lower(o.during), o.table_id), '[]')
        FROM claims o) AS claims,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'date', r.date, 'time', to_char(r.time, 'HH24:MI'), 'laterFold', r.later_fold, 'partySize', r.party_size,
          'durationMinutes', r.duration_minutes, 'wishes', r.wishes, 'areaId', r.area_id, 'locked', r.table_locked)
          ORDER BY r.date, r.time, r.confirmation_number), '[]')
        FROM reservations r
        WHERE coalesce(r.status, 'confirmed') = 'confirmed'
          AND r.date IN (${day}::date, ${addDays(day, 1)}::date)
          AND (r.date = ${day}::date) = (r.time >= ${cutover}::time)
          AND NOT EXISTS (SELECT FROM visits v WHERE v.reservation_id = r.id)) AS bookings`);
  return rows[0] as BookRow;
}

/** What bookings, visits and blocks are called, by their ids: told only to who needs to know who is in the way. */
export async function findNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await tx.execute<{ id: string; name: string }>(sql`
    WITH asked AS (SELECT value::uuid AS id FROM jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))
    SELECT r.id, trim(g.first_name || ' ' || g.last_name) AS name
      FROM asked JOIN reservations r USING (id) JOIN users g ON g.id = r.user_id
    UNION ALL SELECT v.id, coalesce(v.name, 'Walk-in') FROM asked JOIN visits v USING (id)
    UNION ALL SELECT b.id, b.reason FROM asked JOIN blocks b USING (id)`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
