import { randomUUID } from 'node:crypto';
import type { ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import { openCheckFor, putOnCheck } from '../checks/open-check.service';
import { openVisitRow, takeOver, visitTables } from '../floor/visits.service';
import type { WriteContext } from '../host/context';
import { takeNumber } from '../host/counters.queries';
import { type OrderableItem, orderableItems } from '../menu/items.service';
import { type DraftRow, deleteDrafts, listDrafts } from './drafts.queries';
import { missingChoice, unitPriceOf } from './modifiers.rules';
import { orderNumber } from './order.rules';
import { insertRound, sentAmong } from './rounds.queries';

/**
 * Turns drafts into one round: the order, its lines, and a ticket for each station that cooks some of them.
 * Refuses LINE_UNKNOWN and LINE_SENT by line, LINE_INCOMPLETE naming the missing choice, ITEM_SOLD_OUT naming
 * the item. A line's id goes with it, so that it can never be sent twice.
 */
export async function sendRound(
  context: WriteContext,
  input: ParsedInput<'orders.send'>,
): Promise<{ number: string }> {
  const { tx, now, venue, actor, note } = context;
  const visit = await openVisitRow(tx, input.visitId);
  const drafts = await draftsToSend(context, input);
  const items = new Map(
    (
      await orderableItems(
        tx,
        drafts.map((draft) => draft.menuItemId),
        { takeaway: visit.orderType === 'takeaway' },
      )
    ).map((item) => [item.id, item]),
  );
  const lines = drafts.map((draft) => ({ draft, item: sendable(draft, items) }));
  const [table] = await visitTables(tx, visit.id);
  const { isFirst, ...check } = await openCheckFor(tx, visit.id, now);
  // The host stand seats; who takes the first order is the party's server.
  if (isFirst) await takeOver(tx, visit.id, actor.id);
  const number = orderNumber(await takeNumber(tx, 'ORD'));
  const ticketOf = new Map(
    [...new Set(lines.map(({ item }) => item.stationId))].map((stationId) => [stationId, randomUUID()]),
  );
  await insertRound(
    tx,
    {
      id: input.orderId,
      orderNumber: number,
      reservationId: visit.reservationId,
      tableId: table?.id ?? null,
      orderTime: now,
      notes: input.note ?? null,
      createdAt: now,
      visitId: visit.id,
      sentBy: actor.id,
    },
    [...ticketOf].map(([stationId, id]) => ({ id, orderId: input.orderId, stationId, sentAt: now })),
    lines.map(({ draft, item }) => ({
      id: draft.id,
      orderId: input.orderId,
      menuItemId: draft.menuItemId,
      quantity: draft.quantity,
      priceAtOrder: unitPriceOf(draft.basePrice, draft.modifiers),
      specialNotes: draft.note,
      createdAt: draft.addedAt,
      ticketId: ticketOf.get(item.stationId) ?? null,
      nameAtOrder: item.name,
      seat: draft.seat,
      modifiers: draft.modifiers,
      taxRateIds: item.taxes.map(({ id }) => id),
    })),
  );
  await putOnCheck(tx, venue, check, drafts);
  await deleteDrafts(
    tx,
    drafts.map((draft) => draft.id),
  );
  note({
    entityType: 'order',
    entityId: input.orderId,
    after: { number, visitId: visit.id, lines: drafts.map((draft) => draft.id) },
  });
  return { number };
}

async function draftsToSend(
  { tx }: WriteContext,
  { visitId, lineIds }: ParsedInput<'orders.send'>,
): Promise<DraftRow[]> {
  const drafts = await listDrafts(tx, visitId, lineIds);
  const found = new Set(drafts.map((draft) => draft.id));
  const gone = [...new Set(lineIds)].filter((lineId) => !found.has(lineId));
  if (gone.length === 0) return drafts;
  const sent = await sentAmong(tx, gone);
  if (sent.length > 0) throw new DomainError('LINE_SENT', { lineIds: sent });
  throw new DomainError('LINE_UNKNOWN', { lineIds: gone });
}

function sendable(draft: DraftRow, items: ReadonlyMap<string, OrderableItem>): OrderableItem {
  const item = items.get(draft.menuItemId);
  if (!item?.available) throw new DomainError('ITEM_SOLD_OUT', { item: item?.name ?? '', lineId: draft.id });
  const missing = missingChoice(item.groups, draft.modifiers);
  if (missing !== null)
    throw new DomainError('LINE_INCOMPLETE', { item: item.name, missing, lineId: draft.id });
  return item;
}
