import { sql } from 'drizzle-orm';
import type { Tx } from '#db/store';
import type { Arrival } from './arrivals.rules';
import { type Mark, marks, type PastStay } from './turn.rules';

/** What the till has seen of a party's meal, in minutes after it sat down. */
type Marks = Partial<Record<Mark, number>>;

interface MarkRow extends Record<string, unknown> {
  ordered: number | null;
  served: number[] | null;
  paying: number | null;
}

/** Of the visit `v`. */
const minutesAfter = (instant: string) =>
  sql.raw(`extract(epoch FROM ${instant} - v.seated_at)::float8 / 60`);
const markColumns = sql`
  (SELECT min(${minutesAfter('r.order_time')}) FROM orders r
    WHERE r.visit_id = v.id AND r.status <> 'cancelled') AS ordered,
  (SELECT jsonb_agg(${minutesAfter('r.served_time')} ORDER BY r.served_time) FROM orders r
    WHERE r.visit_id = v.id AND r.served_time IS NOT NULL) AS served,
  (SELECT min(${minutesAfter('p.taken_at')}) FROM checks c JOIN payments p ON p.check_id = c.id
    WHERE c.visit_id = v.id) AS paying`;

/** A party that sits now. */
export interface Sitting {
  partySize: number;
  tableIds: string[];
  satMinutes: number;
  marks: Marks;
}

/** Everybody who sits now, with what the till has seen of their meals. */
export async function listSitting(tx: Tx, now: Date): Promise<Sitting[]> {
  const { rows } = await tx.execute<
    MarkRow & { party_size: number; tables: string[] | null; sat: number }
  >(sql`
    SELECT v.party_size, extract(epoch FROM ${now.toISOString()}::timestamptz - v.seated_at)::float8 / 60 AS sat,
      (SELECT jsonb_agg(o.table_id) FROM table_occupancy o WHERE o.visit_id = v.id AND o.state = 'open') AS tables,
      ${markColumns}
    FROM visits v WHERE v.closed_at IS NULL AND v.order_type = 'dine_in'`);
  return rows.map((row) => ({
    partySize: row.party_size,
    tableIds: row.tables ?? [],
    satMinutes: Math.max(0, row.sat),
    marks: marksOf(row),
  }));
}

/** The party that never sat, or was forgotten on the floor, says nothing about stays. */
const SHORTEST_STAY = 20;
const LONGEST_STAY = 480;
const LUNCH_UNTIL = '16:00';

interface Span {
  /** Service days, the last one not included. */
  from: string;
  before: string;
  timeZone: string;
  dayCutover: string;
  limit: number;
}

/** The newest stays that are over: how long, and how they went. One that went on in another party's is none. */
export async function listPastStays(
  tx: Tx,
  { from, before, timeZone, dayCutover, limit }: Span,
): Promise<PastStay[]> {
  const { rows } = await tx.execute<MarkRow & { party_size: number; minutes: number; is_lunch: boolean }>(sql`
    SELECT v.party_size, extract(epoch FROM v.closed_at - v.seated_at)::float8 / 60 AS minutes,
      (v.seated_at AT TIME ZONE ${timeZone})::time BETWEEN ${dayCutover}::time AND ${LUNCH_UNTIL}::time AS is_lunch,
      ${markColumns}
    FROM (SELECT * FROM visits
      WHERE service_day >= ${from}::date AND service_day < ${before}::date AND merged_into IS NULL AND order_type = 'dine_in'
        AND closed_at - seated_at BETWEEN make_interval(mins => ${SHORTEST_STAY}) AND make_interval(mins => ${LONGEST_STAY})
      ORDER BY service_day DESC, seated_at DESC LIMIT ${limit}) v`);
  return rows.map((row) => ({
    partySize: row.party_size,
    minutes: row.minutes,
    isLunch: row.is_lunch,
    marks: marksOf(row),
  }));
}

/** Who came to the door without a booking on these service days: one list for each on which anybody did. */
export async function listArrivals(tx: Tx, days: readonly string[], timeZone: string): Promise<Arrival[][]> {
  const { rows } = await tx.execute<{ service_day: string; party_size: number; minute: number }>(sql`
    SELECT service_day::text, party_size,
      extract(epoch FROM (at AT TIME ZONE ${timeZone}) - service_day)::float8 / 60 AS minute
    FROM (SELECT service_day, party_size, joined_at AS at FROM waitlist_entries
      UNION ALL SELECT service_day, party_size, seated_at FROM visits v
        WHERE reservation_id IS NULL AND order_type = 'dine_in' AND NOT EXISTS (SELECT FROM waitlist_entries WHERE visit_id = v.id)) came
    WHERE service_day IN (SELECT value::date FROM jsonb_array_elements_text(${JSON.stringify(days)}::jsonb))
    ORDER BY at`);
  const byDay = new Map<string, Arrival[]>();
  for (const { service_day, party_size: partySize, minute } of rows)
    byDay.set(service_day, [...(byDay.get(service_day) ?? []), { partySize, minute }]);
  return [...byDay.values()];
}

function marksOf({ ordered, served, paying }: MarkRow): Marks {
  const [first, second, third] = served ?? [];
  const seen = { ordered, firstServed: first, secondServed: second, thirdServed: third, paying };
  return Object.fromEntries(
    marks.flatMap((mark) => (typeof seen[mark] === 'number' ? [[mark, seen[mark]]] : [])),
  );
}

/** True where a stay that begins now is a lunch. */
export function isLunchAt(time: string, dayCutover: string): boolean {
  return time >= dayCutover && time <= LUNCH_UNTIL;
}
