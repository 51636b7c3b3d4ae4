import { randomUUID } from 'node:crypto';
import { eq, inArray, sql } from 'drizzle-orm';
import { checkLines, checks } from '#db/schema/checks';
import type { Tx } from '#db/store';

/** Where some of a line is: so many of it, or a part of its price, on a check. */
export interface LinePlace {
  checkLineId: string;
  lineId: string;
  checkId: string;
  visitId: string;
  number: string;
  quantity: number;
  open: boolean;
  shared: boolean;
  /** A discount or a comp is on it. */
  adjusted: boolean;
}

/** Everything of these lines that is on checks. */
export async function listPlaces(tx: Tx, lineIds: readonly string[]): Promise<LinePlace[]> {
  if (lineIds.length === 0) return [];
  return tx
    .select({
      checkLineId: checkLines.id,
      lineId: checkLines.orderItemId,
      checkId: checkLines.checkId,
      visitId: checks.visitId,
      number: checks.number,
      quantity: checkLines.quantity,
      open: sql<boolean>`${checks.closedAt} IS NULL`,
      shared: sql<boolean>`${checkLines.shareOf} > 1`,
      adjusted: sql<boolean>`EXISTS (SELECT FROM adjustment_lines a WHERE a.check_line_id = ${checkLines.id})`,
    })
    .from(checkLines)
    .innerJoin(checks, eq(checks.id, checkLines.checkId))
    .where(inArray(checkLines.orderItemId, [...lineIds]))
    .orderBy(checkLines.checkId, checkLines.id);
}

/** Puts what is on checks on another. */
export async function updatePlaces(tx: Tx, checkLineIds: readonly string[], checkId: string): Promise<void> {
  if (checkLineIds.length === 0) return;
  await tx
    .update(checkLines)
    .set({ checkId })
    .where(inArray(checkLines.id, [...checkLineIds]));
}

/** So many of a place become those of another line. */
export async function handOver(tx: Tx, place: LinePlace, lineId: string, quantity: number): Promise<void> {
  if (quantity === place.quantity) {
    await tx.update(checkLines).set({ orderItemId: lineId }).where(eq(checkLines.id, place.checkLineId));
    return;
  }
  await tx
    .update(checkLines)
    .set({ quantity: place.quantity - quantity })
    .where(eq(checkLines.id, place.checkLineId));
  await tx
    .insert(checkLines)
    .values({ id: randomUUID(), checkId: place.checkId, orderItemId: lineId, quantity });
}
