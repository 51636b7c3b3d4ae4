import { desc } from 'drizzle-orm';
import { auditLog } from '#db/schema/commands';
import type { Tx } from '#db/store';

/**
 * The newest time on record, null in a new house: that of the row which was written last. The latest of all times
 * would not do, or a house that went back to an earlier one would be held at the later for ever.
 */
export async function findLastRecorded(tx: Tx): Promise<Date | null> {
  const rows = await tx.select({ at: auditLog.at }).from(auditLog).orderBy(desc(auditLog.seq)).limit(1);
  return rows[0]?.at ?? null;
}
