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
  /** The booking, the visit or the block. */
  holderId: string;
  /** Null for a block, and for a booking that is listed itself. */
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

interface Window {
  /** The service day. */
  day: string;
  cutover: string;
  from: Date;
  to: Date;
}

/** Lists of values in a fixed order: on a full day their names would be most of what is written and read. */
interface Packed extends Record<string, unknown> {
  tables: [string, string, number, string, string, number, string[]][];
  joins: Join[];
  claims: [string, ClaimRow['state'], number, number | null, string, number | null][];
  bookings: [string, string, string, boolean, number, number, string[], string | null, boolean][];
}

/** The room, its claims in a span, and who is still to come on the service day: one statement. */
export async function findBook(tx: Tx, { day, cutover, from, to }: Window) {
  const span = sql`tstzrange(${from.toISOString()}, ${to.toISOString()}, '[)')`;
  const end = sql`${to.toISOString()}::timestamptz`;
  const { rows } = await tx.execute<Packed>(sql`
    WITH coming AS MATERIALIZED (
      SELECT id, date, time, later_fold, party_size, duration_minutes, wishes, area_id, table_locked, confirmation_number
      FROM reservations r
      WHERE (status = 'confirmed' OR status IS NULL)
        AND (date = ${day}::date AND time >= ${cutover}::time OR date = ${addDays(day, 1)}::date AND time < ${cutover}::time)
        AND NOT EXISTS (SELECT FROM visits WHERE reservation_id = r.id)),
    claims AS (
      SELECT * FROM table_occupancy WHERE state <> 'released' AND during && ${span}
      UNION ALL
      SELECT * FROM table_occupancy WHERE state = 'open' AND NOT during && ${span})
    SELECT
      (SELECT coalesce(json_agg(json_build_array(t.id, t.table_number, t.capacity, l.area_id, a.name, l.min_party, l.features)
          ORDER BY a.position, l.y, l.x), '[]')
        FROM tables t JOIN floor_layout l ON l.table_id = t.id JOIN areas a ON a.id = l.area_id
        WHERE t.deleted_at IS NULL) AS tables,
      (SELECT coalesce(json_agg(json_build_array(table_a, table_b)), '[]') FROM table_joins) AS joins,
      (SELECT coalesce(json_agg(json_build_array(table_id, state, date_part('epoch', lower(during)),
          CASE WHEN upper(during) <= ${end} THEN date_part('epoch', upper(during)) END,
          coalesce(reservation_id, visit_id, block_id),
          CASE WHEN visit_id IS NOT NULL THEN (SELECT party_size FROM visits v WHERE v.id = visit_id)
            WHEN reservation_id NOT IN (SELECT id FROM coming)
              THEN (SELECT party_size FROM reservations r WHERE r.id = reservation_id) END)
          ORDER BY lower(during), table_id), '[]')
        FROM claims) AS claims,
      (SELECT coalesce(json_agg(json_build_array(id, date, left(time::text, 5), later_fold, party_size, duration_minutes,
          wishes, area_id, table_locked) ORDER BY date, time, confirmation_number), '[]')
        FROM coming) AS bookings`);
  return unpacked(rows[0] as Packed);
}

function unpacked({ tables, joins, claims, bookings }: Packed) {
  return {
    joins,
    tables: tables.map(
      ([id, number, seats, areaId, area, minParty, features]): Table => ({
        ...{ id, number, seats, areaId, area, minParty, features },
      }),
    ),
    claims: claims.map(
      ([tableId, state, from, to, holderId, partySize]): ClaimRow => ({
        ...{ tableId, state, holderId, partySize },
        from: milliseconds(from),
        to: to === null ? null : milliseconds(to),
      }),
    ),
    bookings: bookings.map(
      ([id, date, time, laterFold, partySize, durationMinutes, wishes, areaId, locked]): BookingRow => ({
        ...{ id, date, time, laterFold, partySize, durationMinutes, wishes, areaId, locked },
      }),
    ),
  };
}

const milliseconds = (seconds: number): number => Math.round(seconds * 1000);

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
