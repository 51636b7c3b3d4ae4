import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { read, write } from './procedure';

/** The documented categories, in their order. */
export const categories = ['appetizers', 'mains', 'desserts', 'drinks', 'specials'] as const;
export type Category = (typeof categories)[number];

/** By the piece; also by the half; or by weight, where the price is for one kilogram or pound. */
export const soldByKinds = ['piece', 'half', 'weight'] as const;

const course = z.number().int().min(1).max(9);

/** One course of a set menu: how many of which dishes. */
const setCourse = z.object({
  id,
  name: z.string(),
  min: z.number().int(),
  max: z.number().int(),
  choices: z.array(z.object({ itemId: id, supplement: f.cents })),
});
export type SetCourse = z.infer<typeof setCourse>;

const menuItem = z.object({
  id,
  sectionId: id,
  name: z.string(),
  description: z.string().nullable(),
  /** As the menu says it; `priceNow` is what is rung at this hour, by the rule that is named. */
  price: f.cents,
  priceNow: f.cents,
  priceRule: z.string().nullable(),
  category: z.enum(categories),
  available: z.boolean(),
  dietaryTags: z.array(z.string()),
  preparationMinutes: z.number().int(),
  modifierGroupIds: z.array(id),
  soldBy: z.enum(soldByKinds),
  openPrice: z.boolean(),
  course: course.nullable(),
  /** Its place among the favourites; null when it is none. */
  favourite: z.number().int().nullable(),
  /** Of a set menu; else empty. */
  setCourses: z.array(setCourse),
});
export type MenuItem = z.infer<typeof menuItem>;

const modifier = z.object({
  id,
  name: z.string(),
  priceDelta: f.signedCents,
  removal: z.boolean(),
  available: z.boolean(),
  preselected: z.boolean(),
  /** It wants the guest's own words. */
  freeText: z.boolean(),
  /** What is asked once it is chosen. */
  groupIds: z.array(id),
  /** What it costs with a certain size, instead of `priceDelta`. */
  prices: z.array(z.object({ sizeId: id, priceDelta: f.signedCents })),
});
export type Modifier = z.infer<typeof modifier>;

const modifierGroup = z.object({
  id,
  name: z.string(),
  min: z.number().int(),
  max: z.number().int(),
  /** How often one choice may be taken. */
  maxEach: z.number().int(),
  /** Other choices may cost by what is chosen here. */
  isSize: z.boolean(),
  modifiers: z.array(modifier),
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
    summary:
      'The whole menu: sections, items, modifier groups, prices of this hour. Positions never change by themselves.',
    input: z.object({}),
    output: z.object({
      sections: z.array(
        z.object({
          id,
          name: z.string(),
          category: z.enum(categories),
          colour: z.number().int().min(1).max(8),
          course: course.nullable(),
        }),
      ),
      items: z.array(menuItem),
      modifierGroups: z.array(modifierGroup),
      /** When a rule begins or ends next, and prices may be others; null when none does within a week. */
      pricesUntil: f.instant.nullable(),
      weightUnit: z.enum(['kg', 'lb']),
    }),
  }),
  'menu.stock': read({
    permission: 'menu:see',
    summary:
      'What is counted or sold out; what is not named here can be had. `left` is what can still be rung, `held` is spoken and not sent.',
    input: z.object({}),
    output: z.object({
      items: z.array(
        z.object({
          itemId: id,
          available: z.boolean(),
          left: z.number().int().nullable(),
          held: z.number().int(),
        }),
      ),
    }),
  }),
  'menu.setPortions': write({
    permission: 'menu:86',
    summary:
      'How many of an item can still be rung, beside those that are spoken. Null is as many as are wanted.',
    input: z.object({ itemId: id, left: z.number().int().min(0).max(9999).nullable() }),
    output: z.object({}),
    errors: ['ITEM_UNKNOWN'],
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
