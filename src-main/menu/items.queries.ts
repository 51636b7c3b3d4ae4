import { asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { menuItemModifierGroups, modifierGroups, modifiers } from '#db/schema/menu';
import type { Tx } from '#db/store';

interface RoutedRow extends Record<string, unknown> {
  id: string;
  name: string;
  price: string;
  available: boolean;
  tax_rate_id: string | null;
  tax_basis_points: number;
  station_id: string | null;
}

/** Items that were not deleted, each with the station that makes it and the tax it carries. */
export async function findRouted(tx: Tx, ids: readonly string[]): Promise<RoutedRow[]> {
  const { rows } = await tx.execute<RoutedRow>(sql`
    SELECT i.id, i.name, i.price, coalesce(i.available, true) AS available, t.id AS tax_rate_id,
      coalesce(t.basis_points, 0) AS tax_basis_points, s.id AS station_id
    FROM menu_items i
    LEFT JOIN LATERAL (SELECT id, basis_points FROM tax_rates c
      ORDER BY ${preference(sql`i.tax_rate_id`)}, c.name, c.id LIMIT 1) t ON true
    LEFT JOIN LATERAL (SELECT id FROM stations c
      ORDER BY ${preference(sql`i.station_id`)}, c.position, c.id LIMIT 1) s ON true
    WHERE i.deleted_at IS NULL AND ${inArray(sql`i.id`, [...ids])}`);
  return rows;
}

/** The item's own choice first, then the default of its kind, then the default for food. */
function preference(own: SQL): SQL {
  return sql`(c.id = ${own}) IS TRUE DESC,
    (i.category = 'drinks' AND c.default_for = 'drinks') IS TRUE DESC, (c.default_for = 'food') IS TRUE DESC`;
}

/** The choices these items offer, a row for each modifier, in the order a guest is asked. */
export async function listChoices(tx: Tx, ids: readonly string[]) {
  return tx
    .select({
      itemId: menuItemModifierGroups.menuItemId,
      groupId: modifierGroups.id,
      group: modifierGroups.name,
      min: modifierGroups.minChoices,
      max: modifierGroups.maxChoices,
      modifier: {
        id: modifiers.id,
        name: modifiers.name,
        priceDelta: modifiers.priceDelta,
        removal: modifiers.removal,
        available: modifiers.available,
      },
    })
    .from(menuItemModifierGroups)
    .innerJoin(modifierGroups, eq(modifierGroups.id, menuItemModifierGroups.groupId))
    .leftJoin(modifiers, eq(modifiers.groupId, modifierGroups.id))
    .where(inArray(menuItemModifierGroups.menuItemId, [...ids]))
    .orderBy(
      asc(menuItemModifierGroups.position),
      asc(modifierGroups.id),
      asc(modifiers.position),
      asc(modifiers.id),
    );
}
