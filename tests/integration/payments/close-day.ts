import { isNull, sql } from 'drizzle-orm';
import { businessDays } from '#db/schema/day';
import type { Tx } from '#db/store';

/** Closes the business day as its Z report does. */
export async function closeDay(tx: Tx): Promise<void> {
  const closed = {
    closedAt: new Date('2026-11-20T23:30:00Z'),
    zNumber: 1,
    figures: sql`'{}'::jsonb`,
    hash: 'x',
  };
  await tx.update(businessDays).set(closed).where(isNull(businessDays.closedAt));
}
