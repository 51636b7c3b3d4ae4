import { desc, eq, type SQL, sql } from 'drizzle-orm';
import type { VoucherEvent } from '#contract/vouchers';
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
  tender: vouchers.tender,
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

export interface EventRow extends Record<string, unknown> {
  id: string;
  kind: VoucherEvent['kind'];
  at: Date | string;
  by: string | null;
  amount: string;
  tender: 'cash' | 'card' | null;
  check_id: string | null;
  check_number: string | null;
}

/** Sold, paid with, given back to, and blocked where it is; the newest first. */
export async function listEvents(tx: Tx, voucherId: string): Promise<EventRow[]> {
  const { rows } = await tx.execute<EventRow>(sql`
    SELECT e.id, e.kind, e.at, u.first_name AS by, e.amount::text AS amount, e.tender, c.id AS check_id,
      c.number || c.letter AS check_number
    FROM (
      SELECT id, 'sold' AS kind, issued_at AS at, issued_by AS who, amount, tender::text AS tender, NULL::uuid AS check_id
        FROM vouchers WHERE id = ${voucherId}
      UNION ALL
      SELECT id, 'paid', taken_at, taken_by, amount + tip, NULL, check_id FROM payments WHERE voucher_id = ${voucherId}
      UNION ALL
      SELECT r.id, 'given_back', r.made_at, r.made_by, r.amount + r.tip, NULL, r.check_id
        FROM refunds r JOIN payments p ON p.id = r.payment_id WHERE p.voucher_id = ${voucherId}
      UNION ALL
      SELECT id, 'blocked', blocked_at, NULL, 0, NULL, NULL FROM vouchers
        WHERE id = ${voucherId} AND blocked_at IS NOT NULL
    ) e LEFT JOIN checks c ON c.id = e.check_id LEFT JOIN users u ON u.id = e.who
    ORDER BY e.at DESC, e.kind`);
  return rows;
}

export async function insertVoucher(tx: Tx, row: typeof vouchers.$inferInsert): Promise<void> {
  await tx.insert(vouchers).values(row);
}

export async function updateBlocked(tx: Tx, id: string, blockedAt: Date | null): Promise<void> {
  await tx.update(vouchers).set({ blockedAt }).where(eq(vouchers.id, id));
}
