import { sql } from 'drizzle-orm';
import type { Tx } from '#db/store';
import { UNUSABLE_PASSWORD } from '#db/unusable-password';

/** What is left of a guest who was erased. */
const ERASED = 'Erased guest';

/** The entry and every one that was ever merged into it, also over several merges. */
export async function listOwnEntries(tx: Tx, guestId: string): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    WITH RECURSIVE own AS (SELECT ${guestId}::uuid AS id
      UNION SELECT m.merged_id FROM own JOIN guest_merges m ON m.kept_id = own.id AND m.undone_at IS NULL)
    SELECT id FROM own`);
  return rows.map(({ id }) => id);
}

/** Where the guest is now: at these tables, at the door since the day began, or on the waitlist. Null when not here. */
export async function findPresence(tx: Tx, ids: readonly string[], dayBegan: Date) {
  const own = sql`ANY (${sql.param(ids)}::uuid[])`;
  const { rows } = await tx.execute<{ tables: string[] }>(sql`
    SELECT coalesce((SELECT jsonb_agg(t.table_number ORDER BY t.table_number) FROM table_occupancy o
      JOIN tables t ON t.id = o.table_id WHERE o.visit_id = v.id AND o.state = 'open'), '[]') AS tables
    FROM visits v WHERE v.guest_id = ${own} AND v.closed_at IS NULL
    UNION ALL
    SELECT '[]' FROM reservations r WHERE r.user_id = ${own} AND coalesce(r.status, 'confirmed') = 'confirmed'
      AND r.arrived_at >= ${dayBegan.toISOString()}::timestamptz
    UNION ALL
    SELECT '[]' FROM waitlist_entries w WHERE w.guest_id = ${own} AND w.state IN ('waiting', 'notified')
    LIMIT 1`);
  return rows[0] ?? null;
}

/**
 * Takes a person out of every row that is theirs; the rows stay, for the figures. One statement: a half-erased guest
 * is nothing anybody asked for.
 */
export async function erasePerson(tx: Tx, ids: readonly string[], now: Date) {
  const own = sql`ANY (${sql.param(ids)}::uuid[])`;
  const { rows } = await tx.execute<{ visits: number; bookings: number }>(sql`
    WITH phones AS (SELECT phone_digits FROM users WHERE id = ${own} AND length(phone_digits) > 6),
    bookings AS (UPDATE reservations SET special_request = NULL, occasion = NULL, allergies = NULL, override_reason = NULL,
        wishes = '{}' WHERE user_id = ${own} RETURNING id),
    stays AS (UPDATE visits SET name = ${ERASED} WHERE guest_id = ${own} RETURNING id),
    waiting AS (UPDATE waitlist_entries SET name = ${ERASED}, phone = NULL, note = NULL, wishes = '{}'
        WHERE guest_id = ${own} OR visit_id IN (SELECT id FROM visits WHERE guest_id = ${own})
          OR regexp_replace(phone, '\D', '', 'g') IN (SELECT phone_digits FROM phones)),
    rounds AS (UPDATE orders SET notes = NULL WHERE notes IS NOT NULL
        AND visit_id IN (SELECT id FROM visits WHERE guest_id = ${own})),
    lines AS (UPDATE order_items SET special_notes = NULL WHERE special_notes IS NOT NULL
        AND order_id IN (SELECT o.id FROM orders o JOIN visits v ON v.id = o.visit_id WHERE v.guest_id = ${own})),
    merges AS (UPDATE guest_merges SET moved = moved - 'details' WHERE kept_id = ${own} OR merged_id = ${own}),
    notes AS (INSERT INTO guest_profiles (user_id, erased_at) SELECT id, ${now.toISOString()}::timestamptz FROM unnest(${sql.param(ids)}::uuid[]) id
        ON CONFLICT (user_id) DO UPDATE SET allergies = NULL, note = NULL, tags = '{}', erased_at = excluded.erased_at),
    persons AS (UPDATE users SET first_name = '', last_name = ${ERASED}, phone = NULL, email = id || '@guest.invalid',
        password_hash = ${UNUSABLE_PASSWORD}, unlisted = true WHERE id = ${own})
    SELECT (SELECT count(*) FROM stays)::int AS visits, (SELECT count(*) FROM bookings)::int AS bookings`);
  return rows[0] ?? { visits: 0, bookings: 0 };
}
