import { missingOf, treeOf } from '#contract/choices';
import { type Cents, sum } from '#contract/money';
import type { StoredComponent } from '#db/schema/orders';
import type { Tx } from '#db/store';
import { type OrderableItem, orderableItems } from '../menu/items.service';
import type { DraftRow } from './drafts.queries';
import { unitPriceOf } from './modifiers.rules';
import { dishPrices, missingDish } from './set-menu.rules';

/** What the menu says now of the items of lines, and of the dishes of their set menus. */
export type MenuOf = ReadonlyMap<string, OrderableItem>;

type Rung = Pick<
  DraftRow,
  'menuItemId' | 'basePrice' | 'portion' | 'portionPrice' | 'modifiers' | 'components'
>;

/**
 * The items of lines by id, those of their dishes included. What a guest has spoken stays theirs when the item leaves the
 * menu; with `removed` it is there too.
 */
export async function menuOf(
  tx: Tx,
  lines: readonly { menuItemId: string; components?: readonly { itemId: string }[] }[],
  options: { takeaway?: boolean; removed?: boolean } = {},
): Promise<MenuOf> {
  const ids = lines.flatMap(({ menuItemId, components = [] }) => [
    menuItemId,
    ...components.map(({ itemId }) => itemId),
  ]);
  return new Map((await orderableItems(tx, [...new Set(ids)], options)).map((item) => [item.id, item]));
}

/** What a line costs, of one: its portion with its choices, or its set menu with all its dishes. */
export function rungUnitPrice(line: Rung, menu: MenuOf): Cents {
  const dishes = rungDishPrices(line, menu);
  return dishes.length > 0 ? sum(dishes) : unitPriceOf(line.portionPrice ?? line.basePrice, line.modifiers);
}

/** What each dish of a set menu costs, of one set. */
export function rungDishPrices({ basePrice, components }: Rung, menu: MenuOf): Cents[] {
  return dishPrices(
    basePrice,
    components,
    components.map(({ itemId }) => menu.get(itemId)?.price ?? 0),
  );
}

/** What a line still needs before it can be sent, by its name on the menu; null when it is complete. */
export function missingOfLine(line: Rung, menu: MenuOf): string | null {
  const item = menu.get(line.menuItemId);
  if (!item) return null;
  // Once a dish of a set was sent the others are as they were chosen.
  if (line.components.some(({ unitPrice }) => unitPrice !== undefined)) return null;
  if (item.setCourses.length > 0) return missingDish(item.setCourses, line.components, menu);
  if (item.soldBy === 'weight' && line.portion === null) return 'Weight';
  if (item.openPrice && line.basePrice === 0) return 'Price';
  return missingOf(item.groupIds, item.groups, treeOf(line.modifiers))?.group.name ?? null;
}

/** The item or dish of a line that cannot be had any more; null when all can. */
export function soldOutOf(
  line: { menuItemId: string; components: readonly Pick<StoredComponent, 'itemId' | 'name'>[] },
  menu: MenuOf,
): { item: string } | null {
  const item = menu.get(line.menuItemId);
  if (!item?.available) return { item: item?.name ?? '' };
  const gone = line.components.find(({ itemId }) => !menu.get(itemId)?.available);
  return gone ? { item: gone.name } : null;
}
