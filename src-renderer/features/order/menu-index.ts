import type { Output } from '#contract/contract';
import type { MenuItem, ModifierGroup } from '#contract/menu';

type MenuView = Output<'menu.view'>;
export type Section = MenuView['sections'][number];

/** The menu, ready to be looked up at every tap. */
export interface Menu {
  sections: readonly Section[];
  items: readonly MenuItem[];
  itemsOf(sectionId: string): readonly MenuItem[];
  item(itemId: string): MenuItem | undefined;
  section(sectionId: string): Section | undefined;
  /** The choices of an item, in its order. */
  groupsOf(itemId: string): readonly ModifierGroup[];
}

const none: readonly never[] = [];

/** Prepares a menu view for looking up. */
export function indexMenu({ sections, items, modifierGroups }: MenuView): Menu {
  const itemById = new Map(items.map((item) => [item.id, item]));
  const sectionById = new Map(sections.map((section) => [section.id, section]));
  const groupById = new Map(modifierGroups.map((group) => [group.id, group]));
  const bySection = new Map(
    sections.map(({ id }) => [id, items.filter(({ sectionId }) => sectionId === id)]),
  );
  const groups = new Map(
    items.map((item) => [item.id, item.modifierGroupIds.flatMap((id) => groupById.get(id) ?? [])]),
  );
  return {
    sections,
    items,
    itemsOf: (sectionId) => bySection.get(sectionId) ?? none,
    item: (itemId) => itemById.get(itemId),
    section: (sectionId) => sectionById.get(sectionId),
    groupsOf: (itemId) => groups.get(itemId) ?? none,
  };
}
