import { DomainError } from '#contract/errors';
import type { Tx } from '#db/store';
import type { VenueSettings } from '../host/context';
import { settle } from './bill.service';
import { findCheck } from './checks.queries';
import { handOver, type LinePlace, listPlaces, updatePlaces } from './line-places.queries';

export type { LinePlace } from './line-places.queries';

/** Where everything of these lines is. */
export async function placesOfLines(tx: Tx, lineIds: readonly string[]): Promise<LinePlace[]> {
  return listPlaces(tx, lineIds);
}

/**
 * So many of a line that was sent become those of another, on the checks they are on. Refuses LINE_ADJUSTED, and
 * LINE_SHARED and LINE_PAID where not so many are free.
 */
export async function handOverUnits(
  tx: Tx,
  places: readonly LinePlace[],
  lineId: string,
  quantity: number,
): Promise<void> {
  const free = places.filter(({ open, shared }) => open && !shared);
  refuseAdjusted(free);
  let left = quantity;
  for (const place of free) {
    const taken = Math.min(left, place.quantity);
    if (taken > 0) await handOver(tx, place, lineId, taken);
    left -= taken;
  }
  if (left > 0)
    throw new DomainError(places.some(({ shared }) => shared) ? 'LINE_SHARED' : 'LINE_PAID', {
      left: quantity - left,
    });
}

/**
 * Puts all of these places on another open check and works out the bills anew. Refuses CHECK_UNKNOWN, CHECK_CLOSED,
 * LINE_PAID, LINE_SHARED and LINE_ADJUSTED: what was taken off a line stays with its bill. CHECK_BELOW_PAID where more was
 * paid than a check would come to.
 */
export async function putPlacesOn(
  tx: Tx,
  venue: VenueSettings,
  places: readonly LinePlace[],
  checkId: string,
): Promise<void> {
  const check = await findCheck(tx, checkId);
  if (!check) throw new DomainError('CHECK_UNKNOWN', { checkId });
  if (check.closedAt !== null) throw new DomainError('CHECK_CLOSED');
  const moving = places.filter((place) => place.checkId !== checkId);
  const paid = moving.find(({ open }) => !open);
  if (paid) throw new DomainError('LINE_PAID', { lineId: paid.lineId });
  const otherBill = moving.filter(({ number }) => number !== check.number);
  const shared = otherBill.find((place) => place.shared);
  if (shared) throw new DomainError('LINE_SHARED', { lineId: shared.lineId });
  refuseAdjusted(otherBill);
  await updatePlaces(
    tx,
    moving.map(({ checkLineId }) => checkLineId),
    checkId,
  );
  await settleAll(tx, venue, [...moving.map(({ number }) => number), check.number]);
}

/** Works out anew what these bills come to. */
export async function settleAll(tx: Tx, venue: VenueSettings, numbers: readonly string[]): Promise<void> {
  for (const number of new Set(numbers)) await settle(tx, venue, number);
}

function refuseAdjusted(places: readonly LinePlace[]): void {
  const adjusted = places.find((place) => place.adjusted);
  if (adjusted) throw new DomainError('LINE_ADJUSTED', { lineId: adjusted.lineId });
}
