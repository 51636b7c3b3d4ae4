import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { modifierChildGroups, modifierGroups, modifierPrices, modifiers } from '#db/schema/menu';
import type { Tx } from '#db/store';
import type { Asks } from './nesting.rules';

export async function upsertGroup(tx: Tx, row: typeof modifierGroups.$inferInsert): Promise<void> {
  const { id: _, ...values } = row;
  await tx.insert(modifierGroups).values(row).onConflictDoUpdate({ target: modifierGroups.id, set: values });
}

/** Marks all choices of a group as taken away; those that stay are written again. */
export async function markModifiersGone(tx: Tx, groupId: string, at: Date): Promise<void> {
  await tx
    .update(modifiers)
    .set({ deletedAt: at })
    .where(and(eq(modifiers.groupId, groupId), isNull(modifiers.deletedAt)));
}

export async function upsertModifiers(tx: Tx, rows: (typeof modifiers.$inferInsert)[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = [
    'group_id',
    'name',
    'price_delta',
    'removal',
    'available',
    'preselected',
    'free_text',
    'position',
    'deleted_at',
  ];
  const set = sql.raw(columns.map((column) => `${column} = excluded.${column}`).join(', '));
  await tx.execute(sql`${tx.insert(modifiers).values(rows).getSQL()} ON CONFLICT (id) DO UPDATE SET ${set}`);
}

const ofGroup = (tx: Tx, groupId: string) =>
  tx.select({ id: modifiers.id }).from(modifiers).where(eq(modifiers.groupId, groupId));

export async function replaceChildGroups(
  tx: Tx,
  groupId: string,
  rows: (typeof modifierChildGroups.$inferInsert)[],
): Promise<void> {
  await tx.delete(modifierChildGroups).where(inArray(modifierChildGroups.modifierId, ofGroup(tx, groupId)));
  if (rows.length > 0) await tx.insert(modifierChildGroups).values(rows);
}

export async function replacePrices(
  tx: Tx,
  groupId: string,
  rows: (typeof modifierPrices.$inferInsert)[],
): Promise<void> {
  await tx.delete(modifierPrices).where(inArray(modifierPrices.modifierId, ofGroup(tx, groupId)));
  if (rows.length > 0) await tx.insert(modifierPrices).values(rows);
}

/** Takes a group away, or brings it back with null. False when there is none. */
export async function updateGroupDeleted(tx: Tx, groupId: string, at: Date | null): Promise<boolean> {
  const rows = await tx
    .update(modifierGroups)
    .set({ deletedAt: at })
    .where(eq(modifierGroups.id, groupId))
    .returning({ id: modifierGroups.id });
  return rows.length > 0;
}

/** Which groups the choices of each group ask for. */
export async function listAsks(tx: Tx): Promise<Asks> {
  const rows = await tx
    .select({ group: modifiers.groupId, below: modifierChildGroups.groupId })
    .from(modifierChildGroups)
    .innerJoin(modifiers, eq(modifiers.id, modifierChildGroups.modifierId))
    .where(isNull(modifiers.deletedAt));
  const asks = new Map<string, string[]>();
  for (const { group, below } of rows) asks.set(group, [...(asks.get(group) ?? []), below]);
  return asks;
}
