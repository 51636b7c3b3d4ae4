import { and, asc, count, eq, inArray, isNotNull, isNull, max, sql } from 'drizzle-orm';
import { areas, floorLayout, sectionServers, sections, tables } from '#db/schema/floor';
import { staffProfiles, users } from '#db/schema/people';
import type { Tx } from '#db/store';

export async function listSections(tx: Tx) {
  return tx
    .select()
    .from(sections)
    .where(isNull(sections.removedAt))
    .orderBy(asc(sections.position), asc(sections.name));
}

/** Tables in use with the section each is in, in the order of areas and then of places. */
export async function listSectionTables(tx: Tx) {
  return tx
    .select({
      id: tables.id,
      number: tables.tableNumber,
      seats: tables.capacity,
      area: areas.name,
      sectionId: floorLayout.sectionId,
    })
    .from(tables)
    .innerJoin(floorLayout, eq(floorLayout.tableId, tables.id))
    .innerJoin(areas, eq(areas.id, floorLayout.areaId))
    .where(isNull(tables.deletedAt))
    .orderBy(asc(areas.position), asc(floorLayout.y), asc(floorLayout.x));
}

/** A service day's line-up in the order it was made, with names. */
export async function listLineUp(tx: Tx, day: string) {
  return tx
    .select({
      id: sectionServers.id,
      sectionId: sectionServers.sectionId,
      since: sectionServers.since,
      cutAt: sectionServers.cutAt,
      serverId: users.id,
      firstName: users.firstName,
      lastName: users.lastName,
    })
    .from(sectionServers)
    .innerJoin(users, eq(users.id, sectionServers.serverId))
    .where(eq(sectionServers.serviceDay, day))
    .orderBy(asc(sectionServers.since), asc(users.firstName));
}

/** Adds a section after the others; one that was removed is back, with the line-ups it had. */
export async function insertSection(tx: Tx, row: { id: string; name: string }): Promise<void> {
  const [last] = await tx.select({ position: max(sections.position) }).from(sections);
  const place = { name: row.name, position: (last?.position ?? 0) + 1 };
  const back = await tx
    .update(sections)
    .set({ ...place, removedAt: null })
    .where(and(eq(sections.id, row.id), isNotNull(sections.removedAt)))
    .returning({ id: sections.id });
  if (back.length === 0) await tx.insert(sections).values({ id: row.id, ...place });
}

export async function renameSection(tx: Tx, id: string, name: string): Promise<void> {
  await tx.update(sections).set({ name }).where(eq(sections.id, id));
}

/** Takes a section out of the room: its tables are in none, and who had it when is kept. */
export async function markRemoved(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.update(floorLayout).set({ sectionId: null }).where(eq(floorLayout.sectionId, id));
  await tx.update(sections).set({ removedAt: now }).where(eq(sections.id, id));
}

/** Puts tables into a section or into none; returns how many there were to put. */
export async function putTables(tx: Tx, tableIds: readonly string[], sectionId: string | null) {
  const rows = await tx
    .update(floorLayout)
    .set({ sectionId })
    .where(inArray(floorLayout.tableId, [...tableIds]))
    .returning({ id: floorLayout.tableId });
  return rows.length;
}

export async function insertAssignment(tx: Tx, row: typeof sectionServers.$inferInsert): Promise<void> {
  await tx.insert(sectionServers).values(row);
}

export async function updateAssignment(
  tx: Tx,
  id: string,
  values: { cutAt?: Date | null; sectionId?: string },
): Promise<void> {
  await tx.update(sectionServers).set(values).where(eq(sectionServers.id, id));
}

/** Two of the line-up change sections, in one statement: between two they would be in each other's way. */
export async function exchangeSections(
  tx: Tx,
  one: { id: string; sectionId: string },
  other: { id: string; sectionId: string },
): Promise<void> {
  await tx
    .update(sectionServers)
    .set({
      sectionId: sql`CASE WHEN ${sectionServers.id} = ${one.id}::uuid THEN ${other.sectionId}::uuid ELSE ${one.sectionId}::uuid END`,
    })
    .where(inArray(sectionServers.id, [one.id, other.id]));
}

/** Whether somebody works here now. */
export async function isActiveStaff(tx: Tx, userId: string): Promise<boolean> {
  const rows = await tx
    .select({ active: count() })
    .from(staffProfiles)
    .where(and(eq(staffProfiles.userId, userId), eq(staffProfiles.status, 'active')));
  return (rows[0]?.active ?? 0) > 0;
}

/** Gives the open parties of one server at a section's tables to another. */
export async function handOver(
  tx: Tx,
  sectionId: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await tx.execute(sql`
    UPDATE visits v SET server_id = ${to}::uuid
    WHERE v.server_id = ${from}::uuid AND v.closed_at IS NULL AND EXISTS (
      SELECT 1 FROM table_occupancy o JOIN floor_layout l ON l.table_id = o.table_id
      WHERE o.visit_id = v.id AND o.state = 'open' AND l.section_id = ${sectionId}::uuid)`);
}
