import {
  date,
  integer,
  pgTable,
  primaryKey,
  smallint,
  time,
  unique,
  uuid,
  varchar,
} from 'drizzle-orm/pg-core';
import { instant } from './columns';

/** When parties may be booked to start: on weekdays (1 is Monday), or on one date that is not as usual. */
export const services = pgTable('services', {
  id: uuid('id').primaryKey(),
  name: varchar('name', { length: 40 }).notNull(),
  weekdays: smallint('weekdays').array().notNull().default([]),
  onDate: date('on_date', { mode: 'string' }),
  firstTime: time('first_time').notNull(),
  /** Before `firstTime` it is past midnight. */
  lastTime: time('last_time').notNull(),
  coversStarting: integer('covers_starting'),
  coversPresent: integer('covers_present'),
  deletedAt: instant('deleted_at'),
});

/** A service day on which the weekday's services are not held. */
export const specialDays = pgTable('special_days', {
  day: date('day', { mode: 'string' }).primaryKey(),
  reason: varchar('reason', { length: 100 }).notNull(),
});

/** A quarter of an hour of one day with a limit of its own. */
export const slotLimits = pgTable(
  'slot_limits',
  {
    day: date('day', { mode: 'string' }).notNull(),
    slot: time('slot').notNull(),
    coversStarting: integer('covers_starting').notNull(),
    reason: varchar('reason', { length: 100 }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.slot] })],
);

/** How long a party stays, by its size. Without a service, for all of them. */
export const turnTimes = pgTable(
  'turn_times',
  {
    id: uuid('id').primaryKey(),
    serviceId: uuid('service_id').references(() => services.id, { onDelete: 'cascade' }),
    upTo: integer('up_to').notNull(),
    minutes: integer('minutes').notNull(),
  },
  (t) => [unique('turn_times_once').on(t.serviceId, t.upTo).nullsNotDistinct()],
);
