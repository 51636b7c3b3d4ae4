import { sql } from 'drizzle-orm';
import type { inbox } from '#db/schema/commands';
import type { Tx } from '#db/store';
import { type AuditRow, auditInsert } from '../audit/audit.queries';

/**
 * Keeps a command's answer under its id and what it did in the log, in the transaction that did it: one
 * statement, because every tap pays for it.
 */
export async function rememberCommand(
  tx: Tx,
  done: typeof inbox.$inferInsert,
  log: AuditRow[],
): Promise<void> {
  await tx.execute(sql`
    WITH done AS (INSERT INTO inbox (command_id, procedure, payload_hash, result, done_at) VALUES (${done.commandId},
      ${done.procedure}, ${done.payloadHash}, ${JSON.stringify(done.result)}::jsonb, ${done.doneAt.toISOString()}::timestamptz))
    ${auditInsert(log)}`);
}
