import { and, eq, isNull, sql } from 'drizzle-orm';
import { DomainError } from '#contract/errors';
import type { inbox } from '#db/schema/commands';
import { approvals } from '#db/schema/people';
import type { Tx } from '#db/store';
import { type AuditRow, auditInsert } from '../audit/audit.queries';
import type { Approval } from './allowance';

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

/** Spends an approval on a command. Refuses APPROVAL_NEEDED where another command was faster. */
export async function spendApproval(tx: Tx, approval: Approval, commandId: string): Promise<void> {
  const { tokenHash, permissions } = approval;
  const spent = await tx
    .update(approvals)
    .set({ usedBy: commandId })
    .where(and(eq(approvals.tokenHash, tokenHash), isNull(approvals.usedBy)))
    .returning({ tokenHash: approvals.tokenHash });
  if (spent.length === 0)
    throw new DomainError('APPROVAL_NEEDED', { permission: permissions[0], permissions });
}
