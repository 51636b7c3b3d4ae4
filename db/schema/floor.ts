import { sql } from 'drizzle-orm';
import {
  check,
  date,
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
import { instant } from './columns';
import { staffProfiles } from './people';

export const tableStatus = pgEnum('table_status', ['available', 'occupied', 'reserved', 'maintenance']);

/** Documented. */
export const tables = pgTable(
  'tables',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    tableNumber: varchar('table_number', { length: 10 }).notNull().unique(),
    capacity: integer('capacity').notNull(),
    location: varchar('location', { length: 100 }),
    status: tableStatus('status').default('available'),
    createdAt: instant('created_at').default(sql`CURRENT_TIMESTAMP`),
    updatedAt: instant('updated_at').default(sql`CURRENT_TIMESTAMP`),
    deletedAt: instant('deleted_at'),
  },
  (t) => [
    check('tables_capacity_check', sql`${t.capacity} > 0`),
    index('idx_tables_status').on(t.status),
    index('idx_tables_capacity').on(t.capacity),
  ],
);

export interface Decor {
  kind: 'window' | 'pass' | 'wall';
  label: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export const areas = pgTable('areas', {
  id: uuid('id').primaryKey(),
  name: varchar('name', { length: 100 }).notNull().unique(),
  position: integer('position').notNull(),
  decor: jsonb('decor').$type<Decor[]>().notNull().default([]),
});

export const tableShape = pgEnum('table_shape', ['round', 'square']);

/** A server's part of the room. */
export const sections = pgTable('sections', {
  id: uuid('id').primaryKey(),
  name: varchar('name', { length: 40 }).notNull(),
  position: integer('position').notNull(),
  /** It stays for the line-ups of before. */
  removedAt: instant('removed_at'),
});

/** Who has which section on a service day, until they are cut. */
export const sectionServers = pgTable('section_servers', {
  id: uuid('id').primaryKey(),
  serviceDay: date('service_day', { mode: 'string' }).notNull(),
  sectionId: uuid('section_id')
    .notNull()
    .references(() => sections.id),
  serverId: uuid('server_id')
    .notNull()
    .references(() => staffProfiles.userId, { onDelete: 'cascade' }),
  since: instant('since').notNull(),
  cutAt: instant('cut_at'),
});

/** In thousandths of the area's width and height. */
export const floorLayout = pgTable('floor_layout', {
  tableId: uuid('table_id')
    .primaryKey()
    .references(() => tables.id, { onDelete: 'cascade' }),
  areaId: uuid('area_id')
    .notNull()
    .references(() => areas.id),
  shape: tableShape('shape').notNull(),
  x: integer('x').notNull(),
  y: integer('y').notNull(),
  width: integer('width').notNull(),
  height: integer('height').notNull(),
  minParty: integer('min_party').notNull().default(1),
  features: text('features').array().notNull().default([]),
  sectionId: uuid('section_id').references(() => sections.id, { onDelete: 'set null' }),
});

/** Neighbours that can be pushed together; the smaller id is `tableA`. */
export const tableJoins = pgTable(
  'table_joins',
  {
    tableA: uuid('table_a')
      .notNull()
      .references(() => tables.id, { onDelete: 'cascade' }),
    tableB: uuid('table_b')
      .notNull()
      .references(() => tables.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.tableA, t.tableB] })],
);
