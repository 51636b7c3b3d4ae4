import { inArray, type SQL, sql } from 'drizzle-orm';
import type { MenuItem } from '#contract/menu';
import type { Tx } from '#db/store';
import { type SetCourseRow, sectionOf, setCoursesOf } from './menu.queries';

interface RoutedRow extends Record<string, unknown> {
  id: string;
  section_id: string | null;
  name: string;
  price: string;
  half_price: string | null;
  sold_by: MenuItem['soldBy'];
  open_price: boolean;
  available: boolean;
  discountable: boolean;
  course: number | null;
  taxes: TaxRow[] | null;
  station_id: string | null;
  group_ids: string[] | null;
  set_courses: SetCourseRow[] | null;
}

interface TaxRow {
  id: string;
  basisPoints: number;
  compound: boolean;
}

/**
 * Items, with `removed` also those that were taken off the menu, each with the station that makes it, the taxes it carries, the groups of choices in the
 * order a guest is asked, and the courses of a set menu. One statement, because every line that is rung pays for it.
 */
export async function findRouted(
  tx: Tx,
  ids: readonly string[],
  { takeaway, removed }: { takeaway: boolean; removed: boolean },
): Promise<RoutedRow[]> {
  const { rows } = await tx.execute<RoutedRow>(sql`
    SELECT i.id, sec.id AS section_id, i.name, i.price, i.half_price, i.sold_by, i.open_price,
      coalesce(i.available, true) AS available, i.discountable, coalesce(i.course, sec.course) AS course, t.taxes, s.id AS station_id,
      (SELECT jsonb_agg(o.group_id ORDER BY o.position, o.group_id) FROM menu_item_modifier_groups o
        WHERE o.menu_item_id = i.id) AS group_ids, ${setCoursesOf} AS set_courses
    FROM menu_items i
    ${sectionOf}
    LEFT JOIN LATERAL (SELECT (SELECT jsonb_agg(jsonb_build_object('id', r.id, 'basisPoints', r.basis_points, 'compound', r.compound)
        ORDER BY r.position, r.id) FROM tax_class_rates x JOIN tax_rates r ON r.id = x.tax_rate_id
        WHERE x.tax_class_id = c.id AND x.takeaway = (${takeaway} AND EXISTS
          (SELECT FROM tax_class_rates a WHERE a.tax_class_id = c.id AND a.takeaway))) AS taxes
      FROM tax_classes c ORDER BY ${preference(sql`i.tax_class_id`)}, c.name, c.id LIMIT 1) t ON true
    LEFT JOIN LATERAL (SELECT id FROM stations c
      ORDER BY ${preference(sql`i.station_id`)}, c.position, c.id LIMIT 1) s ON true
    WHERE (${removed} OR i.deleted_at IS NULL) AND ${inArray(sql`i.id`, [...new Set(ids)])}`);
  return rows;
}

/** The item's own choice first, then the default of its kind, then the default for food. */
function preference(own: SQL): SQL {
  return sql`(c.id = ${own}) IS TRUE DESC,
    (i.category = 'drinks' AND c.default_for = 'drinks') IS TRUE DESC, (c.default_for = 'food') IS TRUE DESC`;
}
