import { auditLog } from '#db/schema/commands';
import type { Tx } from '#db/store';

export type AuditRow = Omit<typeof auditLog.$inferInsert, 'seq' | 'hash'>;

/** Adds rows to the log; the database numbers and chains them. */
export async function appendAudit(tx: Tx, rows: AuditRow[]): Promise<void> {
  await tx.insert(auditLog).values(rows.map((row) => ({ ...row, seq: 0, hash: '' })));
}
