import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { adjustmentLines, adjustments, checkCharges, checkLines, checks, voids } from '#db/schema/checks';
import { cardCharges } from '#db/schema/payments';
import type { Tx } from '#db/store';

export async function insertChecks(tx: Tx, rows: (typeof checks.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(checks).values(rows);
}

/** Writes lines as they are now, whether they were there or not. */
export async function upsertCheckLines(tx: Tx, rows: (typeof checkLines.$inferInsert)[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(checkLines)
    .values(rows)
    .onConflictDoUpdate({
      target: checkLines.id,
      set: {
        checkId: sql`excluded.check_id`,
        quantity: sql`excluded.quantity`,
        shareId: sql`excluded.share_id`,
        sharePart: sql`excluded.share_part`,
        shareOf: sql`excluded.share_of`,
      },
    });
}

export async function deleteCheckLines(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.delete(checkLines).where(inArray(checkLines.id, [...ids]));
}

/** Says which lines adjustments are taken off, beside those they are taken off already. */
export async function linkAdjustments(tx: Tx, rows: (typeof adjustmentLines.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(adjustmentLines).values(rows).onConflictDoNothing();
}

/** What came off a check comes off the lines it had. */
export async function scopeToLines(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await tx
      .update(adjustments)
      .set({ scope: 'lines' })
      .where(inArray(adjustments.id, [...ids]));
}

/** Hands what hangs on checks that go to another one of the bill, and deletes them. */
export async function replaceChecks(tx: Tx, ids: readonly string[], heirId: string): Promise<void> {
  if (ids.length === 0) return;
  for (const table of [voids, adjustments, checkCharges, cardCharges])
    await tx
      .update(table)
      .set({ checkId: heirId })
      .where(inArray(table.checkId, [...ids]));
  await tx.delete(checks).where(and(inArray(checks.id, [...ids]), isNull(checks.closedAt)));
}

export async function updateLetter(tx: Tx, checkId: string, letter: string): Promise<void> {
  await tx.update(checks).set({ letter }).where(eq(checks.id, checkId));
}
