import { sql } from 'drizzle-orm';
import {
  check,
  date,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  uuid,
  varchar,
} from 'drizzle-orm/pg-core';
import { reservations, visits } from './book';
import { instant, money } from './columns';
import { tables } from './floor';
import { menuItems, stations, taxRates } from './menu';
import { users } from './people';

export const orderStatus = pgEnum('order_status', ['pending', 'preparing', 'ready', 'served', 'cancelled']);

/** A modifier as it was chosen: a later change of the menu changes no line. */
export interface StoredModifier {
  id: string;
  name: string;
  /** Minor units. */
  priceDelta: number;
  removal: boolean;
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
    sentBy: uuid('sent_by').references(() => users.id, { onDelete: 'set null' }),
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

export const checks = pgTable('checks', {
  id: uuid('id').primaryKey(),
  visitId: uuid('visit_id')
    .notNull()
    .references(() => visits.id, { onDelete: 'cascade' }),
  number: varchar('number', { length: 20 }).notNull().unique(),
  openedAt: instant('opened_at').notNull(),
  closedAt: instant('closed_at'),
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
    checkId: uuid('check_id').references(() => checks.id, { onDelete: 'set null' }),
    ticketId: uuid('ticket_id').references(() => tickets.id, { onDelete: 'set null' }),
    nameAtOrder: varchar('name_at_order', { length: 200 }),
    seat: integer('seat'),
    modifiers: jsonb('modifiers').$type<StoredModifier[]>().notNull().default([]),
    taxRateId: uuid('tax_rate_id').references(() => taxRates.id),
    taxBasisPoints: integer('tax_basis_points').notNull().default(0),
    doneAt: instant('done_at'),
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
  addedBy: uuid('added_by').references(() => users.id, { onDelete: 'set null' }),
  addedAt: instant('added_at').notNull(),
});

export const tender = pgEnum('tender', ['cash', 'card']);

export const payments = pgTable('payments', {
  id: uuid('id').primaryKey(),
  checkId: uuid('check_id')
    .notNull()
    .references(() => checks.id),
  tender: tender('tender').notNull(),
  amount: money('amount').notNull(),
  tendered: money('tendered'),
  changeGiven: money('change_given').notNull().default(0),
  reference: varchar('reference', { length: 40 }),
  takenBy: uuid('taken_by').references(() => users.id, { onDelete: 'set null' }),
  takenAt: instant('taken_at').notNull(),
  serviceDay: date('service_day', { mode: 'string' }).notNull(),
});
