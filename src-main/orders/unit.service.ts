import { randomUUID } from 'node:crypto';
import { DomainError } from '#contract/errors';
import type { orderItems, StoredComponent } from '#db/schema/orders';
import type { Tx } from '#db/store';
import type { OrderableItem } from '../menu/items.service';
import { type DraftRow, updateDraft } from './drafts.queries';
import { type MenuOf, missingOfLine, rungDishPrices, rungUnitPrice, soldOutOf } from './line.service';
import { dishesUpTo } from './units.rules';

type Row = Omit<typeof orderItems.$inferInsert, 'orderId' | 'ticketId' | 'id'> & { id: string };

/** What goes to the kitchen of a draft, and the dishes of a set menu that stay. */
export interface Portioned {
  draft: DraftRow;
  units: { stationId: string; row: Row }[];
  later: StoredComponent[];
}

/**
 * A draft as the lines that are sent: itself, or each dish of a set menu up to a course. Refuses LINE_INCOMPLETE and
 * ITEM_SOLD_OUT.
 */
export function portionedLine(draft: DraftRow, menu: MenuOf, upTo: number): Portioned {
  const item = menu.get(draft.menuItemId);
  const { now, later } = dishesUpTo(priced(draft, menu), upTo);
  const gone = soldOutOf({ ...draft, components: now }, menu);
  if (!item || gone)
    throw new DomainError('ITEM_SOLD_OUT', { item: gone?.item ?? '', left: 0, lineId: draft.id });
  const missing = missingOfLine(draft, menu);
  if (missing !== null)
    throw new DomainError('LINE_INCOMPLETE', { item: item.name, missing, lineId: draft.id });
  if (draft.components.length === 0) return { draft, units: [wholeLine(draft, item, menu)], later: [] };
  const units = now.map((dish) => dishLine(draft, item, dish, menu.get(dish.itemId) as OrderableItem));
  return { draft, units, later };
}

/** The dishes of a draft, each at the price that nothing changes any more. */
function priced(draft: DraftRow, menu: MenuOf): (StoredComponent & { unitPrice: number })[] {
  const prices = rungDishPrices(draft, menu);
  return draft.components.map((dish, index) => ({ ...dish, unitPrice: prices[index] ?? 0 }));
}

function wholeLine(draft: DraftRow, item: OrderableItem, menu: MenuOf): Portioned['units'][number] {
  return {
    stationId: item.stationId,
    row: {
      ...common(draft, item),
      id: draft.id,
      menuItemId: item.id,
      priceAtOrder: rungUnitPrice(draft, menu),
      modifiers: draft.modifiers,
      course: draft.course,
      portion: draft.portion,
    },
  };
}

function dishLine(
  draft: DraftRow,
  set: OrderableItem,
  { modifiers, course, unitPrice = 0 }: StoredComponent,
  item: OrderableItem,
): Portioned['units'][number] {
  return {
    stationId: item.stationId,
    row: {
      ...common(draft, item),
      id: randomUUID(),
      menuItemId: item.id,
      priceAtOrder: unitPrice,
      modifiers,
      course,
      setId: draft.id,
      setName: set.name,
      setItemId: set.id,
    },
  };
}

function common({ quantity, note, seat, addedAt, priceRule }: DraftRow, { name, taxes }: OrderableItem) {
  return {
    quantity,
    specialNotes: note,
    createdAt: addedAt,
    nameAtOrder: name,
    seat,
    taxRateIds: taxes.map(({ id }) => id),
    priceRule,
  };
}

/** Keeps the dishes of a set menu that were not sent with the others: they wait until they are fired. */
export async function keepLater(tx: Tx, now: Date, lineId: string, later: StoredComponent[]): Promise<void> {
  await updateDraft(tx, lineId, { components: later, heldAt: now });
}
