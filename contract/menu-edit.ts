import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { categories, soldByKinds } from './menu';
import { read, write } from './procedure';

const course = z.number().int().min(1).max(9).nullable();
const basisPoints = z.number().int().min(0).max(10_000);

const section = z.object({
  sectionId: id,
  name: f.line(60),
  category: z.enum(categories),
  colour: z.number().int().min(1).max(8),
  course,
});

/** All that is said of an item, but whether it is sold out and how many are left. */
const item = z.object({
  itemId: id,
  sectionId: id,
  name: f.line(200),
  description: z.string().trim().max(2_000).nullable(),
  price: f.cents,
  kitchenName: f.line(18).nullable(),
  stationId: id.nullable(),
  taxClassId: id.nullable(),
  dietaryTags: z.array(f.line(40)).max(20),
  preparationMinutes: z.number().int().min(0).max(600),
  soldBy: z.enum(soldByKinds),
  halfPrice: f.cents.nullable(),
  openPrice: z.boolean(),
  discountable: z.boolean(),
  course,
  favourite: z.number().int().min(1).max(99).nullable(),
  groupIds: z.array(id).max(20),
  setCourses: z
    .array(
      z.object({
        id,
        name: f.line(60),
        min: z.number().int().min(0).max(9),
        max: z.number().int().min(1).max(9),
        course,
        choices: z.array(z.object({ itemId: id, supplement: f.cents })).max(100),
      }),
    )
    .max(9),
});
export type ItemDraft = z.input<typeof item>;

const modifier = z.object({
  id,
  name: f.line(60),
  priceDelta: f.signedCents,
  removal: z.boolean(),
  available: z.boolean(),
  preselected: z.boolean(),
  freeText: z.boolean(),
  groupIds: z.array(id).max(5),
  prices: z.array(z.object({ sizeId: id, priceDelta: f.signedCents })).max(20),
});

const group = z.object({
  groupId: id,
  name: f.line(60),
  min: z.number().int().min(0).max(20),
  max: z.number().int().min(1).max(20),
  maxEach: z.number().int().min(1).max(9),
  isSize: z.boolean(),
  /** In their order; one that is left out is taken away. */
  modifiers: z.array(modifier).max(60),
});
export type GroupDraft = z.input<typeof group>;

const taxRate = z.object({ rateId: id, name: f.line(40), basisPoints, compound: z.boolean() });

const taxClass = z.object({
  classId: id,
  name: f.line(40),
  defaultFor: z.enum(['food', 'drinks']).nullable(),
  rateIds: z.array(id).max(9),
  /** What is taken away; with none, it is taxed as at a table. */
  takeawayRateIds: z.array(id).max(9),
});

const priceRule = z.object({
  ruleId: id,
  name: f.line(40),
  weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  fromTime: f.time,
  toTime: f.time,
  firstDay: f.date.nullable(),
  lastDay: f.date.nullable(),
  /** Exactly one: a share off in basis points, an amount off, or a price of its own. */
  kind: z.union([
    z.strictObject({ percentOff: z.number().int().min(1).max(10_000) }),
    z.strictObject({ amountOff: z.number().int().min(1).max(9_999_999) }),
    z.strictObject({ fixedPrice: f.cents }),
  ]),
  priority: z.number().int().min(0).max(99),
  /** With neither, the whole menu. */
  itemIds: z.array(id).max(500),
  sectionIds: z.array(id).max(60),
});
export type PriceRuleDraft = z.input<typeof priceRule>;

const saved = z.object({});
const edit = { permission: 'menu:edit' as const, output: saved };

/**
 * Everything of the menu can be changed at any time: what was rung keeps its price, and what was sent is as it was. A save
 * makes what does not exist yet, so that undoing is saving what was there before.
 */
