import type { Output, ParsedInput } from '#contract/contract';
import { followParty } from '../checks/charges.service';
import { settleAll } from '../checks/line-places.service';
import { openTabVisit, seatTabVisit, unseatTabVisit } from '../floor/tabs.service';
import { currentGuestId } from '../guests/entry.service';
import { addGuest } from '../guests/guests.service';
import type { WriteContext } from '../host/context';
import { orderableItems } from '../menu/items.service';
import { listOpenLines, updateRates } from './line-moves.queries';

/** Opens a tab, and keeps the guest where a phone number was given. Refuses GUEST_UNKNOWN. */
export async function openTab(context: WriteContext, input: ParsedInput<'visits.openTab'>): Promise<void> {
  const { visitId, orderType, name, partySize, pickupAt, guest } = input;
  const guestId = guest ? await guestOf(context, guest, name) : null;
  const tab = {
    visitId,
    orderType,
    name,
    partySize,
    guestId,
    pickupAt: pickupAt ? new Date(pickupAt) : null,
  };
  await openTabVisit(context, tab);
  context.note({ entityType: 'visit', entityId: visitId, after: { ...tab, pickupAt } });
}

/** A tab sits down: what it ordered and has not paid is taxed as at a table. Refuses as seating does, and CHECK_BELOW_PAID. */
export async function seatTab(
  context: WriteContext,
  { visitId, tableIds }: ParsedInput<'visits.seatTab'>,
): Promise<Output<'visits.seatTab'>> {
  const { was, pickupAt, partySize } = await seatTabVisit(context, visitId, tableIds);
  if (was === 'takeaway') await taxAnew(context, visitId, false);
  await followParty(context, visitId, { orderType: was, partySize });
  context.note({ entityType: 'visit', entityId: visitId, before: { was, pickupAt }, after: { tableIds } });
  return { was, pickupAt: pickupAt?.toISOString() ?? null };
}

/** A party goes on without its table: taken away, what it has not paid is taxed as that. Refuses CHECK_BELOW_PAID. */
export async function unseatTab(
  context: WriteContext,
  { visitId, orderType, name, pickupAt }: ParsedInput<'visits.unseatTab'>,
): Promise<Output<'visits.unseatTab'>> {
  const tab = { orderType, name, pickupAt: pickupAt ? new Date(pickupAt) : null };
  const { tableIds, partySize } = await unseatTabVisit(context, visitId, tab);
  if (orderType === 'takeaway') await taxAnew(context, visitId, true);
  await followParty(context, visitId, { orderType: 'dine_in', partySize });
  context.note({
    entityType: 'visit',
    entityId: visitId,
    before: { tableIds },
    after: { orderType, pickupAt },
  });
  return { tableIds };
}

async function guestOf(
  { tx, now }: WriteContext,
  guest: NonNullable<ParsedInput<'visits.openTab'>['guest']>,
  name: string,
): Promise<string> {
  if ('guestId' in guest) return currentGuestId(tx, guest.guestId);
  const { newGuestId, phone } = guest;
  await addGuest(tx, now, { id: newGuestId, firstName: '', lastName: name, phone });
  return newGuestId;
}

async function taxAnew({ tx, venue }: WriteContext, visitId: string, takeaway: boolean): Promise<void> {
  const lines = await listOpenLines(tx, visitId);
  const items = await orderableItems(tx, [...new Set(lines.map((line) => line.item_id))], { takeaway });
  const ratesOf = new Map(items.map(({ id, taxes }) => [id, taxes.map((tax) => tax.id)]));
  for (const { id, item_id: itemId, rates } of lines) {
    const now = ratesOf.get(itemId) ?? rates;
    if (now.join() !== rates.join()) await updateRates(tx, id, now);
  }
  await settleAll(
    tx,
    venue,
    lines.map(({ number }) => number),
  );
}
