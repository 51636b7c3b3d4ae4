import { payments } from '#db/schema/payments';
import type { Tx } from '#db/store';

export async function insertPayment(tx: Tx, row: typeof payments.$inferInsert): Promise<void> {
  await tx.insert(payments).values(row);
}
