import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  time,
  uuid,
  varchar,
} from 'drizzle-orm/pg-core';
import { instant, money } from './columns';

export const menuCategory = pgEnum('menu_category', [
  'appetizers',
  'mains',
  'desserts',
  'drinks',
  'specials',
]);

export const menuSections = pgTable('menu_sections', {
  id: uuid('id').primaryKey(),
  name: varchar('name', { length: 60 }).notNull().unique(),
  category: menuCategory('category').notNull(),
  colour: integer('colour').notNull(),
  position: integer('position').notNull(),
  course: integer('course'),
});

/** Where tickets go. `defaultFor` catches the items that name no station. */
export const stations = pgTable('stations', {
  id: uuid('id').primaryKey(),
  name: varchar('name', { length: 40 }).notNull().unique(),
  position: integer('position').notNull(),
  soonMinutes: integer('soon_minutes').notNull().default(10),
  lateMinutes: integer('late_minutes').notNull().default(15),
  defaultFor: varchar('default_for', { length: 10 }).$type<'food' | 'drinks'>().unique(),
});

/** Rates in basis points: 2000 is 20 %. One keeps its height for ever; `compound` is on top of those before it. */
export const taxRates = pgTable('tax_rates', {
  id: uuid('id').primaryKey(),
  name: varchar('name', { length: 40 }).notNull(),
  basisPoints: integer('basis_points').notNull(),
  compound: boolean('compound').notNull().default(false),
  position: integer('position').notNull().default(0),
  deletedAt: instant('deleted_at'),
});

/** What is taxed alike. `defaultFor` catches the items that name no class. */
export const taxClasses = pgTable('tax_classes', {
  id: uuid('id').primaryKey(),
  name: varchar('name', { length: 40 }).notNull().unique(),
  defaultFor: varchar('default_for', { length: 10 }).$type<'food' | 'drinks'>().unique(),
});

/** The rates of a class, and those it has when what is bought is taken away. */
export const taxClassRates = pgTable(
  'tax_class_rates',
  {
    taxClassId: uuid('tax_class_id')
      .notNull()
      .references(() => taxClasses.id, { onDelete: 'cascade' }),
    taxRateId: uuid('tax_rate_id')
      .notNull()
      .references(() => taxRates.id),
    takeaway: boolean('takeaway').notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.taxClassId, t.takeaway, t.taxRateId] })],
);

/** By the piece; also by the half; or by weight, where the price is for one kilogram or pound. */
export const soldBy = pgEnum('sold_by', ['piece', 'half', 'weight']);

/** Documented. */
export const menuItems = pgTable(
  'menu_items',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    name: varchar('name', { length: 200 }).notNull(),
    description: text('description'),
    price: money('price').notNull(),
    category: menuCategory('category').notNull(),
    imageUrl: varchar('image_url', { length: 500 }),
    available: boolean('available').default(true),
    dietaryTags: jsonb('dietary_tags').$type<string[]>().default([]),
    preparationTime: integer('preparation_time').default(15),
    createdAt: instant('created_at').default(sql`CURRENT_TIMESTAMP`),
    updatedAt: instant('updated_at').default(sql`CURRENT_TIMESTAMP`),
    sectionId: uuid('section_id').references(() => menuSections.id),
    stationId: uuid('station_id').references(() => stations.id),
    taxClassId: uuid('tax_class_id').references(() => taxClasses.id),
    kitchenName: varchar('kitchen_name', { length: 18 }),
    position: integer('position').notNull().default(0),
    deletedAt: instant('deleted_at'),
    soldBy: soldBy('sold_by').notNull().default('piece'),
    halfPrice: money('half_price'),
    openPrice: boolean('open_price').notNull().default(false),
    discountable: boolean('discountable').notNull().default(true),
    course: integer('course'),
    favourite: integer('favourite'),
    /** How many can still be rung; what drafts hold is taken off. Null is as many as are wanted. */
    portionsLeft: integer('portions_left'),
  },
  (t) => [
    check('menu_items_price_check', sql`${t.price} >= 0`),
    index('idx_menu_items_category').on(t.category),
    index('idx_menu_items_available').on(t.available),
    index('idx_menu_items_dietary_tags').using('gin', t.dietaryTags),
  ],
);

export const modifierGroups = pgTable('modifier_groups', {
  id: uuid('id').primaryKey(),
  name: varchar('name', { length: 60 }).notNull(),
  minChoices: integer('min_choices').notNull(),
  maxChoices: integer('max_choices').notNull(),
  /** How often one choice may be taken. */
  maxEach: integer('max_each').notNull().default(1),
  /** Other choices may cost by what is chosen here. */
  isSize: boolean('is_size').notNull().default(false),
  deletedAt: instant('deleted_at'),
});

