import type { ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import type { Tx } from '#db/store';
import { openVisitRow } from '../floor/visits.service';
import type { WriteContext } from '../host/context';
import { orderableItem } from '../menu/items.service';
import { type DraftRow, deleteDrafts, findDraft, insertDraft, updateDraft } from './drafts.queries';
import { assertLineAmount, chooseModifiers, unitPriceOf } from './modifiers.rules';
import { lineWasSent } from './rounds.queries';

/** Keeps a spoken line, with the name and price it has now. Refuses what the visit or the menu does not allow. */
export async function addLine(
  { tx, now, actor }: WriteContext,
  input: ParsedInput<'orders.addLine'>,
): Promise<void> {
  await openVisitRow(tx, input.visitId);
  if (await lineWasSent(tx, input.lineId)) throw new DomainError('LINE_EXISTS');
  const item = await orderableItem(tx, input.itemId);
  if (!item) throw new DomainError('ITEM_UNKNOWN', { itemId: input.itemId });
  if (!item.available) throw new DomainError('ITEM_SOLD_OUT', { item: item.name });
  const modifiers = chooseModifiers(item.groups, input.modifierIds);
  assertLineAmount(unitPriceOf(item.price, modifiers), input.quantity);
  await insertDraft(tx, {
    id: input.lineId,
    visitId: input.visitId,
    menuItemId: item.id,
    quantity: input.quantity,
    seat: input.seat,
    basePrice: item.price,
    modifiers,
    note: input.note ?? null,
    addedBy: actor.id,
    addedAt: now,
  });
}

/** Changes a line that was not sent. Its price stays the one it was rung at; choices bring their own. */
export async function changeLine(
  { tx }: WriteContext,
  input: ParsedInput<'orders.changeLine'>,
): Promise<void> {
  const draft = await unsentLine(tx, input.lineId);
  await openVisitRow(tx, draft.visitId);
  const change: Partial<DraftRow> = {};
  if (input.quantity !== undefined) change.quantity = input.quantity;
  if (input.seat !== undefined) change.seat = input.seat;
  if (input.note !== undefined) change.note = input.note === '' ? null : input.note;
  if (input.modifierIds !== undefined) {
    const item = await orderableItem(tx, draft.menuItemId);
    change.modifiers = chooseModifiers(item?.groups ?? [], input.modifierIds);
  }
  const { basePrice, modifiers, quantity } = { ...draft, ...change };
  assertLineAmount(unitPriceOf(basePrice, modifiers), quantity);
  if (Object.keys(change).length > 0) await updateDraft(tx, input.lineId, change);
}

/** Takes a line away that was not sent. */
export async function removeLine({ tx }: WriteContext, lineId: string): Promise<void> {
  await unsentLine(tx, lineId);
  await deleteDrafts(tx, [lineId]);
}

async function unsentLine(tx: Tx, lineId: string): Promise<DraftRow> {
  const draft = await findDraft(tx, lineId);
  if (draft) return draft;
  throw new DomainError((await lineWasSent(tx, lineId)) ? 'LINE_SENT' : 'LINE_UNKNOWN', { lineId });
}
