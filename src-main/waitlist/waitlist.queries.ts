import { count, eq, inArray, sql } from 'drizzle-orm';
import type { WaitlistState } from '#contract/waitlist';
import { waitlistEntries } from '#db/schema/waitlist';
import type { Tx } from '#db/store';
import type { Outcome } from './quote.rules';

export type EntryRow = typeof waitlistEntries.$inferSelect;

/** A party of today's waitlist as its page shows it. */
export interface ListedEntry {
  id: string;
  serviceDay: string;
  name: string;
  partySize: number;
  state: WaitlistState;
  joinedAt: Date;
  notifiedAt: Date | null;
  endedAt: Date | null;
  guestId: string | null;
  allergies: string | null;
  hasPhone: boolean;
  wishes: string[];
  areaId: string | null;
  area: string | null;
  note: string | null;
  quotedLikely: number | null;
  quotedSafe: number | null;
  tableNumbers: string[];
}

interface ListedRow extends Record<string, unknown> {
  id: string;
  service_day: string;
  name: string;
  party_size: number;
  state: WaitlistState;
  joined_at: string;
  notified_at: string | null;
  ended_at: string | null;
  guest_id: string | null;
  allergies: string | null;
  has_phone: boolean;
  wishes: string[];
  area_id: string | null;
  area: string | null;
  note: string | null;
  quoted_likely: number | null;
  quoted_safe: number | null;
  tables: string[] | null;
}

/**
 * A service day's parties, and those of earlier days that nobody has ended: who was told that a table is ready first,
 * then by when they joined.
 */
export async function listEntries(tx: Tx, serviceDay: string): Promise<ListedEntry[]> {
  const { rows } = await tx.execute<ListedRow>(sql`
    SELECT e.id, e.service_day::text, e.name, e.party_size, e.state, e.joined_at, e.notified_at, e.ended_at, e.guest_id, g.allergies,
      coalesce(e.phone, u.phone) IS NOT NULL AS has_phone, to_jsonb(e.wishes) AS wishes, e.area_id, a.name AS area, e.note,
      e.quoted_likely, e.quoted_safe,
      (SELECT jsonb_agg(DISTINCT t.table_number) FROM table_occupancy o JOIN tables t ON t.id = o.table_id
        WHERE o.visit_id = e.visit_id AND lower(o.during) = (SELECT lower(during) FROM table_occupancy
          WHERE visit_id = e.visit_id ORDER BY state = 'open' DESC, lower(during) DESC LIMIT 1)) AS tables
    FROM waitlist_entries e LEFT JOIN areas a ON a.id = e.area_id LEFT JOIN users u ON u.id = e.guest_id
    LEFT JOIN guest_profiles g ON g.user_id = e.guest_id
    WHERE e.service_day = ${serviceDay}::date OR e.state IN ('waiting', 'notified')
    ORDER BY e.state = 'notified' DESC, e.joined_at, e.id`);
  const instant = (text: string | null) => (text === null ? null : new Date(text));
  return rows.map((row) => ({
    id: row.id,
    serviceDay: row.service_day,
    name: row.name,
    partySize: row.party_size,
    state: row.state,
    joinedAt: new Date(row.joined_at),
    notifiedAt: instant(row.notified_at),
    endedAt: instant(row.ended_at),
    guestId: row.guest_id,
    allergies: row.allergies,
    hasPhone: row.has_phone,
    wishes: row.wishes,
    areaId: row.area_id,
    area: row.area,
    note: row.note,
    quotedLikely: row.quoted_likely,
    quotedSafe: row.quoted_safe,
    tableNumbers: row.tables ?? [],
  }));
}

/** How many parties wait. */
export async function countWaiting(tx: Tx): Promise<number> {
  const rows = await tx
    .select({ parties: count() })
    .from(waitlistEntries)
    .where(inArray(waitlistEntries.state, ['waiting', 'notified']));
  return rows[0]?.parties ?? 0;
}

/** The newest waits that were computed and ended at a table: in minutes until it was offered. */
export async function listOutcomes(tx: Tx, from: string, limit: number): Promise<Outcome[]> {
  const { rows } = await tx.execute<{ likely: number; safe: number; actual: number }>(sql`
    SELECT computed_likely AS likely, computed_safe AS safe,
      greatest(0, extract(epoch FROM coalesce(notified_at, ended_at) - joined_at)::float8 / 60) AS actual
    FROM waitlist_entries
    WHERE service_day >= ${from}::date AND state = 'seated' AND computed_safe > 0
    ORDER BY joined_at DESC LIMIT ${limit}`);
  return rows.map(({ likely, safe, actual }) => ({ computed: { likely, safe }, actual }));
}

export async function findEntry(tx: Tx, entryId: string): Promise<EntryRow | null> {
  const rows = await tx.select().from(waitlistEntries).where(eq(waitlistEntries.id, entryId));
  return rows[0] ?? null;
}

/** The party that waited before it sat down for this visit. */
export async function findEntryOf(tx: Tx, visitId: string): Promise<EntryRow | null> {
  const rows = await tx.select().from(waitlistEntries).where(eq(waitlistEntries.visitId, visitId));
  return rows[0] ?? null;
}

export async function insertEntry(tx: Tx, row: typeof waitlistEntries.$inferInsert): Promise<void> {
  await tx.insert(waitlistEntries).values(row);
}

export async function updateEntry(
  tx: Tx,
  entryId: string,
  values: Partial<typeof waitlistEntries.$inferInsert>,
): Promise<void> {
  await tx.update(waitlistEntries).set(values).where(eq(waitlistEntries.id, entryId));
}

export async function deleteEntry(tx: Tx, entryId: string): Promise<void> {
  await tx.delete(waitlistEntries).where(eq(waitlistEntries.id, entryId));
}
