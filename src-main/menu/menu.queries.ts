import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { menuItems, menuSections } from '#db/schema/menu';
import type { Tx } from '#db/store';

export async function listSections(tx: Tx) {
  return tx
    .select({
      id: menuSections.id,
      name: menuSections.name,
      category: menuSections.category,
      colour: menuSections.colour,
      course: menuSections.course,
    })
    .from(menuSections)
    .orderBy(asc(menuSections.position), asc(menuSections.name));
}

/** The section of `i`: where an item names none, the first of its category, else the first there is. */
export const sectionOf = sql`LEFT JOIN LATERAL (SELECT id, position, name, course FROM menu_sections c
  ORDER BY (c.id = i.section_id) IS TRUE DESC, (c.category = i.category) DESC, c.position, c.name LIMIT 1) sec ON true`;

/** The courses of the set menu `i`, each with the dishes that are still on the menu. */
export const setCoursesOf = sql`(SELECT jsonb_agg(jsonb_build_object('id', sc.id, 'name', sc.name, 'min', sc.min_choices,
    'max', sc.max_choices, 'course', sc.course, 'choices', (
      SELECT coalesce(jsonb_agg(jsonb_build_object('itemId', ch.item_id, 'supplement', ch.supplement::text)
        ORDER BY ch.position, ch.item_id), '[]')
      FROM set_choices ch JOIN menu_items dish ON dish.id = ch.item_id AND dish.deleted_at IS NULL
      WHERE ch.set_course_id = sc.id)) ORDER BY sc.position, sc.id)
  FROM set_courses sc WHERE sc.item_id = i.id)`;

export interface SetCourseRow {
  id: string;
  name: string;
  min: number;
  max: number;
  course: number | null;
  choices: { itemId: string; supplement: string }[];
}

interface ItemRow extends Record<string, unknown> {
  id: string;
  section_id: string | null;
  name: string;
  description: string | null;
  price: string;
  category: (typeof menuItems.$inferSelect)['category'];
  available: boolean;
  dietary_tags: string[];
  preparation_time: number;
  group_ids: string[];
  sold_by: (typeof menuItems.$inferSelect)['soldBy'];
  open_price: boolean;
  course: number | null;
  favourite: number | null;
  set_courses: SetCourseRow[] | null;
}

/** Items that were not taken off the menu, in its order, with the groups of choices each offers. */
export async function listItems(tx: Tx): Promise<ItemRow[]> {
  const { rows } = await tx.execute<ItemRow>(sql`
    SELECT i.id, sec.id AS section_id, i.name, i.description, i.price, i.category,
      coalesce(i.available, true) AS available, coalesce(i.dietary_tags, '[]') AS dietary_tags,
      coalesce(i.preparation_time, 15) AS preparation_time, coalesce(g.ids, '[]') AS group_ids, i.sold_by, i.open_price,
      coalesce(i.course, sec.course) AS course, i.favourite, ${setCoursesOf} AS set_courses
    FROM menu_items i
    ${sectionOf}
    LEFT JOIN (SELECT menu_item_id, jsonb_agg(group_id ORDER BY position, group_id) AS ids
      FROM menu_item_modifier_groups GROUP BY menu_item_id) g ON g.menu_item_id = i.id
    WHERE i.deleted_at IS NULL
    ORDER BY sec.position, sec.name, i.position, i.name, i.id`);
  return rows;
}

export async function findWeightUnit(tx: Tx): Promise<'kg' | 'lb'> {
  const { rows } = await tx.execute<{ unit: 'kg' | 'lb' }>(sql`SELECT weight_unit AS unit FROM venue`);
  return rows[0]?.unit ?? 'kg';
}

/** Whether the item can be ordered; null when it is not on the menu. */
export async function findAvailable(tx: Tx, itemId: string): Promise<boolean | null> {
  const rows = await tx
    .select({ available: sql<boolean>`coalesce(${menuItems.available}, true)` })
    .from(menuItems)
    .where(and(eq(menuItems.id, itemId), isNull(menuItems.deletedAt)));
  return rows[0]?.available ?? null;
}

export async function updateAvailable(tx: Tx, itemId: string, available: boolean): Promise<void> {
  await tx.update(menuItems).set({ available }).where(eq(menuItems.id, itemId));
}

/** Names on the menu, and the highest position on it. */
export async function findNames(tx: Tx): Promise<{ names: string[]; lastPosition: number }> {
  const rows = await tx
    .select({ name: menuItems.name, position: menuItems.position })
    .from(menuItems)
    .where(isNull(menuItems.deletedAt));
  return {
    names: rows.map((row) => row.name),
    lastPosition: rows.reduce((last, row) => Math.max(last, row.position), 0),
  };
}

const ROWS_AT_ONCE = 500;

/** Adds items, a few hundred to a statement: a statement holds 65,535 parameters. */
export async function insertItems(tx: Tx, rows: (typeof menuItems.$inferInsert)[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await tx.insert(menuItems).values(rows.slice(from, from + ROWS_AT_ONCE));
}
