import { eq, type SQL, sql } from 'drizzle-orm';
import { houseAccountSettlements, houseAccounts } from '#db/schema/payments';
import type { Tx } from '#db/store';

/** What was charged to an account, tips too, less what was given back to it and what was paid of it. */
const owed = sql`((SELECT coalesce(sum(amount + tip), 0) FROM payments WHERE house_account_id = ${houseAccounts.id})
  - (SELECT coalesce(sum(r.amount + r.tip), 0) FROM refunds r JOIN payments p ON p.id = r.payment_id
    WHERE p.house_account_id = ${houseAccounts.id})
  - (SELECT coalesce(sum(amount), 0) FROM house_account_settlements WHERE house_account_id = ${houseAccounts.id}))`;

const listWhere = (tx: Tx, where: SQL | undefined) =>
  tx
    .select({
      id: houseAccounts.id,
      name: houseAccounts.name,
      guestId: houseAccounts.guestId,
      creditLimit: houseAccounts.creditLimit,
      closedAt: houseAccounts.closedAt,
      owed: sql<string>`${owed}::text`,
    })
    .from(houseAccounts)
    .where(where)
    .orderBy(houseAccounts.name, houseAccounts.id);

export type AccountRow = Awaited<ReturnType<typeof listWhere>>[number];

export async function findAccount(tx: Tx, id: string): Promise<AccountRow | null> {
  return (await listWhere(tx, eq(houseAccounts.id, id)))[0] ?? null;
}

export async function listAccounts(tx: Tx, closedToo: boolean): Promise<AccountRow[]> {
  return listWhere(tx, closedToo ? undefined : sql`${houseAccounts.closedAt} IS NULL`);
}

export async function insertAccount(tx: Tx, row: typeof houseAccounts.$inferInsert): Promise<void> {
  await tx.insert(houseAccounts).values(row);
}

export async function updateAccount(
  tx: Tx,
  id: string,
  change: Partial<typeof houseAccounts.$inferInsert>,
): Promise<void> {
  await tx.update(houseAccounts).set(change).where(eq(houseAccounts.id, id));
}

export async function insertSettlement(
  tx: Tx,
  row: typeof houseAccountSettlements.$inferInsert,
): Promise<void> {
  await tx.insert(houseAccountSettlements).values(row);
}
