import { and, eq, isNull, sql } from 'drizzle-orm';
import { type GuestMergeMoved, guestMerges } from '#db/schema/people';
import type { Tx } from '#db/store';

type MovedIds = Pick<GuestMergeMoved, 'reservationIds' | 'visitIds' | 'waitlistIds'>;

/** What belongs to an entry. */
export async function listBelongings(tx: Tx, guestId: string): Promise<MovedIds> {
  const { rows } = await tx.execute<{ reservations: string[]; visits: string[]; waitlist: string[] }>(sql`
    SELECT (SELECT coalesce(jsonb_agg(id), '[]') FROM reservations WHERE user_id = ${guestId}::uuid) AS reservations,
      (SELECT coalesce(jsonb_agg(id), '[]') FROM visits WHERE guest_id = ${guestId}::uuid) AS visits,
      (SELECT coalesce(jsonb_agg(id), '[]') FROM waitlist_entries WHERE guest_id = ${guestId}::uuid) AS waitlist`);
  const [row] = rows;
  return {
    reservationIds: row?.reservations ?? [],
    visitIds: row?.visits ?? [],
    waitlistIds: row?.waitlist ?? [],
  };
}

/** Moves these from one entry to another, as far as they are still the first one's. */
export async function moveBelongings(
  tx: Tx,
  { reservationIds, visitIds, waitlistIds }: MovedIds,
  from: string,
  to: string,
): Promise<void> {
  const any = (ids: string[]) => sql`ANY (${sql.param(ids)}::uuid[])`;
  await tx.execute(sql`
    WITH bookings AS (UPDATE reservations SET user_id = ${to}::uuid
        WHERE id = ${any(reservationIds)} AND user_id = ${from}::uuid),
      waiting AS (UPDATE waitlist_entries SET guest_id = ${to}::uuid
        WHERE id = ${any(waitlistIds)} AND guest_id = ${from}::uuid)
    UPDATE visits SET guest_id = ${to}::uuid WHERE id = ${any(visitIds)} AND guest_id = ${from}::uuid`);
}

export async function insertMerge(tx: Tx, row: typeof guestMerges.$inferInsert): Promise<void> {
  await tx.insert(guestMerges).values(row);
}

/** A merge that stands. */
export async function findMerge(tx: Tx, mergeId: string) {
  const rows = await tx
    .select()
    .from(guestMerges)
    .where(and(eq(guestMerges.id, mergeId), isNull(guestMerges.undoneAt)));
  return rows[0] ?? null;
}

/** From then on nothing of the guest is kept with it. */
export async function endMerge(tx: Tx, mergeId: string, at: Date): Promise<void> {
  await tx
    .update(guestMerges)
    .set({ undoneAt: at, moved: sql`${guestMerges.moved} - 'details'` })
    .where(eq(guestMerges.id, mergeId));
}
