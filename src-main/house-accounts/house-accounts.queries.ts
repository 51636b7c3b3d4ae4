import { eq, type SQL, sql } from 'drizzle-orm';
import type { AccountEntry } from '#contract/house-accounts';
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

export interface EntryRow extends Record<string, unknown> {
  id: string;
  kind: AccountEntry['kind'];
  at: Date | string;
  by: string | null;
  amount: string;
  tender: 'cash' | 'card' | null;
  reference: string | null;
  check_id: string | null;
  check_number: string | null;
  owed: string;
}

/** What moved on an account, each with what was owed after it; the newest first. */
export async function listEntries(tx: Tx, houseAccountId: string, limit: number): Promise<EntryRow[]> {
  const { rows } = await tx.execute<EntryRow>(sql`
    SELECT e.id, e.kind, e.at, u.first_name AS by, abs(e.moved)::text AS amount, e.tender, e.reference,
      c.id AS check_id, c.number || c.letter AS check_number,
      (sum(e.moved) OVER (ORDER BY e.at, e.id))::text AS owed
    FROM (
      SELECT id, 'charged' AS kind, taken_at AS at, taken_by AS who, amount + tip AS moved, NULL AS tender,
          NULL AS reference, check_id FROM payments WHERE house_account_id = ${houseAccountId}
      UNION ALL
      SELECT r.id, 'given_back', r.made_at, r.made_by, -(r.amount + r.tip), NULL, NULL, r.check_id
        FROM refunds r JOIN payments p ON p.id = r.payment_id WHERE p.house_account_id = ${houseAccountId}
      UNION ALL
      SELECT id, 'settled', taken_at, taken_by, -amount, tender::text, reference, NULL
        FROM house_account_settlements WHERE house_account_id = ${houseAccountId}
    ) e LEFT JOIN checks c ON c.id = e.check_id LEFT JOIN users u ON u.id = e.who
    ORDER BY e.at DESC, e.id DESC LIMIT ${limit}`);
  return rows;
}

export async function findSettlement(tx: Tx, id: string) {
  const { houseAccountId, amount, tender } = houseAccountSettlements;
  const rows = await tx
    .select({ houseAccountId, amount, tender })
    .from(houseAccountSettlements)
    .where(eq(houseAccountSettlements.id, id));
  return rows[0] ?? null;
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
