import type { Tx } from '#db/store';
import { listDrafts } from './drafts.queries';
import { markReadyServed } from './rounds.queries';

/** How many items a party has spoken that nobody has sent. */
export async function unsentItems(tx: Tx, visitId: string): Promise<number> {
  return (await listDrafts(tx, visitId)).reduce((items, draft) => items + draft.quantity, 0);
}

/** What stands ready when the party leaves was served: nobody will tick it any more. */
export async function serveReadyRounds(tx: Tx, visitId: string, at: Date): Promise<void> {
  await markReadyServed(tx, visitId, at);
}
