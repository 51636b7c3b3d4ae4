import { asc, desc, eq, isNull } from 'drizzle-orm';
import { businessDays, drawerCounts, drawerSessions, drawers } from '#db/schema/day';
import type { Tx } from '#db/store';
import { nameOf } from './names.queries';

export type DrawerRow = typeof drawers.$inferSelect;
export type SessionRow = typeof drawerSessions.$inferSelect;

/** The drawers in use, by name. */
export async function listDrawers(tx: Tx): Promise<DrawerRow[]> {
  return tx.select().from(drawers).where(isNull(drawers.deletedAt)).orderBy(asc(drawers.name));
}

export async function findDrawer(tx: Tx, id: string): Promise<DrawerRow | null> {
  const rows = await tx.select().from(drawers).where(eq(drawers.id, id)).for('update');
  return rows[0] ?? null;
}

export async function insertDrawer(tx: Tx, row: typeof drawers.$inferInsert): Promise<void> {
  await tx.insert(drawers).values(row);
}

export async function updateDrawer(
  tx: Tx,
  id: string,
  change: Partial<Pick<DrawerRow, 'name' | 'terminal' | 'deletedAt'>>,
): Promise<void> {
  await tx.update(drawers).set(change).where(eq(drawers.id, id));
}

/** The drawers that are open now, with where they stand. */
export async function listOpenSessions(tx: Tx) {
  return tx
    .select({ id: drawerSessions.id, drawerId: drawers.id, name: drawers.name, terminal: drawers.terminal })
    .from(drawerSessions)
    .innerJoin(drawers, eq(drawers.id, drawerSessions.drawerId))
    .where(isNull(drawerSessions.closedAt))
    .orderBy(asc(drawers.name));
}

export async function insertSession(tx: Tx, row: typeof drawerSessions.$inferInsert): Promise<void> {
  await tx.insert(drawerSessions).values(row);
}

/**
 * A session, held until the transaction ends: for one who counts it alone (`update`), for those who put cash into it
 * together (`key share`).
 */
export async function holdSession(
  tx: Tx,
  id: string,
  how: 'update' | 'key share',
): Promise<SessionRow | null> {
  const rows = await tx.select().from(drawerSessions).where(eq(drawerSessions.id, id)).for(how);
  return rows[0] ?? null;
}

export async function closeSession(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.update(drawerSessions).set({ closedAt: at }).where(eq(drawerSessions.id, id));
}

/** The day that is open, without holding it: for reads. */
export async function lookUpOpenDay(tx: Tx) {
  const rows = await tx.select().from(businessDays).where(isNull(businessDays.closedAt));
  return rows[0] ?? null;
}

const selectSessions = (tx: Tx) =>
  tx
    .select({
      id: drawerSessions.id,
      drawerId: drawerSessions.drawerId,
      name: drawers.name,
      float: drawerSessions.openingFloat,
      openedAt: drawerSessions.openedAt,
      openedBy: nameOf(drawerSessions.openedBy),
      closedAt: drawerSessions.closedAt,
    })
    .from(drawerSessions)
    .innerJoin(drawers, eq(drawers.id, drawerSessions.drawerId));

/** The sessions of a day, the newest first. */
export async function listSessionsOfDay(tx: Tx, businessDayId: string) {
  return selectSessions(tx)
    .where(eq(drawerSessions.businessDayId, businessDayId))
    .orderBy(desc(drawerSessions.openedAt), desc(drawerSessions.id));
}

/** A session with its drawer's name. */
export async function findSessionHead(tx: Tx, id: string) {
  const rows = await selectSessions(tx).where(eq(drawerSessions.id, id));
  return rows[0] ?? null;
}

/** The float each drawer last began with. */
export async function listLastFloats(tx: Tx) {
  return tx
    .selectDistinctOn([drawerSessions.drawerId], {
      drawerId: drawerSessions.drawerId,
      float: drawerSessions.openingFloat,
    })
    .from(drawerSessions)
    .orderBy(drawerSessions.drawerId, desc(drawerSessions.openedAt));
}

/** The counts of a day's sessions, the newest first. */
export async function listCountsOfDay(tx: Tx, businessDayId: string) {
  return selectCounts(tx)
    .where(eq(drawerCounts.businessDayId, businessDayId))
    .orderBy(desc(drawerCounts.position));
}

/** The counts of one session, the newest first. */
export async function listCounts(tx: Tx, sessionId: string) {
  return selectCounts(tx)
    .where(eq(drawerCounts.drawerSessionId, sessionId))
    .orderBy(desc(drawerCounts.position));
}
export type CountRow = Awaited<ReturnType<typeof listCounts>>[number];

function selectCounts(tx: Tx) {
  return tx
    .select({
      sessionId: drawerCounts.drawerSessionId,
      position: drawerCounts.position,
      counted: drawerCounts.counted,
      expected: drawerCounts.expected,
      note: drawerCounts.note,
      by: nameOf(drawerCounts.countedBy),
      at: drawerCounts.countedAt,
    })
    .from(drawerCounts);
}

export async function insertCount(tx: Tx, row: typeof drawerCounts.$inferInsert): Promise<void> {
  await tx.insert(drawerCounts).values(row);
}
