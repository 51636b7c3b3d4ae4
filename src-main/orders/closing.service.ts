import type { Tx } from '#db/store';
import { listDrafts } from './drafts.queries';
import { hasTakeawayRounds } from './rounds.queries';

/** How many items a party has spoken that nobody has sent. */
export async function unsentItems(tx: Tx, visitId: string): Promise<number> {
  return (await listDrafts(tx, visitId)).reduce((items, draft) => items + draft.quantity, 0);
}

/** Whether a party that takes its food away waits for some of it: paid or not, it stays until that is handed over. */
export async function waitsForTakeaway(tx: Tx, visitId: string): Promise<boolean> {
  return hasTakeawayRounds(tx, visitId);
}
