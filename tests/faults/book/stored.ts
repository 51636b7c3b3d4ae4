import { sql } from 'drizzle-orm';
import type { Tx } from '#db/store';

/** A line of the ledger, in milliseconds; one without an end ends at infinity. */
export interface Line {
  table: string;
  state: 'booked' | 'open' | 'blocked' | 'released';
  from: number;
  to: number;
  reservation: string | null;
  visit: string | null;
  block: string | null;
}

export interface StoredBooking {
  id: string;
  number: string;
  table: string | null;
  date: string;
  time: string;
  size: number;
  status: 'confirmed' | 'completed' | 'cancelled' | 'no_show';
  minutes: number;
  later: boolean;
  overridden: boolean;
  visit: string | null;
}

export interface StoredVisit {
  id: string;
  reservation: string | null;
  open: boolean;
}

export interface Stored {
  lines: Line[];
  bookings: StoredBooking[];
  visits: StoredVisit[];
  tables: { id: string; number: string; seats: number; status: string }[];
  counters: { name: string; value: number }[];
  inbox: number;
}

/** Everything the book rests on, in plain SQL and with none of the product's queries. */
export async function readStored(tx: Tx): Promise<Stored> {
  const rows = async <Row extends object>(text: string) =>
    (await tx.execute(sql.raw(text))).rows as unknown as Row[];
  const lines = await rows<Line & { from: string; to: string | null }>(`
    SELECT table_id AS table, state::text, extract(epoch FROM lower(during)) * 1000 AS "from",
      CASE WHEN upper_inf(during) OR upper(during) = 'infinity' THEN NULL
        ELSE extract(epoch FROM upper(during)) * 1000 END AS "to",
      reservation_id AS reservation, visit_id AS visit, block_id AS block
    FROM table_occupancy ORDER BY table_id, lower(during)`);
  const [counted] = await rows<{ n: string }>('SELECT count(*)::text AS n FROM inbox');
  return {
    lines: lines.map((line) => ({
      ...line,
      from: Number(line.from),
      to: line.to === null ? Number.POSITIVE_INFINITY : Number(line.to),
    })),
    bookings: await rows<StoredBooking>(`
      SELECT r.id, r.confirmation_number AS number, r.table_id AS table, r.date::text, to_char(r.time, 'HH24:MI') AS time,
        r.party_size AS size, r.status::text, r.duration_minutes AS minutes, r.later_fold AS later,
        r.override_reason IS NOT NULL AS overridden, v.id AS visit
      FROM reservations r LEFT JOIN visits v ON v.reservation_id = r.id`),
    visits: await rows<StoredVisit>(
      'SELECT id, reservation_id AS reservation, closed_at IS NULL AS open FROM visits',
    ),
    tables: await rows('SELECT id, table_number AS number, capacity AS seats, status::text FROM tables'),
    counters: await rows('SELECT key AS name, value FROM counters'),
    inbox: Number(counted?.n),
  };
}
