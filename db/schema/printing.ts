import {
  type AnyPgColumn,
  boolean,
  integer,
  pgEnum,
  pgTable,
  text,
  uuid,
  varchar,
} from 'drizzle-orm/pg-core';
import type { PrinterLetters } from '#contract/printing';
import { checks } from './checks';
import { instant } from './columns';
import { businessDays } from './day';
import { stations } from './menu';
import { tickets } from './orders';
import { refunds } from './payments';
import { staffProfiles } from './people';

export const printers = pgTable('printers', {
  id: uuid('id').primaryKey(),
  name: varchar('name', { length: 40 }).notNull(),
  address: varchar('address', { length: 255 }).notNull(),
  port: integer('port').notNull().default(9100),
  /** Characters on a line. */
  columns: integer('columns').notNull().default(48),
  /** The name of its code page. */
  letters: varchar('letters', { length: 12 }).$type<PrinterLetters>().notNull().default('multilingual'),
  hasDrawer: boolean('has_drawer').notNull().default(false),
  /** Prints in its place when it does not answer. */
  fallbackId: uuid('fallback_id').references((): AnyPgColumn => printers.id, { onDelete: 'set null' }),
  deletedAt: instant('deleted_at'),
});

export const printPurpose = pgEnum('print_purpose', ['receipt', 'guest_check', 'kitchen', 'report']);

/** Which printer prints what; without a station or device, for all of them. */
export const printerUses = pgTable('printer_uses', {
  id: uuid('id').primaryKey(),
  printerId: uuid('printer_id')
    .notNull()
    .references(() => printers.id, { onDelete: 'cascade' }),
  purpose: printPurpose('purpose').notNull(),
  stationId: uuid('station_id').references(() => stations.id, { onDelete: 'cascade' }),
  terminal: varchar('terminal', { length: 100 }),
});

/**
 * `unsure`: the connection broke after bytes had left, so it may be on paper; `held`: it has waited for too long to be
 * printed by itself. A person decides on both.
 */
export const printState = pgEnum('print_state', [
  'queued',
  'held',
  'printing',
  'printed',
  'unsure',
  'cancelled',
]);

export const printJobs = pgTable('print_jobs', {
  id: uuid('id').primaryKey(),
  printerId: uuid('printer_id')
    .notNull()
    .references(() => printers.id),
  purpose: printPurpose('purpose').notNull(),
  title: varchar('title', { length: 100 }).notNull(),
  /** In receiptline's notation; empty only opens the drawer. A kitchen ticket's is emptied once it is printed. */
  document: text('document').notNull(),
  opensDrawer: boolean('opens_drawer').notNull().default(false),
  copyOf: uuid('copy_of').references((): AnyPgColumn => printJobs.id, { onDelete: 'set null' }),
  state: printState('state').notNull().default('queued'),
  attempts: integer('attempts').notNull().default(0),
  problem: varchar('problem', { length: 200 }),
  madeAt: instant('made_at').notNull(),
  /** Since when it waits: as long as it is there, or since a person had it printed after all. */
  queuedAt: instant('queued_at').notNull(),
  madeBy: uuid('made_by').references(() => staffProfiles.userId, { onDelete: 'set null' }),
  checkId: uuid('check_id').references(() => checks.id, { onDelete: 'cascade' }),
  ticketId: uuid('ticket_id').references(() => tickets.id, { onDelete: 'cascade' }),
  refundId: uuid('refund_id').references(() => refunds.id, { onDelete: 'cascade' }),
  /** Of a Z report. */
  businessDayId: uuid('business_day_id').references(() => businessDays.id),
  printedAt: instant('printed_at'),
  /** Where it was sent: its printer, or that one's fallback. */
  printedOn: uuid('printed_on').references(() => printers.id),
});
