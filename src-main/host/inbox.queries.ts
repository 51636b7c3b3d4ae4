import { inbox } from '#db/schema/commands';
import type { Tx } from '#db/store';

/** Keeps a command's answer under its id, in the transaction that did it. */
export async function rememberCommand(tx: Tx, row: typeof inbox.$inferInsert): Promise<void> {
  await tx.insert(inbox).values(row);
}
