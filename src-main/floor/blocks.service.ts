import { DomainError } from '#contract/errors';
import { serviceDay, serviceDaySpan } from '#contract/time';
import type { WriteContext } from '../host/context';
import { findOpenClaims, insertBlock, insertClaims, releaseClaims } from './ledger.queries';
import { refreshTableStatus } from './status.service';
import { assertFree, clashDetails, knownTables } from './tables.service';

/** Takes a table out of use until the service day ends. Refused while a party sits there or has booked it. */
export async function blockTable(
  { tx, now, venue, actor }: WriteContext,
  block: { id: string; tableId: string; reason: string },
): Promise<void> {
  await knownTables(tx, [block.tableId]);
  const sitting = (await findOpenClaims(tx)).find((claim) => claim.tableId === block.tableId);
  if (sitting) throw new DomainError('TABLE_OCCUPIED', clashDetails(sitting, venue));
  const day = serviceDay(now, venue.timeZone, venue.dayCutover);
  const span = { from: now, to: serviceDaySpan(day, venue.timeZone, venue.dayCutover).to };
  await assertFree(tx, venue, [block.tableId], span);
  await insertBlock(tx, { id: block.id, reason: block.reason, madeBy: actor.id, madeAt: now });
  await insertClaims(tx, [block.tableId], span, 'blocked', { blockId: block.id });
  await refreshTableStatus(tx, now);
}

/** Puts a blocked table back into use. Refuses BLOCK_UNKNOWN. */
export async function unblockTable({ tx, now }: WriteContext, blockId: string): Promise<void> {
  if ((await releaseClaims(tx, { blockId }, now)) === 0) throw new DomainError('BLOCK_UNKNOWN', { blockId });
  await refreshTableStatus(tx, now);
}
