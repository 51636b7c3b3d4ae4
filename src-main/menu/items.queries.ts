import { inArray, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#db/store';

interface RoutedRow extends Record<string, unknown> {
  id: string;
  name: string;
  price: string;
  available: boolean;
  discountable: boolean;
  taxes: TaxRow[] | null;
  station_id: string | null;
  groups: GroupRow[] | null;
}

interface TaxRow {
  id: string;
  basisPoints: number;
  compound: boolean;
}

interface GroupRow {
  id: string;
  name: string;
  min: number;
  max: number;
  modifiers: { id: string; name: string; priceDelta: string; removal: boolean; available: boolean }[];
}

/**
 * Items that were not deleted, each with the station that makes it, the taxes it carries, and the choices it
 * offers in the order a guest is asked. One statement, because every line that is rung pays for it.
 */
export async function findRouted(tx: Tx, ids: readonly string[], takeaway: boolean): Promise<RoutedRow[]> {
  const { rows } = await tx.execute<RoutedRow>(sql`
    SELECT i.id, i.name, i.price, coalesce(i.available, true) AS available, i.discountable, t.taxes,
      s.id AS station_id, ${choices} AS groups
    FROM menu_items i
    LEFT JOIN LATERAL (SELECT (SELECT jsonb_agg(jsonb_build_object('id', r.id, 'basisPoints', r.basis_points, 'compound', r.compound)
        ORDER BY r.position, r.id) FROM tax_class_rates x JOIN tax_rates r ON r.id = x.tax_rate_id
        WHERE x.tax_class_id = c.id AND x.takeaway = (${takeaway} AND EXISTS
          (SELECT FROM tax_class_rates a WHERE a.tax_class_id = c.id AND a.takeaway))) AS taxes
      FROM tax_classes c ORDER BY ${preference(sql`i.tax_class_id`)}, c.name, c.id LIMIT 1) t ON true
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

const choices = sql`(
  SELECT jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'min', g.min_choices, 'max', g.max_choices, 'modifiers', (
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name, 'priceDelta', m.price_delta::text,
      'removal', m.removal, 'available', m.available) ORDER BY m.position, m.id), '[]'::jsonb)
    FROM modifiers m WHERE m.group_id = g.id)) ORDER BY o.position, g.id)
  FROM menu_item_modifier_groups o JOIN modifier_groups g ON g.id = o.group_id WHERE o.menu_item_id = i.id)`;
