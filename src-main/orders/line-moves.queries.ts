import { eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import { draftLines, orderItems, orders } from '#db/schema/orders';
import type { Tx } from '#db/store';

/** A line that was sent, with the party it was sent for and the one it belongs to now. */
export async function listSentLines(tx: Tx, lineIds: readonly string[]) {
  return tx
    .select({
      ...getTableColumns(orderItems),
      sentFor: sql<string | null>`party_of(${orders.visitId})`,
      owner: sql<string | null>`party_of(coalesce(${orderItems.visitId}, ${orders.visitId}))`,
    })
    .from(orderItems)
    .innerJoin(orders, eq(orders.id, orderItems.orderId))
    .where(inArray(orderItems.id, [...lineIds]));
}
export type SentLine = Awaited<ReturnType<typeof listSentLines>>[number];

/** Lines that were spoken, whosever they are. */
export async function listDraftsById(tx: Tx, lineIds: readonly string[]) {
  return tx
    .select()
    .from(draftLines)
    .where(inArray(draftLines.id, [...lineIds]));
}
export type Draft = Awaited<ReturnType<typeof listDraftsById>>[number];

/** So many of a line that was sent become one of their own, on the same ticket: nothing is cooked for it. */
export async function splitSentLine(
  tx: Tx,
  { sentFor: _for, owner: _owner, ...line }: SentLine,
  part: { id: string; quantity: number },
): Promise<void> {
  await tx
    .update(orderItems)
    .set({ quantity: line.quantity - part.quantity })
    .where(eq(orderItems.id, line.id));
  await tx.insert(orderItems).values({ ...line, ...part });
}

/** So many of a line that was spoken become one of their own. */
export async function splitDraft(
  tx: Tx,
  draft: Draft,
  part: { id: string; quantity: number },
): Promise<void> {
  await tx
    .update(draftLines)
    .set({ quantity: draft.quantity - part.quantity })
    .where(eq(draftLines.id, draft.id));
  await tx.insert(draftLines).values({ ...draft, ...part });
}

/** Gives lines that were sent another seat, and another owner where one is named; null is whom they were sent for. */
export async function updateSentLines(
  tx: Tx,
  lineIds: readonly string[],
  change: { seat?: number | null; visitId?: string | null },
): Promise<void> {
  if (lineIds.length === 0) return;
  await tx
    .update(orderItems)
    .set(change)
    .where(inArray(orderItems.id, [...lineIds]));
}

/** The same for lines that were spoken. */
export async function updateSpokenLines(
  tx: Tx,
  lineIds: readonly string[],
  change: { seat?: number | null; visitId?: string },
): Promise<void> {
  if (lineIds.length === 0) return;
  await tx
    .update(draftLines)
    .set(change)
    .where(inArray(draftLines.id, [...lineIds]));
}

/** The lines on a visit's open checks with how they are taxed. */
export async function listOpenLines(tx: Tx, visitId: string) {
  const { rows } = await tx.execute<{ id: string; item_id: string; rates: string[]; number: string }>(sql`
    SELECT DISTINCT i.id, i.menu_item_id AS item_id, i.tax_rate_ids AS rates, c.number
    FROM checks c JOIN check_lines l ON l.check_id = c.id JOIN order_items i ON i.id = l.order_item_id
    WHERE c.visit_id = ${visitId}::uuid AND c.closed_at IS NULL`);
  return rows;
}

/** How a line is taxed from now on. */
export async function updateRates(tx: Tx, lineId: string, taxRateIds: readonly string[]): Promise<void> {
  await tx
    .update(orderItems)
    .set({ taxRateIds: [...taxRateIds] })
    .where(eq(orderItems.id, lineId));
}
