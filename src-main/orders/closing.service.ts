import type { Tx } from '#db/store';
import { listDrafts } from './drafts.queries';

/** How many items a party has spoken that nobody has sent. */
export async function unsentItems(tx: Tx, visitId: string): Promise<number> {
  return (await listDrafts(tx, visitId)).reduce((items, draft) => items + draft.quantity, 0);
}
