import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { adjustments, checkLines, checks, discounts, voids } from '#db/schema/checks';
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

/** Those of a bill that were taken off lines which are gone. */
export async function deleteIdleAdjustments(tx: Tx, number: string): Promise<void> {
  await tx.execute(sql`DELETE FROM adjustments a USING checks c WHERE c.id = a.check_id AND c.number = ${number}
    AND a.scope = 'lines' AND NOT EXISTS (SELECT FROM adjustment_lines WHERE adjustment_id = a.id)`);
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

export async function insertVoid(tx: Tx, row: typeof voids.$inferInsert): Promise<void> {
  await tx.insert(voids).values(row);
}

export async function updateCheck(
  tx: Tx,
  checkId: string,
  change: Partial<Pick<typeof checks.$inferInsert, 'taxExemptReason' | 'presentedAt'>>,
): Promise<void> {
  await tx.update(checks).set(change).where(eq(checks.id, checkId));
}
