import { sql } from 'drizzle-orm';
import { DEEPEST } from '#contract/choices';
import type { ModifierGroup } from '#contract/menu';
import { fromDecimal } from '#contract/money';
import type { Tx } from '#db/store';

type Priced<T> = Omit<T, 'priceDelta'> & { priceDelta: string };

interface GroupRow extends Record<string, unknown> {
  id: string;
  name: string;
  min: number;
  max: number;
  max_each: number;
  is_size: boolean;
  modifiers: (Omit<Priced<ModifierGroup['modifiers'][number]>, 'prices'> & {
    prices: Priced<ModifierGroup['modifiers'][number]['prices'][number]>[];
  })[];
}

/**
 * Groups of choices with all that they offer, in their order; with `roots`, those and the groups that are asked below
 * them. Amounts come as text: a float would not be exact.
 */
export async function listGroups(tx: Tx, roots?: readonly string[]): Promise<ModifierGroup[]> {
  const asked =
    roots === undefined
      ? sql`true`
      : sql`g.id IN (WITH RECURSIVE asked(id, depth) AS (
          SELECT value::uuid, 1 FROM jsonb_array_elements_text(${JSON.stringify(roots)}::jsonb)
          UNION
          SELECT c.group_id, a.depth + 1 FROM asked a JOIN modifiers m ON m.group_id = a.id AND m.deleted_at IS NULL
            JOIN modifier_child_groups c ON c.modifier_id = m.id WHERE a.depth < ${DEEPEST})
        SELECT id FROM asked)`;
  const { rows } = await tx.execute<GroupRow>(sql`
    SELECT g.id, g.name, g.min_choices AS min, g.max_choices AS max, g.max_each, g.is_size, (
      SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name, 'priceDelta', m.price_delta::text,
        'removal', m.removal, 'available', m.available, 'preselected', m.preselected, 'freeText', m.free_text,
        'groupIds', coalesce(b.ids, '[]'), 'prices', coalesce(p.prices, '[]')) ORDER BY m.position, m.id), '[]')
      FROM modifiers m
      LEFT JOIN LATERAL (SELECT jsonb_agg(c.group_id ORDER BY c.position, c.group_id) AS ids
        FROM modifier_child_groups c JOIN modifier_groups below ON below.id = c.group_id AND below.deleted_at IS NULL
        WHERE c.modifier_id = m.id) b ON true
      LEFT JOIN LATERAL (SELECT jsonb_agg(jsonb_build_object('sizeId', size_id, 'priceDelta', price_delta::text)
        ORDER BY size_id) AS prices FROM modifier_prices WHERE modifier_id = m.id) p ON true
      WHERE m.group_id = g.id AND m.deleted_at IS NULL) AS modifiers
    FROM modifier_groups g WHERE g.deleted_at IS NULL AND ${asked}
    ORDER BY g.name, g.id`);
  return rows.map(({ max_each, is_size, modifiers, ...group }) => ({
    ...group,
    maxEach: max_each,
    isSize: is_size,
    modifiers: modifiers.map((modifier) => ({
      ...modifier,
      priceDelta: fromDecimal(modifier.priceDelta),
      prices: modifier.prices.map((price) => ({ ...price, priceDelta: fromDecimal(price.priceDelta) })),
    })),
  }));
}
