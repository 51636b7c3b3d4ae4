import { and, eq, isNull, sql } from 'drizzle-orm';
import { businessDays } from '#db/schema/day';
import type { Tx } from '#db/store';

/**
 * The day that is open, held open until the transaction ends: a Z report waits for whoever books on it, and whoever
 * books waits for the Z and then finds it closed.
 */
export async function findOpenDay(tx: Tx) {
  const rows = await tx.select().from(businessDays).where(isNull(businessDays.closedAt)).for('key share');
  return rows[0] ?? null;
}

/** Whether this is the day that is open. Whatever is changed on one that is closed meanwhile is refused by its trigger. */
export async function isDayOpen(tx: Tx, id: string): Promise<boolean> {
  const open = and(eq(businessDays.id, id), isNull(businessDays.closedAt));
  return (await tx.select({ id: businessDays.id }).from(businessDays).where(open)).length > 0;
}

/** Begins a day; of two who begin one at once, both get the same. */
export async function insertDay(tx: Tx, row: typeof businessDays.$inferInsert): Promise<string> {
  await tx.insert(businessDays).values(row).onConflictDoNothing();
  const open = await findOpenDay(tx);
  if (!open) throw new Error('a business day was begun and is not there');
  return open.id;
}

/** The open session of a terminal's drawer, else of the drawer without a terminal; held until the transaction ends. */
export async function findSessionAt(tx: Tx, terminal: string | null): Promise<string | null> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    SELECT s.id FROM drawer_sessions s JOIN drawers d ON d.id = s.drawer_id
    WHERE s.closed_at IS NULL AND (d.terminal = ${terminal} OR d.terminal IS NULL)
    ORDER BY d.terminal NULLS LAST LIMIT 1 FOR KEY SHARE OF s`);
  return rows[0]?.id ?? null;
}
