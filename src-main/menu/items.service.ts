import type { Groups } from '#contract/choices';
import type { MenuItem } from '#contract/menu';
import { type Cents, fromDecimal } from '#contract/money';
import type { Tx } from '#db/store';
import { listGroups } from './groups.queries';
import { findRouted } from './items.queries';
import type { SetCourseRow } from './menu.queries';

/** What a line needs to know of a menu item at the moment it is rung or sent. */
export interface OrderableItem {
  id: string;
  sectionId: string | null;
  name: string;
  /** Minor units, without modifiers: of a whole, or of a kilogram or pound. */
  price: Cents;
  /** Of half a portion, where it has a price of its own. */
  halfPrice: Cents | null;
  soldBy: MenuItem['soldBy'];
  openPrice: boolean;
  /** False when it is 86ed. */
  available: boolean;
  /** Whether a discount of the whole check is taken off it. */
  discountable: boolean;
  /** Its own, else its section's. */
  course: number | null;
  /** In the order they apply; none where the venue has no taxes. */
  taxes: { id: string; basisPoints: number; compound: boolean }[];
  stationId: string;
  /** What a guest is asked first, and every group that may be asked, by id. */
  groupIds: string[];
  groups: Groups;
  /** Of a set menu; else empty. */
  setCourses: OrderableCourse[];
}

export interface OrderableCourse {
  id: string;
  name: string;
  min: number;
  max: number;
  /** When its dishes are cooked, where that is not each dish's own. */
  course: number | null;
  choices: { itemId: string; supplement: Cents }[];
}

/** The item by this id, sold out or not; null when there is none or it was taken off the menu. */
export async function orderableItem(tx: Tx, itemId: string): Promise<OrderableItem | null> {
  return (await orderableItems(tx, [itemId]))[0] ?? null;
}

/**
 * The items by these ids that are on the menu, sold out or not, in no certain order; with `removed` also those that were
 * taken off it since. An item that names no
 * station or tax class gets the default for drinks or for food, and failing that the first there is.
 */
export async function orderableItems(
  tx: Tx,
  itemIds: readonly string[],
  { takeaway = false, removed = false } = {},
): Promise<OrderableItem[]> {
  if (itemIds.length === 0) return [];
  const rows = await findRouted(tx, itemIds, { takeaway, removed });
  const asked = new Set(rows.flatMap((row) => row.group_ids ?? []));
  const groups = asked.size > 0 ? await listGroups(tx, [...asked]) : [];
  const byId = new Map(groups.map((group) => [group.id, group]));
  return rows.map((row) => {
    if (row.station_id === null) throw new Error('a venue needs a station: set-up makes one');
    return {
      id: row.id,
      sectionId: row.section_id,
      name: row.name,
      price: fromDecimal(row.price),
      halfPrice: row.half_price === null ? null : fromDecimal(row.half_price),
      soldBy: row.sold_by,
      openPrice: row.open_price,
      available: row.available,
      discountable: row.discountable,
      course: row.course,
      taxes: row.taxes ?? [],
      stationId: row.station_id,
      groupIds: row.group_ids ?? [],
      groups: byId,
      setCourses: (row.set_courses ?? []).map(withCents),
    };
  });
}

/** A course of a set menu with its amounts in minor units. */
export function withCents(row: SetCourseRow): OrderableCourse {
  return {
    ...row,
    choices: row.choices.map(({ itemId, supplement }) => ({ itemId, supplement: fromDecimal(supplement) })),
  };
}
