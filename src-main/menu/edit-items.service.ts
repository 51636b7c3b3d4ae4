import type { ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import type { Tx } from '#db/store';
import type { WriteContext } from '../host/context';
import {
  countItemsIn,
  deleteSection,
  findNoDishes,
  findSection,
  findSetWith,
  replaceItemGroups,
  replaceSetCourses,
  updateItemDeleted,
  updatePositions,
  upsertItem,
  upsertSection,
} from './edit-items.queries';

/** Makes or changes a section. Refuses SECTION_NAME_TAKEN. */
export async function saveSection(
  tx: Tx,
  { sectionId, ...section }: ParsedInput<'menu.saveSection'>,
): Promise<void> {
  await upsertSection(tx, { id: sectionId, ...section });
}

/** Takes a section away. Refuses SECTION_UNKNOWN, and SECTION_HAS_ITEMS while something of it is on the menu. */
export async function removeSection(tx: Tx, sectionId: string): Promise<void> {
  if (!(await findSection(tx, sectionId))) throw new DomainError('SECTION_UNKNOWN', { sectionId });
  const items = await countItemsIn(tx, sectionId);
  if (items > 0) throw new DomainError('SECTION_HAS_ITEMS', { items });
  await deleteSection(tx, sectionId);
}

/**
 * Makes or changes an item as a whole. Refuses what it points at and is not there, and SET_INVALID, saying `why`, for a set
 * menu whose courses nobody could choose, or with dishes that have no price by the piece.
 */
export async function saveItem(tx: Tx, input: ParsedInput<'menu.saveItem'>): Promise<void> {
  const { itemId, groupIds, setCourses, preparationMinutes, ...item } = input;
  const section = await findSection(tx, item.sectionId);
  if (!section) throw new DomainError('SECTION_UNKNOWN', { sectionId: item.sectionId });
  await assertSet(tx, input);
  await upsertItem(tx, itemId, {
    ...item,
    category: section.category,
    preparationTime: preparationMinutes,
    deletedAt: null,
  });
  await replaceItemGroups(tx, itemId, groupIds);
  await replaceSetCourses(
    tx,
    itemId,
    setCourses.map(({ id, name, min, max, course }, index) => ({
      id,
      itemId,
      name,
      minChoices: min,
      maxChoices: max,
      course,
      position: index + 1,
    })),
    setCourses.flatMap(({ id, choices }) =>
      choices.map((choice, index) => ({ setCourseId: id, ...choice, position: index + 1 })),
    ),
  );
}

async function assertSet(
  tx: Tx,
  { itemId, setCourses, groupIds, soldBy, openPrice }: ParsedInput<'menu.saveItem'>,
): Promise<void> {
  if (setCourses.length === 0) return;
  const refuse = (why: string): never => {
    throw new DomainError('SET_INVALID', { why });
  };
  if (groupIds.length > 0) refuse('its dishes ask for choices, not the set');
  if (soldBy !== 'piece' || openPrice) refuse('a set is sold by the piece, at its price');
  for (const { name, min, max, choices } of setCourses) {
    if (max < min) refuse(`${name} asks for more than it allows`);
    if (choices.length === 0) refuse(`${name} has no dishes`);
    if (new Set(choices.map((choice) => choice.itemId)).size < choices.length)
      refuse(`${name} has a dish twice`);
  }
  const dishes = setCourses.flatMap(({ choices }) => choices.map((choice) => choice.itemId));
  if (dishes.includes(itemId)) refuse('it cannot be its own dish');
  const [name] = await findNoDishes(tx, dishes);
  if (name !== undefined) refuse(`${name} has no price by the piece`);
}

/** Takes an item off the menu; what was rung of it stays. Refuses ITEM_UNKNOWN, and ITEM_IN_SET naming the set. */
export async function removeItem({ tx, now }: WriteContext, itemId: string): Promise<void> {
  const set = await findSetWith(tx, itemId);
  if (set !== null) throw new DomainError('ITEM_IN_SET', { set });
  if (!(await updateItemDeleted(tx, itemId, now))) throw new DomainError('ITEM_UNKNOWN', { itemId });
}

/** Puts an item back. Refuses ITEM_UNKNOWN. */
export async function restoreItem(tx: Tx, itemId: string): Promise<void> {
  if (!(await updateItemDeleted(tx, itemId, null))) throw new DomainError('ITEM_UNKNOWN', { itemId });
}

/** Puts sections, or items, in the order of these ids. One that is not there (any more) is passed over. */
export async function reorder(tx: Tx, { kind, ids }: ParsedInput<'menu.reorder'>): Promise<void> {
  await updatePositions(tx, kind, ids);
}
