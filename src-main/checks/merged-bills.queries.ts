import { sql } from 'drizzle-orm';
import type { Tx } from '#db/store';

/** The open checks of a visit. */
const openOf = (visitId: string) =>
  sql`(SELECT id FROM checks WHERE visit_id = ${visitId}::uuid AND closed_at IS NULL)`;

/** The numbers of a visit's open bills. */
export async function listBillNumbers(tx: Tx, visitId: string): Promise<string[]> {
  const { rows } = await tx.execute<{ number: string }>(
    sql`SELECT DISTINCT number FROM checks WHERE id IN ${openOf(visitId)}`,
  );
  return rows.map(({ number }) => number);
}

/** What keeps a visit's bill from going on another: money that moved, and what was taken off all of a check. */
export async function findHindrance(tx: Tx, visitId: string): Promise<{ paid: boolean; adjusted: boolean }> {
  const ofVisit = sql`(SELECT id FROM checks WHERE visit_id = ${visitId}::uuid)`;
  const { rows } = await tx.execute<{ paid: boolean; adjusted: boolean }>(sql`
    SELECT EXISTS (SELECT FROM payments WHERE check_id IN ${ofVisit})
        OR EXISTS (SELECT FROM card_charges WHERE check_id IN ${ofVisit} AND state IN ('asked', 'unknown')) AS paid,
      EXISTS (SELECT FROM adjustments WHERE check_id IN ${openOf(visitId)} AND scope <> 'lines') AS adjusted`);
  return rows[0] ?? { paid: false, adjusted: false };
}

/** Puts all lines of a visit's open checks on another check, with what was taken off them. */
export async function moveLinesOfVisit(tx: Tx, visitId: string, checkId: string): Promise<void> {
  await tx.execute(sql`
    UPDATE adjustments SET check_id = ${checkId}::uuid WHERE check_id IN ${openOf(visitId)} AND scope = 'lines'`);
  await tx.execute(
    sql`UPDATE check_lines SET check_id = ${checkId}::uuid WHERE check_id IN ${openOf(visitId)}`,
  );
}

/** Puts what a party owns, of all that is on another's open checks, on a check, with what was taken off it alone. */
export async function moveLinesOfOwner(
  tx: Tx,
  { owner, into, checkId }: { owner: string; into: string; checkId: string },
): Promise<void> {
  await tx.execute(sql`
    UPDATE check_lines l SET check_id = ${checkId}::uuid
    FROM order_items i JOIN orders o ON o.id = i.order_id
    WHERE i.id = l.order_item_id AND l.check_id IN ${openOf(into)}
      AND party_of(coalesce(i.visit_id, o.visit_id)) = ${owner}::uuid`);
  await tx.execute(sql`
    UPDATE adjustments a SET check_id = ${checkId}::uuid
    WHERE a.check_id IN ${openOf(into)} AND a.scope = 'lines' AND NOT EXISTS (
      SELECT FROM adjustment_lines x JOIN check_lines l ON l.id = x.check_line_id
      WHERE x.adjustment_id = a.id AND l.check_id <> ${checkId}::uuid)`);
}

/** Whether something was taken off lines of this check together with lines of another. */
export async function isTiedToOther(tx: Tx, checkId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ tied: boolean }>(sql`
    SELECT EXISTS (SELECT FROM check_lines l JOIN adjustment_lines x ON x.check_line_id = l.id
      JOIN adjustments a ON a.id = x.adjustment_id
      WHERE l.check_id = ${checkId}::uuid AND a.check_id <> ${checkId}::uuid) AS tied`);
  return rows[0]?.tied ?? false;
}

/** A check that everything has left is over: nothing was paid on it, so it belongs to no business day. */
export async function closeEmptied(tx: Tx, visitId: string, at: Date): Promise<void> {
  await tx.execute(
    sql`UPDATE checks SET closed_at = ${at.toISOString()}::timestamptz WHERE id IN ${openOf(visitId)}`,
  );
}

/** Opens the check again that everything had left, the first of them. */
export async function reopenEmptied(tx: Tx, visitId: string): Promise<void> {
  await tx.execute(sql`
    UPDATE checks SET closed_at = NULL WHERE id = (
      SELECT c.id FROM checks c WHERE c.visit_id = ${visitId}::uuid AND c.closed_at IS NOT NULL AND c.business_day_id IS NULL
        AND NOT EXISTS (SELECT FROM check_lines WHERE check_id = c.id)
      ORDER BY c.opened_at, length(c.letter), c.letter LIMIT 1)`);
}
