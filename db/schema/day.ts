import { date, integer, jsonb, pgEnum, pgTable, uuid, varchar } from 'drizzle-orm/pg-core';
import type { DayFigures } from '#contract/day-report';
import { instant, money } from './columns';
import { staffProfiles } from './people';

const staff = (name: string) => uuid(name).references(() => staffProfiles.userId, { onDelete: 'set null' });

/** From one Z report to the next. Once it is closed, neither it nor what was booked on it can be changed. */
export const businessDays = pgTable('business_days', {
  id: uuid('id').primaryKey(),
  serviceDay: date('service_day', { mode: 'string' }).notNull(),
  openedAt: instant('opened_at').notNull(),
  closedAt: instant('closed_at'),
  closedBy: staff('closed_by'),
  /** Without gaps. */
  zNumber: integer('z_number').unique(),
  /** As they were printed, and their digest with that of the day before. */
  figures: jsonb('figures').$type<DayFigures>(),
  hash: varchar('hash', { length: 64 }),
});

export const drawers = pgTable('drawers', {
  id: uuid('id').primaryKey(),
  name: varchar('name', { length: 40 }).notNull(),
  /** The device it stands at; one without is everybody's. */
  terminal: varchar('terminal', { length: 100 }),
  deletedAt: instant('deleted_at'),
});

/** From the float to the blind count. */
export const drawerSessions = pgTable('drawer_sessions', {
  id: uuid('id').primaryKey(),
  drawerId: uuid('drawer_id')
    .notNull()
    .references(() => drawers.id),
  businessDayId: uuid('business_day_id')
    .notNull()
    .references(() => businessDays.id),
  openingFloat: money('opening_float').notNull(),
  openedBy: staff('opened_by'),
  openedAt: instant('opened_at').notNull(),
  closedAt: instant('closed_at'),
});

/** The first closes the session; of several the newest counts, and the others stay. */
export const drawerCounts = pgTable('drawer_counts', {
  id: uuid('id').primaryKey(),
  drawerSessionId: uuid('drawer_session_id')
    .notNull()
    .references(() => drawerSessions.id),
  businessDayId: uuid('business_day_id')
    .notNull()
    .references(() => businessDays.id),
  position: integer('position').notNull(),
  counted: money('counted').notNull(),
  /** How many of each coin and note, by its minor units. */
  pieces: jsonb('pieces').$type<Record<string, number>>(),
  expected: money('expected').notNull(),
  note: varchar('note', { length: 200 }),
  countedBy: staff('counted_by'),
  countedAt: instant('counted_at').notNull(),
});

export const cashMovement = pgEnum('cash_movement', ['paid_in', 'paid_out', 'safe_drop']);

export const cashMovements = pgTable('cash_movements', {
  id: uuid('id').primaryKey(),
  drawerSessionId: uuid('drawer_session_id')
    .notNull()
    .references(() => drawerSessions.id),
  businessDayId: uuid('business_day_id')
    .notNull()
    .references(() => businessDays.id),
  kind: cashMovement('kind').notNull(),
  amount: money('amount').notNull(),
  reason: varchar('reason', { length: 100 }).notNull(),
  madeBy: staff('made_by'),
  approvedBy: staff('approved_by'),
  madeAt: instant('made_at').notNull(),
  /** It was a mistake: the row stays and counts for nothing. */
  takenBackAt: instant('taken_back_at'),
  takenBackBy: staff('taken_back_by'),
});

/** What a server handed in at the end of a shift; below zero, what the house gave. */
export const cashOuts = pgTable('cash_outs', {
  id: uuid('id').primaryKey(),
  businessDayId: uuid('business_day_id')
    .notNull()
    .references(() => businessDays.id),
  serverId: uuid('server_id')
    .notNull()
    .references(() => staffProfiles.userId),
  cashHeld: money('cash_held').notNull(),
  tipsOwed: money('tips_owed').notNull(),
  handedIn: money('handed_in').notNull(),
  drawerSessionId: uuid('drawer_session_id').references(() => drawerSessions.id),
  madeBy: staff('made_by'),
  madeAt: instant('made_at').notNull(),
  takenBackAt: instant('taken_back_at'),
  takenBackBy: staff('taken_back_by'),
});
