import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  pgEnum,
  pgTable,
  text,
  time,
  uuid,
  varchar,
} from 'drizzle-orm/pg-core';
import type { Wish } from '#contract/fields';
import { instant, span } from './columns';
import { areas, tables } from './floor';
import { staffProfiles, users } from './people';

export const reservationStatus = pgEnum('reservation_status', [
  'confirmed',
  'completed',
  'cancelled',
  'no_show',
]);

/** Documented. Date and time are the venue's wall clock: what the guest was promised. */
export const reservations = pgTable(
  'reservations',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    tableId: uuid('table_id').references(() => tables.id, { onDelete: 'set null' }),
    date: date('date', { mode: 'string' }).notNull(),
    time: time('time').notNull(),
    partySize: integer('party_size').notNull(),
    status: reservationStatus('status').default('confirmed'),
    specialRequest: text('special_request'),
    confirmationNumber: varchar('confirmation_number', { length: 20 }).notNull().unique(),
    createdAt: instant('created_at').default(sql`CURRENT_TIMESTAMP`),
    updatedAt: instant('updated_at').default(sql`CURRENT_TIMESTAMP`),
    durationMinutes: integer('duration_minutes').notNull().default(120),
    arrivedAt: instant('arrived_at'),
    bookedBy: uuid('booked_by').references(() => staffProfiles.userId, { onDelete: 'set null' }),
    /** Which of the two, where autumn's clock shows the time twice. */
    laterFold: boolean('later_fold').notNull().default(false),
    occasion: varchar('occasion', { length: 60 }),
    allergies: varchar('allergies', { length: 200 }),
    wishes: text('wishes').array().$type<Wish[]>().notNull().default([]),
    areaId: uuid('area_id').references(() => areas.id, { onDelete: 'set null' }),
    /** Chosen by a person: a reshuffle leaves it alone. */
    tableLocked: boolean('table_locked').notNull().default(false),
    /** How many are here, while a part of the party is awaited. */
    arrivedSize: integer('arrived_size'),
    reconfirmedAt: instant('reconfirmed_at'),
    overrideReason: varchar('override_reason', { length: 100 }),
  },
  (t) => [
    check('reservations_party_size_check', sql`${t.partySize} > 0 AND ${t.partySize} <= 20`),
    index('idx_reservations_user_id').on(t.userId),
    index('idx_reservations_table_id').on(t.tableId),
    index('idx_reservations_date').on(t.date),
    index('idx_reservations_status').on(t.status),
    index('idx_reservations_confirmation').on(t.confirmationNumber),
    index('idx_reservations_date_time').on(t.date, t.time),
  ],
);

/** A party's stay. */
/** Served at a table, taken away, or at the bar on a tab. */
export const orderType = pgEnum('order_type', ['dine_in', 'takeaway', 'bar']);

export const visits = pgTable('visits', {
  id: uuid('id').primaryKey(),
  reservationId: uuid('reservation_id')
    .unique()
    .references(() => reservations.id, { onDelete: 'set null' }),
  guestId: uuid('guest_id').references(() => users.id, { onDelete: 'set null' }),
  serverId: uuid('server_id').references(() => staffProfiles.userId, { onDelete: 'set null' }),
  name: varchar('name', { length: 200 }),
  partySize: integer('party_size').notNull(),
  seatedAt: instant('seated_at').notNull(),
  closedAt: instant('closed_at'),
  serviceDay: date('service_day', { mode: 'string' }).notNull(),
  /** The party it sat down with: its guests and its tables are counted there. */
  mergedInto: uuid('merged_into').references((): AnyPgColumn => visits.id, { onDelete: 'cascade' }),
  orderType: orderType('order_type').notNull().default('dine_in'),
  pickupAt: instant('pickup_at'),
});

export const blockKind = pgEnum('block_kind', ['maintenance', 'event', 'other']);

/** Why tables are out of use; its claims are in the ledger. */
export const blocks = pgTable('blocks', {
  id: uuid('id').primaryKey(),
  kind: blockKind('kind').notNull().default('other'),
  reason: varchar('reason', { length: 60 }).notNull(),
  madeBy: uuid('made_by').references(() => staffProfiles.userId, { onDelete: 'set null' }),
  madeAt: instant('made_at'),
});

export const occupancyState = pgEnum('occupancy_state', ['booked', 'open', 'blocked', 'released']);

/** The ledger: who claims which table when. Its exclusion constraint lives in the migration. */
export const tableOccupancy = pgTable('table_occupancy', {
  id: uuid('id').primaryKey().defaultRandom(),
  tableId: uuid('table_id')
    .notNull()
    .references(() => tables.id, { onDelete: 'cascade' }),
  during: span('during').notNull(),
  state: occupancyState('state').notNull(),
  reservationId: uuid('reservation_id').references(() => reservations.id, { onDelete: 'cascade' }),
  visitId: uuid('visit_id').references(() => visits.id, { onDelete: 'cascade' }),
  blockId: uuid('block_id').references(() => blocks.id, { onDelete: 'cascade' }),
});
