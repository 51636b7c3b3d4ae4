import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgEnum, pgTable, text, uuid, varchar } from 'drizzle-orm/pg-core';
import { reservations, visits } from './book';
import { instant, money, thousandths } from './columns';
import { tables } from './floor';
import { menuItems, stations } from './menu';
import { staffProfiles } from './people';

export const orderStatus = pgEnum('order_status', ['pending', 'preparing', 'ready', 'served', 'cancelled']);

/** A modifier as it was chosen: a later change of the menu changes no line. */
export interface StoredModifier {
  id: string;
  name: string;
  /** Minor units. */
  priceDelta: number;
  removal: boolean;
  /** How often it was taken, and the guest's own words; how deep it lies under the choice before it that is less deep. */
  quantity?: number;
  text?: string;
  depth?: number;
}

/** A dish chosen of a set menu. */
export interface StoredComponent {
  setCourseId: string;
  itemId: string;
  name: string;
  /** Minor units on top of the set's price. */
  supplement: number;
  course: number | null;
  modifiers: StoredModifier[];
  /** Minor units for one, from the moment a dish of the set was sent. */
  unitPrice?: number;
}

/** Documented. One round sent to the kitchen. */
export const orders = pgTable(
  'orders',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    orderNumber: varchar('order_number', { length: 20 }).notNull().unique(),
    reservationId: uuid('reservation_id').references(() => reservations.id, { onDelete: 'set null' }),
    tableId: uuid('table_id').references(() => tables.id, { onDelete: 'set null' }),
    status: orderStatus('status').default('pending'),
    orderTime: instant('order_time').default(sql`CURRENT_TIMESTAMP`),
    readyTime: instant('ready_time'),
    notes: text('notes'),
    createdAt: instant('created_at').default(sql`CURRENT_TIMESTAMP`),
    updatedAt: instant('updated_at').default(sql`CURRENT_TIMESTAMP`),
    visitId: uuid('visit_id').references(() => visits.id, { onDelete: 'set null' }),
    sentBy: uuid('sent_by').references(() => staffProfiles.userId, { onDelete: 'set null' }),
    servedTime: instant('served_time'),
  },
  (t) => [
    index('idx_orders_reservation_id').on(t.reservationId),
    index('idx_orders_table_id').on(t.tableId),
    index('idx_orders_status').on(t.status),
    index('idx_orders_order_time').on(t.orderTime),
  ],
);

/** The part of a round that one station cooks. */
export const tickets = pgTable('tickets', {
  id: uuid('id').primaryKey(),
  orderId: uuid('order_id')
    .notNull()
    .references(() => orders.id, { onDelete: 'cascade' }),
  stationId: uuid('station_id')
    .notNull()
    .references(() => stations.id),
  sentAt: instant('sent_at').notNull(),
  seenAt: instant('seen_at'),
  startedAt: instant('started_at'),
  bumpedAt: instant('bumped_at'),
  recalledAt: instant('recalled_at'),
});

/** Documented. A line; `priceAtOrder` is the unit price, modifiers included, when it was rung. */
export const orderItems = pgTable(
  'order_items',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    orderId: uuid('order_id')
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    menuItemId: uuid('menu_item_id')
      .notNull()
      .references(() => menuItems.id, { onDelete: 'restrict' }),
    quantity: integer('quantity').notNull(),
    priceAtOrder: money('price_at_order').notNull(),
    specialNotes: text('special_notes'),
    createdAt: instant('created_at').default(sql`CURRENT_TIMESTAMP`),
    ticketId: uuid('ticket_id').references(() => tickets.id, { onDelete: 'set null' }),
    nameAtOrder: varchar('name_at_order', { length: 200 }),
    seat: integer('seat'),
    modifiers: jsonb('modifiers').$type<StoredModifier[]>().notNull().default([]),
    /** In the order they apply. A rate keeps its height, so the ids are enough. */
    taxRateIds: uuid('tax_rate_ids').array().notNull().default([]),
    doneAt: instant('done_at'),
    /** So many of it had been voided, and are to be made after all. */
    backOn: integer('back_on').notNull().default(0),
    course: integer('course'),
    /** Half a portion, or a weight; null is one whole. */
    portion: thousandths('portion'),
    priceRule: varchar('price_rule', { length: 40 }),
    /** The dishes of one set menu share it; each carries its part of the price. */
    setId: uuid('set_id'),
    setName: varchar('set_name', { length: 200 }),
    setItemId: uuid('set_item_id').references(() => menuItems.id, { onDelete: 'set null' }),
    /** Whose it is now, where it went to another party than the round's. */
    visitId: uuid('visit_id').references(() => visits.id, { onDelete: 'set null' }),
  },
  (t) => [
    check('order_items_quantity_check', sql`${t.quantity} > 0`),
    index('idx_order_items_order_id').on(t.orderId),
    index('idx_order_items_menu_item_id').on(t.menuItemId),
  ],
);

/** What a guest has said and nobody has sent. */
export const draftLines = pgTable('draft_lines', {
  id: uuid('id').primaryKey(),
  visitId: uuid('visit_id')
    .notNull()
    .references(() => visits.id, { onDelete: 'cascade' }),
  menuItemId: uuid('menu_item_id')
    .notNull()
    .references(() => menuItems.id, { onDelete: 'cascade' }),
  quantity: integer('quantity').notNull(),
  seat: integer('seat'),
  basePrice: money('base_price').notNull(),
  modifiers: jsonb('modifiers').$type<StoredModifier[]>().notNull().default([]),
  note: text('note'),
  addedBy: uuid('added_by').references(() => staffProfiles.userId, { onDelete: 'set null' }),
  addedAt: instant('added_at').notNull(),
  course: integer('course'),
  /** Told to wait for: it is sent when its course is fired. */
  heldAt: instant('held_at'),
  portion: thousandths('portion'),
  /** What that portion costs; `basePrice` stays that of a whole, a kilogram or a pound, as it was rung. */
  portionPrice: money('portion_price'),
  priceRule: varchar('price_rule', { length: 40 }),
  components: jsonb('components').$type<StoredComponent[]>().notNull().default([]),
});
