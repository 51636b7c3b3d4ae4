import type { menuItemModifierGroups, menuItems, menuSections } from '#db/schema/menu';
import { demoId } from '../demo-id';
import { type DemoTax, demoTaxClasses } from '../venue';
import { beerAndCider, cocktails } from './cocktails-and-beer';
import type { DemoItem } from './demo-item';
import { desserts } from './desserts';
import { grill } from './grill';
import { stationId } from './kitchen-stations';
import { mains, specials } from './mains';
import { groupId } from './modifiers';
import { sides } from './sides';
import { softAndCoffee } from './soft-and-coffee';
import { starters } from './starters';
import { wine } from './wine';

const items = {
  ...starters,
  ...grill,
  ...mains,
  ...sides,
  ...desserts,
  ...wine,
  ...cocktails,
  ...beerAndCider,
  ...softAndCoffee,
  ...specials,
};

export type ItemKey = keyof typeof items;

interface DemoSection {
  name: string;
  category: 'appetizers' | 'mains' | 'desserts' | 'drinks' | 'specials';
  colour: number;
  /** When its dishes are cooked; drinks belong to no course. */
  course?: number;
  items: Partial<Record<ItemKey, DemoItem>>;
}

/** In the order of the till. */
const sections: readonly DemoSection[] = [
  { name: 'Starters', category: 'appetizers', colour: 2, course: 1, items: starters },
  { name: 'Grill', category: 'mains', colour: 6, course: 2, items: grill },
  { name: 'Mains', category: 'mains', colour: 7, course: 2, items: mains },
  { name: 'Sides', category: 'mains', colour: 4, course: 2, items: sides },
  { name: 'Desserts', category: 'desserts', colour: 3, course: 3, items: desserts },
  { name: 'Wine', category: 'drinks', colour: 5, items: wine },
  { name: 'Cocktails', category: 'drinks', colour: 8, items: cocktails },
  { name: 'Beer & cider', category: 'drinks', colour: 2, items: beerAndCider },
  { name: 'Soft & coffee', category: 'drinks', colour: 1, items: softAndCoffee },
  { name: 'Specials', category: 'specials', colour: 3, items: specials },
];

interface PlacedItem {
  id: string;
  section: DemoSection;
  sectionId: string;
  position: number;
  item: DemoItem;
  tax: DemoTax;
}

/** Every item with its id: the section's number, then its place there. */
const placed = new Map<ItemKey, PlacedItem>(
  sections.flatMap((section, s) =>
    Object.entries(section.items).map(([key, item], i): [ItemKey, PlacedItem] => [
      key as ItemKey,
      {
        id: demoId('item', (s + 1) * 100 + i + 1),
        section,
        sectionId: demoId('section', s + 1),
        position: i + 1,
        item,
        tax: item.tax ?? (section.category === 'drinks' ? 'drinks' : 'food'),
      },
    ]),
  ),
);

/** An item as orders need it. */
export function demoItem(key: ItemKey): PlacedItem {
  const found = placed.get(key);
  if (!found) throw new Error(`the demo menu has no ${key}`);
  return found;
}

/** The sections as rows. */
export function sectionRows(): (typeof menuSections.$inferInsert)[] {
  return sections.map(({ name, category, colour, course = null }, index) => ({
    id: demoId('section', index + 1),
    name,
    category,
    colour,
    course,
    position: index + 1,
  }));
}

/** The items as rows. */
export function itemRows(now: Date): (typeof menuItems.$inferInsert)[] {
  return [...placed.values()].map(({ id, section, sectionId, position, item, tax }) => ({
    id,
    name: item.name,
    description: item.about,
    price: item.price,
    category: section.category,
    available: !item.soldOut,
    dietaryTags: [...(item.tags ?? [])],
    preparationTime: item.minutes,
    createdAt: new Date(now.getTime() - 90 * 86_400_000),
    updatedAt: now,
    sectionId,
    stationId: stationId(item.station),
    taxClassId: demoTaxClasses[tax].id,
    kitchenName: item.kitchen ?? item.name,
    position,
    soldBy: item.soldBy ?? ('piece' as const),
    halfPrice: item.halfPrice ?? null,
    openPrice: item.openPrice ?? false,
    favourite: item.favourite ?? null,
    portionsLeft: item.left ?? null,
  }));
}

/** Which choices each item offers. */
export function itemGroupRows(): (typeof menuItemModifierGroups.$inferInsert)[] {
  return [...placed.values()].flatMap(({ id, item }) =>
    (item.choices ?? []).map((key, index) => ({
      menuItemId: id,
      groupId: groupId(key),
      position: index + 1,
    })),
  );
}
