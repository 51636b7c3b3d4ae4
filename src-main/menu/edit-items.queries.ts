import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { menuItemModifierGroups, menuItems, menuSections, setChoices, setCourses } from '#db/schema/menu';
import type { Tx } from '#db/store';

type ItemValues = Omit<typeof menuItems.$inferInsert, 'id' | 'position'>;

/** Makes or changes a section; a new one comes last. */
export async function upsertSection(
  tx: Tx,
  row: Omit<typeof menuSections.$inferInsert, 'position'>,
): Promise<void> {
  const { id, ...values } = row;
  await tx
    .insert(menuSections)
    .values({ ...row, position: sql`(SELECT coalesce(max(position), 0) + 1 FROM menu_sections)` })
    .onConflictDoUpdate({ target: menuSections.id, set: values });
}

export async function findSection(tx: Tx, sectionId: string) {
  const rows = await tx.select().from(menuSections).where(eq(menuSections.id, sectionId));
  return rows[0] ?? null;
}

/** Items of a section that are on the menu. */
export async function countItemsIn(tx: Tx, sectionId: string): Promise<number> {
  return tx.$count(menuItems, and(eq(menuItems.sectionId, sectionId), isNull(menuItems.deletedAt)));
}

/** Takes a section away; what was taken off the menu before no longer stands in it. */
export async function deleteSection(tx: Tx, sectionId: string): Promise<void> {
  await tx.update(menuItems).set({ sectionId: null }).where(eq(menuItems.sectionId, sectionId));
  await tx.delete(menuSections).where(eq(menuSections.id, sectionId));
}

/** Numbers rows in the order of these ids. */
export async function updatePositions(
  tx: Tx,
  kind: 'section' | 'item',
  ids: readonly string[],
): Promise<void> {
  const table = kind === 'section' ? sql`menu_sections` : sql`menu_items`;
  await tx.execute(sql`UPDATE ${table} t SET position = o.position::int
    FROM jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) WITH ORDINALITY o(id, position) WHERE t.id = o.id::uuid`);
}

/** Makes or changes an item; a new one comes last in its section. */
export async function upsertItem(tx: Tx, id: string, values: ItemValues): Promise<void> {
  await tx
    .insert(menuItems)
    .values({
      id,
      ...values,
      position: sql`(SELECT coalesce(max(position), 0) + 1 FROM menu_items WHERE section_id = ${values.sectionId}::uuid)`,
    })
    .onConflictDoUpdate({ target: menuItems.id, set: values });
}

/** Takes an item off the menu, or puts it back with null. False when there is none. */
export async function updateItemDeleted(tx: Tx, itemId: string, at: Date | null): Promise<boolean> {
  const rows = await tx
    .update(menuItems)
    .set({ deletedAt: at })
    .where(eq(menuItems.id, itemId))
    .returning({ id: menuItems.id });
  return rows.length > 0;
}

export async function replaceItemGroups(tx: Tx, itemId: string, groupIds: readonly string[]): Promise<void> {
  await tx.delete(menuItemModifierGroups).where(eq(menuItemModifierGroups.menuItemId, itemId));
  if (groupIds.length > 0)
    await tx
      .insert(menuItemModifierGroups)
      .values(groupIds.map((groupId, index) => ({ menuItemId: itemId, groupId, position: index + 1 })));
}

type CourseRow = typeof setCourses.$inferInsert;
type ChoiceRow = typeof setChoices.$inferInsert;

export async function replaceSetCourses(
  tx: Tx,
  itemId: string,
  courses: CourseRow[],
  choices: ChoiceRow[],
): Promise<void> {
  await tx.delete(setCourses).where(eq(setCourses.itemId, itemId));
  if (courses.length > 0) await tx.insert(setCourses).values(courses);
  if (choices.length > 0) await tx.insert(setChoices).values(choices);
}

/** The set menu on the menu that has an item as a dish; null when none has. */
export async function findSetWith(tx: Tx, itemId: string): Promise<string | null> {
  const rows = await tx
    .select({ name: menuItems.name })
    .from(setChoices)
    .innerJoin(setCourses, eq(setCourses.id, setChoices.setCourseId))
    .innerJoin(menuItems, eq(menuItems.id, setCourses.itemId))
    .where(and(eq(setChoices.itemId, itemId), isNull(menuItems.deletedAt)))
    .limit(1);
  return rows[0]?.name ?? null;
}

/** Those of these items that cannot be a dish of a set: set menus, and what has no price of its own. */
export async function findNoDishes(tx: Tx, itemIds: readonly string[]): Promise<string[]> {
  const rows = await tx
    .select({ name: menuItems.name })
    .from(menuItems)
    .where(
      and(
        inArray(menuItems.id, [...itemIds]),
        sql`(${menuItems.openPrice} OR ${menuItems.soldBy} = 'weight' OR EXISTS (SELECT FROM set_courses s WHERE s.item_id = ${menuItems.id}))`,
      ),
    );
  return rows.map(({ name }) => name);
}

/** Every item on the menu with all that is edited of it, but its courses of a set. */
export async function listEditableItems(tx: Tx) {
  return tx
    .select()
    .from(menuItems)
    .where(isNull(menuItems.deletedAt))
    .orderBy(menuItems.position, menuItems.name, menuItems.id);
}

export async function listItemGroups(tx: Tx) {
  return tx.select().from(menuItemModifierGroups).orderBy(menuItemModifierGroups.position);
}

export async function listSetCourses(tx: Tx) {
  const courses = await tx.select().from(setCourses).orderBy(setCourses.position);
  const choices = await tx.select().from(setChoices).orderBy(setChoices.position);
  return { courses, choices };
}
