import type { Tx } from '#db/store';
import type { ClockMove } from '../clock/clock-move';
import { refreshTableStatus } from './status.service';
import { moveOpenStays, widenBlocks } from './stays.queries';

/**
 * Takes the room along when the house's time moves: a party has sat as long as before, and has as long to go; a
 * blocked table stays blocked. A stay that would run into somebody's booking keeps its times.
 */
export async function moveStays(tx: Tx, move: ClockMove): Promise<void> {
  await moveOpenStays(tx, move);
  if (move.by < 0) await widenBlocks(tx, move);
  await refreshTableStatus(tx, new Date(move.from.getTime() + move.by));
}
