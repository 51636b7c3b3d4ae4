import { sql } from 'drizzle-orm';
import type { Tx } from '#db/store';

/** What an entry is, beside what it says. */
export interface EntryState {
  role: string;
  erased: boolean;
  /** The entry it was merged into. */
  mergedInto: string | null;
  since: Date;
}

/** Null for an id nobody has. */
export async function findEntryState(tx: Tx, guestId: string): Promise<EntryState | null> {
  const { rows } = await tx.execute<{
    role: string | null;
    erased: boolean;
    merged_into: string | null;
    created_at: string | null;
  }>(sql`
    SELECT u.role, e.erased_at IS NOT NULL AS erased, m.kept_id AS merged_into, u.created_at
    FROM users u LEFT JOIN guest_profiles e ON e.user_id = u.id
    LEFT JOIN guest_merges m ON m.merged_id = u.id AND m.undone_at IS NULL
    WHERE u.id = ${guestId}::uuid`);
  const [row] = rows;
  if (!row) return null;
  const since = row.created_at === null ? new Date(0) : new Date(row.created_at);
  return { role: row.role ?? 'customer', erased: row.erased, mergedInto: row.merged_into, since };
}