export const menuEditContract = {
  'menu.editor': read({
    permission: 'menu:edit',
    summary: 'All that the menu is made of, as it is edited.',
    input: z.object({}),
    output: z.object({
      sections: z.array(section),
      items: z.array(item),
      groups: z.array(group),
      stations: z.array(z.object({ id, name: z.string() })),
      taxRates: z.array(taxRate),
      taxClasses: z.array(taxClass),
      priceRules: z.array(priceRule),
    }),
  }),
  'menu.saveSection': write({
    ...edit,
    summary: 'Makes or changes a section. A new one comes last.',
    input: section,
    errors: ['SECTION_NAME_TAKEN'],
  }),
  'menu.removeSection': write({
    ...edit,
    summary: 'Takes a section away that has no items.',
    input: z.object({ sectionId: id }),
    errors: ['SECTION_UNKNOWN', 'SECTION_HAS_ITEMS'],
  }),
  'menu.reorder': write({
    ...edit,
    summary: 'Puts sections, or items of a section, in this order.',
    input: z.object({ kind: z.enum(['section', 'item']), ids: z.array(id).min(1).max(2_000) }),
  }),
  'menu.saveItem': write({
    ...edit,
    summary:
      'Makes or changes an item, with its choices and, of a set menu, its courses. A new one comes last in its section.',
    input: item,
    errors: [
      'SECTION_UNKNOWN',
      'STATION_UNKNOWN',
      'TAX_CLASS_UNKNOWN',
      'GROUP_UNKNOWN',
      'ITEM_UNKNOWN',
      'SET_INVALID',
    ],
  }),
  'menu.removeItem': write({
    ...edit,
    summary: 'Takes an item off the menu. What was rung of it stays.',
    input: z.object({ itemId: id }),
    errors: ['ITEM_UNKNOWN', 'ITEM_IN_SET'],
  }),
  'menu.restoreItem': write({
    ...edit,
    summary: 'Puts an item back that was taken off the menu.',
    input: z.object({ itemId: id }),
    errors: ['ITEM_UNKNOWN'],
  }),
  'menu.saveGroup': write({
    ...edit,
    summary: 'Makes or changes a group of choices.',
    input: group,
    errors: ['GROUP_UNKNOWN', 'GROUP_TOO_DEEP', 'GROUP_LIMITS', 'MODIFIER_UNKNOWN'],
  }),
  'menu.removeGroup': write({
    ...edit,
    summary: 'Takes a group of choices away: no item asks for it any more.',
    input: z.object({ groupId: id }),
    errors: ['GROUP_UNKNOWN'],
  }),
  'menu.restoreGroup': write({
    ...edit,
    summary: 'Brings a group of choices back, wherever it was asked.',
    input: z.object({ groupId: id }),
    errors: ['GROUP_UNKNOWN'],
  }),
  'menu.saveTaxRate': write({
    ...edit,
    summary: 'Makes a tax rate, or names one anew. A rate keeps its height: for another, make a new one.',
    input: taxRate,
    errors: ['TAX_RATE_FIXED'],
  }),
  'menu.removeTaxRate': write({
    ...edit,
    summary: 'Takes a tax rate away that no class has.',
    input: z.object({ rateId: id }),
    errors: ['TAX_RATE_UNKNOWN', 'TAX_RATE_IN_USE'],
  }),
  'menu.saveTaxClass': write({
    ...edit,
    summary: 'Makes or changes what is taxed alike. What was sent keeps its taxes.',
    input: taxClass,
    errors: ['TAX_RATE_UNKNOWN', 'TAX_CLASS_NAME_TAKEN'],
  }),
  'menu.removeTaxClass': write({
    ...edit,
    summary: 'Takes a tax class away that no item has, and that is no default.',
    input: z.object({ classId: id }),
    errors: ['TAX_CLASS_UNKNOWN', 'TAX_CLASS_IN_USE'],
  }),
  'menu.savePriceRule': write({
    ...edit,
    summary: 'Makes or changes a price by the hour.',
    input: priceRule,
    errors: ['ITEM_UNKNOWN', 'SECTION_UNKNOWN', 'PRICE_RULE_DAYS'],
  }),
  'menu.removePriceRule': write({
    ...edit,
    summary: 'Takes a price rule away.',
    input: z.object({ ruleId: id }),
    errors: ['PRICE_RULE_UNKNOWN'],
  }),
};
