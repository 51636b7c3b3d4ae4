import { desc, eq, type SQL, sql } from 'drizzle-orm';
import { vouchers } from '#db/schema/payments';
import type { Tx } from '#db/store';

/** What was paid with a voucher, tips too, less what was given back to it. */
const spent = sql`((SELECT coalesce(sum(amount + tip), 0) FROM payments WHERE voucher_id = ${vouchers.id})
  - (SELECT coalesce(sum(r.amount + r.tip), 0) FROM refunds r JOIN payments p ON p.id = r.payment_id
    WHERE p.voucher_id = ${vouchers.id}))`;

const fields = {
  id: vouchers.id,
  code: vouchers.code,
  amount: vouchers.amount,
  issuedAt: vouchers.issuedAt,
  expiresOn: vouchers.expiresOn,
  blockedAt: vouchers.blockedAt,
  spent: sql<string>`${spent}::text`,
};

const listWhere = (tx: Tx, where: SQL | undefined, limit: number) =>
  tx.select(fields).from(vouchers).where(where).orderBy(desc(vouchers.issuedAt), vouchers.id).limit(limit);

export type VoucherRow = Awaited<ReturnType<typeof listWhere>>[number];

export async function findVoucher(tx: Tx, by: { code: string } | { id: string }): Promise<VoucherRow | null> {
  const where = 'code' in by ? eq(vouchers.code, by.code) : eq(vouchers.id, by.id);
  return (await listWhere(tx, where, 1))[0] ?? null;
}

/** Those whose code begins so, the newest first. */
export async function listVouchers(tx: Tx, begin: string, limit: number): Promise<VoucherRow[]> {
  return listWhere(tx, begin === '' ? undefined : sql`starts_with(${vouchers.code}, ${begin})`, limit);
}

export async function insertVoucher(tx: Tx, row: typeof vouchers.$inferInsert): Promise<void> {
  await tx.insert(vouchers).values(row);
}

export async function updateBlocked(tx: Tx, id: string, blockedAt: Date | null): Promise<void> {
  await tx.update(vouchers).set({ blockedAt }).where(eq(vouchers.id, id));
}
