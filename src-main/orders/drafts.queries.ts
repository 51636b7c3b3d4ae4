import { and, asc, eq, getTableColumns, inArray, isNotNull, isNull } from 'drizzle-orm';
import { visits } from '#db/schema/book';
import { draftLines } from '#db/schema/orders';
import { users } from '#db/schema/people';
import type { Tx } from '#db/store';

export type DraftRow = typeof draftLines.$inferSelect;

export async function insertDraft(tx: Tx, row: typeof draftLines.$inferInsert): Promise<void> {
  await tx.insert(draftLines).values(row);
}

export async function findDraft(tx: Tx, lineId: string): Promise<DraftRow | null> {
  const rows = await tx.select().from(draftLines).where(eq(draftLines.id, lineId));
  return rows[0] ?? null;
}

export async function updateDraft(
  tx: Tx,
  lineId: string,
  change: Partial<typeof draftLines.$inferInsert>,
): Promise<void> {
  await tx.update(draftLines).set(change).where(eq(draftLines.id, lineId));
}

/** Lets lines wait since an instant; with null, no longer. */
export async function updateHeld(tx: Tx, lineIds: readonly string[], at: Date | null): Promise<void> {
  if (lineIds.length === 0) return;
  await tx
    .update(draftLines)
    .set({ heldAt: at })
    .where(inArray(draftLines.id, [...lineIds]));
}

export async function deleteDrafts(tx: Tx, lineIds: readonly string[]): Promise<void> {
  await tx.delete(draftLines).where(inArray(draftLines.id, [...lineIds]));
}

/** A visit's drafts in the order they were spoken, with who rang them. */
export async function listDrafts(tx: Tx, visitId: string, lineIds?: readonly string[]) {
  const which = lineIds === undefined ? undefined : inArray(draftLines.id, [...lineIds]);
  return tx
    .select({ ...getTableColumns(draftLines), addedByName: users.firstName })
    .from(draftLines)
    .leftJoin(users, eq(users.id, draftLines.addedBy))
    .where(and(eq(draftLines.visitId, visitId), which))
    .orderBy(asc(draftLines.addedAt), asc(draftLines.id));
}

/** Lines of open visits that wait to be fired, in the order they were held. */
export async function listHeld(tx: Tx): Promise<(DraftRow & { heldAt: Date })[]> {
  const rows = await tx
    .select(getTableColumns(draftLines))
    .from(draftLines)
    .innerJoin(visits, eq(visits.id, draftLines.visitId))
    .where(and(isNotNull(draftLines.heldAt), isNull(visits.closedAt)))
    .orderBy(asc(draftLines.heldAt), asc(draftLines.addedAt), asc(draftLines.id));
  return rows.flatMap(({ heldAt, ...row }) => (heldAt === null ? [] : [{ ...row, heldAt }]));
}
