import { type SQL, sql } from 'drizzle-orm';
import type { auditLog } from '#db/schema/commands';
import type { Tx } from '#db/store';

export type AuditRow = Omit<typeof auditLog.$inferInsert, 'seq' | 'hash'>;

/** Adds rows to the log. */
export async function appendAudit(tx: Tx, rows: AuditRow[]): Promise<void> {
  await tx.execute(auditInsert(rows));
}

/** The statement that adds rows to the log; the database numbers and chains them. */
export function auditInsert(rows: AuditRow[]): SQL {
  return sql`INSERT INTO audit_log (seq, hash, at, actor_id, terminal, action, entity_type, entity_id, before, after, command_id)
    SELECT 0, '', * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS entry(at timestamptz, "actorId" uuid,
      terminal varchar, action varchar, "entityType" varchar, "entityId" uuid, before jsonb, after jsonb, "commandId" uuid)`;
}
