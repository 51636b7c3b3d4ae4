import { type Cents, fromDecimal } from '#contract/money';
import type { Tx } from '#db/store';
import { findRouted } from './items.queries';

/** What a line needs to know of a menu item at the moment it is rung or sent. */
export interface OrderableItem {
  id: string;
  name: string;
  /** Minor units, without modifiers. */
  price: Cents;
  /** False when it is 86ed. */
  available: boolean;
  /** Whether a discount of the whole check is taken off it. */
  discountable: boolean;
  /** In the order they apply; none where the venue has no taxes. */
  taxes: { id: string; basisPoints: number; compound: boolean }[];
  stationId: string;
  groups: OrderableGroup[];
}

export interface OrderableGroup {
  id: string;
  name: string;
  min: number;
  max: number;
  modifiers: { id: string; name: string; priceDelta: Cents; removal: boolean; available: boolean }[];
}

/** The item by this id, sold out or not; null when there is none or it was taken off the menu. */
export async function orderableItem(tx: Tx, itemId: string): Promise<OrderableItem | null> {
  return (await orderableItems(tx, [itemId]))[0] ?? null;
}

/**
 * The items by these ids that are on the menu, sold out or not, in no certain order. An item that names no
 * station or tax class gets the default for drinks or for food, and failing that the first there is.
 */
export async function orderableItems(
  tx: Tx,
  itemIds: readonly string[],
  { takeaway = false } = {},
): Promise<OrderableItem[]> {
  if (itemIds.length === 0) return [];
  return (await findRouted(tx, itemIds, takeaway)).map((row) => {
    if (row.station_id === null) throw new Error('a venue needs a station: set-up makes one');
    return {
      id: row.id,
      name: row.name,
      price: fromDecimal(row.price),
      available: row.available,
      discountable: row.discountable,
      taxes: row.taxes ?? [],
      stationId: row.station_id,
      groups: (row.groups ?? []).map((group) => ({
        ...group,
        modifiers: group.modifiers.map((modifier) => ({
          ...modifier,
          priceDelta: fromDecimal(modifier.priceDelta),
        })),
      })),
    };
  });
}
