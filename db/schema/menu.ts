import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
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

/** Rates in basis points: 2000 is 20 %. */
export const taxRates = pgTable('tax_rates', {
  id: uuid('id').primaryKey(),
  name: varchar('name', { length: 40 }).notNull(),
  basisPoints: integer('basis_points').notNull(),
  defaultFor: varchar('default_for', { length: 10 }).$type<'food' | 'drinks'>().unique(),
});

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
    taxRateId: uuid('tax_rate_id').references(() => taxRates.id),
    kitchenName: varchar('kitchen_name', { length: 18 }),
    position: integer('position').notNull().default(0),
    deletedAt: instant('deleted_at'),
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
});

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
