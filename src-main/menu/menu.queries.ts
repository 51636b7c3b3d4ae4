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
    })
    .from(menuSections)
    .orderBy(asc(menuSections.position), asc(menuSections.name));
}

/** An item that names no section stands in the first of its category, else in the first there is. */
const sectionOf = sql`LEFT JOIN LATERAL (SELECT id, position, name FROM menu_sections c
  ORDER BY (c.id = i.section_id) IS TRUE DESC, (c.category = i.category) DESC, c.position, c.name LIMIT 1) s ON true`;

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
}

/** Items that were not taken off the menu, in its order, with the groups of choices each offers. */
export async function listItems(tx: Tx): Promise<ItemRow[]> {
  const { rows } = await tx.execute<ItemRow>(sql`
    SELECT i.id, s.id AS section_id, i.name, i.description, i.price, i.category,
      coalesce(i.available, true) AS available, coalesce(i.dietary_tags, '[]') AS dietary_tags,
      coalesce(i.preparation_time, 15) AS preparation_time, coalesce(g.ids, '[]') AS group_ids
    FROM menu_items i
    ${sectionOf}
    LEFT JOIN (SELECT menu_item_id, jsonb_agg(group_id ORDER BY position, group_id) AS ids
      FROM menu_item_modifier_groups GROUP BY menu_item_id) g ON g.menu_item_id = i.id
    WHERE i.deleted_at IS NULL
    ORDER BY s.position, s.name, i.position, i.name, i.id`);
  return rows;
}

interface GroupRow extends Record<string, unknown> {
  id: string;
  name: string;
  min: number;
  max: number;
  modifiers: { id: string; name: string; price_delta: string; available: boolean }[];
}

/** Every group with its modifiers. Amounts stay text: a float would not be exact. */
export async function listModifierGroups(tx: Tx): Promise<GroupRow[]> {
  const { rows } = await tx.execute<GroupRow>(sql`
    SELECT g.id, g.name, g.min_choices AS min, g.max_choices AS max,
      coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name, 'price_delta', m.price_delta::text,
        'available', m.available) ORDER BY m.position, m.id) FILTER (WHERE m.id IS NOT NULL), '[]') AS modifiers
    FROM modifier_groups g LEFT JOIN modifiers m ON m.group_id = g.id
    GROUP BY g.id ORDER BY g.name, g.id`);
  return rows;
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
