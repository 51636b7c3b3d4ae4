import { eq, sql } from 'drizzle-orm';
import { toDecimal } from '#contract/money';
import { checkParts } from '#db/schema/checks';
import type { Tx } from '#db/store';

/** Keeps what these parts are now; those that have come to nothing are deleted. */
export async function saveParts(tx: Tx, parts: readonly { id: string; amount: number }[]): Promise<void> {
  const rows = JSON.stringify(parts.map(({ id, amount }) => ({ id, amount: toDecimal(amount) })));
  const given = sql`jsonb_to_recordset(${rows}::jsonb) AS x(id uuid, amount numeric)`;
  await tx.execute(sql`DELETE FROM check_parts p USING ${given} WHERE p.id = x.id AND x.amount = 0`);
  await tx.execute(sql`UPDATE check_parts p SET amount = x.amount FROM ${given}
    WHERE p.id = x.id AND x.amount > 0 AND p.amount <> x.amount`);
}

export async function insertParts(tx: Tx, rows: (typeof checkParts.$inferInsert)[]): Promise<void> {
  await tx.insert(checkParts).values(rows);
}

export async function deletePartsOf(tx: Tx, checkId: string): Promise<void> {
  await tx.delete(checkParts).where(eq(checkParts.checkId, checkId));
}
