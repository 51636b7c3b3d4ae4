import { sql } from 'drizzle-orm';
import { counters } from '#db/schema/commands';
import type { Tx } from '#db/store';

/**
 * The next number under a key, from 1. The row stays locked until the transaction ends and a rollback gives
 * the number back: no gaps, no reuse.
 */
export async function takeNumber(tx: Tx, key: string): Promise<number> {
  const rows = await tx
    .insert(counters)
    .values({ key, value: 1 })
    .onConflictDoUpdate({ target: counters.key, set: { value: sql`${counters.value} + 1` } })
    .returning({ value: counters.value });
  return (rows[0] as { value: number }).value;
}
