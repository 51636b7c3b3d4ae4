import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgEnum, pgTable, text, time, uuid, varchar } from 'drizzle-orm/pg-core';
import { instant, span } from './columns';
import { tables } from './floor';
import { users } from './people';

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
    bookedBy: uuid('booked_by').references(() => users.id, { onDelete: 'set null' }),
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
export const visits = pgTable('visits', {
  id: uuid('id').primaryKey(),
  reservationId: uuid('reservation_id')
    .unique()
    .references(() => reservations.id, { onDelete: 'set null' }),
  guestId: uuid('guest_id').references(() => users.id, { onDelete: 'set null' }),
  serverId: uuid('server_id').references(() => users.id, { onDelete: 'set null' }),
  name: varchar('name', { length: 200 }),
  partySize: integer('party_size').notNull(),
  seatedAt: instant('seated_at').notNull(),
  closedAt: instant('closed_at'),
  serviceDay: date('service_day', { mode: 'string' }).notNull(),
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
  blockReason: varchar('block_reason', { length: 60 }),
});