export const modifiers = pgTable('modifiers', {
  id: uuid('id').primaryKey(),
  groupId: uuid('group_id')
    .notNull()
    .references(() => modifierGroups.id, { onDelete: 'cascade' }),
  name: varchar('name', { length: 60 }).notNull(),
  priceDelta: money('price_delta').notNull().default(0),
  removal: boolean('removal').notNull().default(false),
  available: boolean('available').notNull().default(true),
  position: integer('position').notNull(),
  preselected: boolean('preselected').notNull().default(false),
  freeText: boolean('free_text').notNull().default(false),
  deletedAt: instant('deleted_at'),
});

/** What is asked once a choice is made. */
export const modifierChildGroups = pgTable(
  'modifier_child_groups',
  {
    modifierId: uuid('modifier_id')
      .notNull()
      .references(() => modifiers.id, { onDelete: 'cascade' }),
    groupId: uuid('group_id')
      .notNull()
      .references(() => modifierGroups.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
  },
  (t) => [primaryKey({ columns: [t.modifierId, t.groupId] })],
);

/** What a choice costs with a certain size. */
export const modifierPrices = pgTable(
  'modifier_prices',
  {
    modifierId: uuid('modifier_id')
      .notNull()
      .references(() => modifiers.id, { onDelete: 'cascade' }),
    sizeId: uuid('size_id')
      .notNull()
      .references(() => modifiers.id, { onDelete: 'cascade' }),
    priceDelta: money('price_delta').notNull(),
  },
  (t) => [primaryKey({ columns: [t.modifierId, t.sizeId] })],
);

export const menuItemModifierGroups = pgTable(
  'menu_item_modifier_groups',
  {
    menuItemId: uuid('menu_item_id')
      .notNull()
      .references(() => menuItems.id, { onDelete: 'cascade' }),
    groupId: uuid('group_id')
      .notNull()
      .references(() => modifierGroups.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
  },
  (t) => [primaryKey({ columns: [t.menuItemId, t.groupId] })],
);

/** An item with rows here is a set menu: one price for so many choices of each course. */
export const setCourses = pgTable('set_courses', {
  id: uuid('id').primaryKey(),
  itemId: uuid('item_id')
    .notNull()
    .references(() => menuItems.id, { onDelete: 'cascade' }),
  name: varchar('name', { length: 60 }).notNull(),
  minChoices: integer('min_choices').notNull(),
  maxChoices: integer('max_choices').notNull(),
  course: integer('course'),
  position: integer('position').notNull(),
});

export const setChoices = pgTable(
  'set_choices',
  {
    setCourseId: uuid('set_course_id')
      .notNull()
      .references(() => setCourses.id, { onDelete: 'cascade' }),
    itemId: uuid('item_id')
      .notNull()
      .references(() => menuItems.id),
    supplement: money('supplement').notNull().default(0),
    position: integer('position').notNull(),
  },
  (t) => [primaryKey({ columns: [t.setCourseId, t.itemId] })],
);

/** A price by the hour. Exactly one of `percentOff` (basis points), `amountOff` and `fixedPrice` is there. */
export const priceRules = pgTable('price_rules', {
  id: uuid('id').primaryKey(),
  name: varchar('name', { length: 40 }).notNull(),
  /** ISO: Monday is 1. */
  weekdays: smallint('weekdays').array().notNull(),
  fromTime: time('from_time').notNull(),
  toTime: time('to_time').notNull(),
  firstDay: date('first_day', { mode: 'string' }),
  lastDay: date('last_day', { mode: 'string' }),
  percentOff: integer('percent_off'),
  amountOff: money('amount_off'),
  fixedPrice: money('fixed_price'),
  priority: integer('priority').notNull().default(0),
  deletedAt: instant('deleted_at'),
});

/** What a price rule is for; one without targets is for the whole menu. */
export const priceRuleTargets = pgTable('price_rule_targets', {
  id: uuid('id').primaryKey(),
  ruleId: uuid('rule_id')
    .notNull()
    .references(() => priceRules.id, { onDelete: 'cascade' }),
  itemId: uuid('item_id').references(() => menuItems.id, { onDelete: 'cascade' }),
  sectionId: uuid('section_id').references(() => menuSections.id, { onDelete: 'cascade' }),
});
