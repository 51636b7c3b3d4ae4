import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { read, write } from './procedure';

/** The documented categories, in their order. */
export const categories = ['appetizers', 'mains', 'desserts', 'drinks', 'specials'] as const;
export type Category = (typeof categories)[number];

const menuItem = z.object({
  id,
  sectionId: id,
  name: z.string(),
  description: z.string().nullable(),
  price: f.cents,
  category: z.enum(categories),
  available: z.boolean(),
  dietaryTags: z.array(z.string()),
  preparationMinutes: z.number().int(),
  modifierGroupIds: z.array(id),
});
export type MenuItem = z.infer<typeof menuItem>;

const modifierGroup = z.object({
  id,
  name: z.string(),
  min: z.number().int(),
  max: z.number().int(),
  modifiers: z.array(z.object({ id, name: z.string(), priceDelta: f.signedCents, available: z.boolean() })),
});
export type ModifierGroup = z.infer<typeof modifierGroup>;

/** How a menu file names its columns; the last three may be missing. */
export const importColumns = [
  'name',
  'category',
  'price',
  'description',
  'dietary tags',
  'preparation time',
] as const;

const importRow = z.object({
  row: z.number().int(),
  name: z.string(),
  category: z.string(),
  price: f.cents.nullable(),
  problems: z.array(z.object({ column: z.string(), message: z.string() })),
});

/** A larger one could outgrow what a door takes in one frame: a character is up to three bytes. */
const csv = z.string().max(1_000_000);

export const menuContract = {
  'menu.view': read({
    permission: 'menu:see',
    summary: 'The whole menu: sections, items, modifier groups. Positions never change by themselves.',
    input: z.object({}),
    output: z.object({
      sections: z.array(
        z.object({
          id,
          name: z.string(),
          category: z.enum(categories),
          colour: z.number().int().min(1).max(8),
        }),
      ),
      items: z.array(menuItem),
      modifierGroups: z.array(modifierGroup),
    }),
  }),
  'menu.setAvailable': write({
    permission: 'menu:86',
    summary: '86 an item, or bring it back.',
    input: z.object({ itemId: id, available: z.boolean() }),
    output: z.object({}),
    errors: ['ITEM_UNKNOWN'],
  }),
  'menu.previewImport': read({
    permission: 'menu:edit',
    summary: 'What importing a CSV would do, with every problem by row and column. Writes nothing.',
    input: z.object({ csv }),
    output: z.object({ rows: z.array(importRow), good: z.number().int(), bad: z.number().int() }),
    errors: ['CSV_INVALID'],
  }),
  'menu.import': write({
    permission: 'menu:edit',
    summary: 'Adds the items of a CSV. With "all" nothing is written unless every row is good.',
    input: z.object({ csv, take: z.enum(['all', 'good']) }),
    output: z.object({ added: z.number().int() }),
    errors: ['CSV_INVALID'],
  }),
};
