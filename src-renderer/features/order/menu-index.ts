import type { Groups } from '#contract/choices';
import type { Output } from '#contract/contract';
import type { MenuItem } from '#contract/menu';
import { type Searchable, searchWords } from './menu-search';

type MenuView = Output<'menu.view'>;
type Stock = Output<'menu.stock'>['items'][number];
export type Section = MenuView['sections'][number];

/** The section of the favourites, wherever they stand on the menu. */
const FAVOURITES = 'favourites';

/** The menu, ready to be looked up at every tap. */
export interface Menu {
  sections: readonly Section[];
  items: readonly MenuItem[];
  /** Every group of choices there is. */
  groups: Groups;
  weightUnit: 'kg' | 'lb';
  /** The courses that the menu speaks of, in their order; none where a house has no courses. */
  courses: readonly number[];
  searchable: readonly Searchable[];
  itemsOf(sectionId: string): readonly MenuItem[];
  item(itemId: string): MenuItem | undefined;
  section(sectionId: string): Section | undefined;
}

const none: readonly never[] = [];

/** Prepares a menu view for looking up. */
export function indexMenu({ sections: listed, items, modifierGroups, weightUnit }: MenuView): Menu {
  const favourites = items
    .filter(({ favourite }) => favourite !== null)
    .sort((a, b) => (a.favourite ?? 0) - (b.favourite ?? 0));
  const sections = favourites.length > 0 ? [favouriteSection, ...listed] : listed;
  const itemById = new Map(items.map((item) => [item.id, item]));
  const sectionById = new Map(sections.map((section) => [section.id, section]));
  const bySection = new Map<string, MenuItem[]>([[FAVOURITES, favourites]]);
  for (const item of items) {
    const own = bySection.get(item.sectionId);
    if (own) own.push(item);
    else bySection.set(item.sectionId, [item]);
  }
  const courses = new Set([...listed, ...items].flatMap(({ course }) => course ?? []));
  return {
    sections,
    items,
    groups: new Map(modifierGroups.map((group) => [group.id, group])),
    weightUnit,
    courses: [...courses].sort((a, b) => a - b),
    searchable: items.map(searchWords),
    itemsOf: (sectionId) => bySection.get(sectionId) ?? none,
    item: (itemId) => itemById.get(itemId),
    section: (sectionId) => sectionById.get(sectionId),
  };
}

const favouriteSection: Section = {
  id: FAVOURITES,
  name: 'Favourites',
  category: 'specials',
  colour: 1,
  course: null,
};

/** The section that was chosen; before any was, the first of the menu: the favourites are one tap away. */
export function shownSection(menu: Menu, sectionId: string | null): Section | undefined {
  return menu.section(sectionId ?? '') ?? menu.sections.find(({ id }) => id !== FAVOURITES);
}

/** What is counted or sold out, by item. What is not there can be had. */
export type StockOf = ReadonlyMap<string, Stock>;

/** Whether one more of an item can be rung. */
export function canBeHad(item: MenuItem, stock: StockOf): boolean {
  return item.available && stock.get(item.id)?.left !== 0;
}
