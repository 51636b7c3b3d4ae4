import { DomainError } from '#contract/errors';
import type { Tx } from '#db/store';
import type { VenueSettings } from '../host/context';
import { settleAll } from './line-places.service';
import {
  closeEmptied,
  findHindrance,
  isTiedToOther,
  listBillNumbers,
  moveLinesOfOwner,
  moveLinesOfVisit,
  reopenEmptied,
} from './merged-bills.queries';
import { openCheckFor } from './open-check.service';

/**
 * One bill of two: everything on a party's checks goes on the open check of the other, which is opened where there is none.
 * What was taken off lines goes along. Refuses VISIT_HAS_PAID once something was paid on it, and CHECK_ADJUSTED where
 * something was taken off a whole check: it would be taken off the other's lines too.
 */
export async function bringBill(
  tx: Tx,
  { now, venue }: { now: Date; venue: VenueSettings },
  { from, into }: { from: string; into: string },
): Promise<void> {
  const numbers = await listBillNumbers(tx, from);
  if (numbers.length === 0) return;
  const hindrance = await findHindrance(tx, from);
  if (hindrance.paid) throw new DomainError('VISIT_HAS_PAID');
  if (hindrance.adjusted) throw new DomainError('CHECK_ADJUSTED');
  const { checkId, number } = await openCheckFor(tx, into, now);
  await moveLinesOfVisit(tx, from, checkId);
  await settleAll(tx, venue, [...numbers, number]);
  await closeEmptied(tx, from, now);
}

/**
 * Takes that back: what the party ordered and nobody has paid yet goes back on a check of its own. For when the two are
 * apart again. Refuses CHECK_BELOW_PAID where more was paid on the bill than what stays comes to, and LINE_ADJUSTED where
 * something was taken off lines of both together.
 */
export async function takeBillBack(
  tx: Tx,
  { now, venue }: { now: Date; venue: VenueSettings },
  { from, into }: { from: string; into: string },
): Promise<void> {
  const numbers = await listBillNumbers(tx, into);
  if (numbers.length === 0) return;
  await reopenEmptied(tx, from);
  const { checkId, number } = await openCheckFor(tx, from, now);
  await moveLinesOfOwner(tx, { owner: from, into, checkId });
  if (await isTiedToOther(tx, checkId)) throw new DomainError('LINE_ADJUSTED');
  await settleAll(tx, venue, [...numbers, number]);
}
