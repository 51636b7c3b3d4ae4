import { sql } from 'drizzle-orm';
import { guestProfiles, users } from '#db/schema/people';
import type { Tx } from '#db/store';

/** The columns of an entry that a person writes. What is left out stays. */
export interface EntryValues {
  firstName?: string | undefined;
  lastName?: string | undefined;
  phone?: string | null | undefined;
  email?: string | undefined;
  unlisted?: boolean | undefined;
}

export async function updateEntry(tx: Tx, guestId: string, values: EntryValues): Promise<void> {
  if (Object.values(values).every((value) => value === undefined)) return;
  await tx.update(users).set(values).where(sql`${users.id} = ${guestId}::uuid`);
}

/** What the house notes of a guest. What is left out stays. */
export interface ProfileValues {
  note?: string | null | undefined;
  allergies?: string | null | undefined;
  tags?: string[] | undefined;
  erasedAt?: Date | undefined;
}

export async function saveProfile(tx: Tx, userId: string, values: ProfileValues): Promise<void> {
  if (Object.values(values).every((value) => value === undefined)) return;
  await tx
    .insert(guestProfiles)
    .values({ userId, ...values })
    .onConflictDoUpdate({ target: guestProfiles.userId, set: values });
}

/** A party that sits here goes by its guest's name. */
export async function renameOpenVisits(tx: Tx, guestId: string, name: string): Promise<void> {
  await tx.execute(
    sql`UPDATE visits SET name = ${name} WHERE guest_id = ${guestId}::uuid AND closed_at IS NULL`,
  );
}

/** Whether a booking, a visit, a place on the waitlist or a merge is this entry's. */
export async function hasHistory(tx: Tx, guestId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ known: boolean }>(sql`
    SELECT EXISTS (SELECT FROM reservations WHERE user_id = ${guestId}::uuid)
      OR EXISTS (SELECT FROM visits WHERE guest_id = ${guestId}::uuid)
      OR EXISTS (SELECT FROM waitlist_entries WHERE guest_id = ${guestId}::uuid)
      OR EXISTS (SELECT FROM guest_merges WHERE ${guestId}::uuid IN (kept_id, merged_id)) AS known`);
  return rows[0]?.known ?? false;
}

export async function deleteEntry(tx: Tx, guestId: string): Promise<void> {
  await tx.delete(users).where(sql`${users.id} = ${guestId}::uuid`);
}
