import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { adjustments, checkLines, checks, discounts } from '#db/schema/checks';
import type { Tx } from '#db/store';

export async function insertAdjustment(tx: Tx, row: typeof adjustments.$inferInsert): Promise<void> {
  await tx.insert(adjustments).values(row);
}

export async function findAdjustment(tx: Tx, adjustmentId: string) {
  const rows = await tx.select().from(adjustments).where(eq(adjustments.id, adjustmentId));
  return rows[0] ?? null;
}

export async function deleteAdjustment(tx: Tx, adjustmentId: string): Promise<void> {
  await tx.delete(adjustments).where(eq(adjustments.id, adjustmentId));
}

/** Deletes those of a bill that were taken off lines which are gone, and answers them. */
export async function deleteIdleAdjustments(tx: Tx, number: string) {
  return tx
    .delete(adjustments)
    .where(
      and(
        sql`${adjustments.checkId} IN (SELECT id FROM checks WHERE number = ${number})`,
        eq(adjustments.scope, 'lines'),
        sql`NOT EXISTS (SELECT FROM adjustment_lines l WHERE l.adjustment_id = ${adjustments.id})`,
      ),
    )
    .returning();
}

export async function findDiscount(tx: Tx, discountId: string) {
  const rows = await tx
    .select()
    .from(discounts)
    .where(and(eq(discounts.id, discountId), isNull(discounts.deletedAt)));
  return rows[0] ?? null;
}

/** The check a line is on. */
export async function findCheckOfLine(tx: Tx, checkLineId: string): Promise<string | null> {
  const rows = await tx
    .select({ checkId: checkLines.checkId })
    .from(checkLines)
    .where(eq(checkLines.id, checkLineId))
    .orderBy(asc(checkLines.id));
  return rows[0]?.checkId ?? null;
}

export async function updateCheck(
  tx: Tx,
  checkId: string,
  change: Partial<Pick<typeof checks.$inferInsert, 'taxExemptReason' | 'presentedAt'>>,
): Promise<void> {
  await tx.update(checks).set(change).where(eq(checks.id, checkId));
}
