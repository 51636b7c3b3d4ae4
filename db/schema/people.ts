import { sql } from 'drizzle-orm';
import {
  boolean,
  char,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  time,
  uuid,
  varchar,
} from 'drizzle-orm/pg-core';
import type { GuestDetails } from '#contract/guests';
import { instant } from './columns';

export const userRole = pgEnum('user_role', ['customer', 'admin', 'manager', 'server', 'kitchen']);

const foldedName = String.raw`' ' || btrim(regexp_replace(translate(replace(replace(replace(lower(regexp_replace(normalize(last_name || ' ' || first_name, NFD), '[\u0300-\u036f''’ʼ.]', '', 'g')), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'øłđıðþ', 'oldidt'), '[\s,;/"()-]+', ' ', 'g')) || ' '`;

/** Documented. Staff and guests; guests have the role `customer`. */
export const users = pgTable(
  'users',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    email: varchar('email', { length: 255 }).notNull().unique(),
    passwordHash: varchar('password_hash', { length: 255 }).notNull(),
    firstName: varchar('first_name', { length: 100 }).notNull(),
    lastName: varchar('last_name', { length: 100 }).notNull(),
    phone: varchar('phone', { length: 20 }),
    role: userRole('role').default('customer'),
    createdAt: instant('created_at').default(sql`CURRENT_TIMESTAMP`),
    updatedAt: instant('updated_at').default(sql`CURRENT_TIMESTAMP`),
    nameFolded: text('name_folded').generatedAlwaysAs(sql.raw(foldedName)),
    phoneDigits: text('phone_digits').generatedAlwaysAs(
      sql.raw(String.raw`regexp_replace(phone, '\D', '', 'g')`),
    ),
    /** How well the house knows the guest, by visits and how long ago they were. A trigger keeps it. */
    familiarity: doublePrecision('familiarity').notNull().default(0),
    /** Merged into another entry, or erased: no search finds it. */
    unlisted: boolean('unlisted').notNull().default(false),
  },
  (t) => [
    index('idx_users_email').on(t.email),
    index('idx_users_email_lower').on(sql`lower(${t.email})`),
    index('idx_users_role').on(t.role),
    index('idx_users_name_grams')
      .using('gin', sql`search_grams(${t.nameFolded})`)
      .with({ fastupdate: false }),
    index('idx_users_phone_grams')
      .using('gin', sql`search_grams(${t.phoneDigits})`)
      .with({ fastupdate: false }),
    index('idx_users_email_grams')
      .using('gin', sql`search_grams(split_part(lower(${t.email}), '@', 1))`)
      .with({ fastupdate: false })
      .where(sql`email NOT LIKE '%.invalid'`),
  ],
);

export const venue = pgTable(
  'venue',
  {
    id: integer('id').primaryKey().default(1),
    name: varchar('name', { length: 100 }).notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    locale: varchar('locale', { length: 20 }).notNull(),
    timeZone: varchar('time_zone', { length: 64 }).notNull(),
    taxIncluded: boolean('tax_included').notNull(),
    dayCutover: time('day_cutover').notNull().default('04:00'),
    turnMinutes: integer('turn_minutes').notNull().default(120),
    demo: boolean('demo').notNull().default(false),
    lateAfterMinutes: integer('late_after_minutes').notNull().default(10),
    releaseAfterMinutes: integer('release_after_minutes').notNull().default(15),
    /** Nobody is marked as a no-show by the clock where this is null. */
    noShowAfterMinutes: integer('no_show_after_minutes'),
    weightUnit: varchar('weight_unit', { length: 2 }).$type<'kg' | 'lb'>().notNull().default('kg'),
    /** What is paid out of a drawer at once without approval, in minor units. */
    paidOutLimit: integer('paid_out_limit').notNull().default(5000),
    /** Where tax is rounded: once per rate and check, or on every line. */
    taxRounding: varchar('tax_rounding', { length: 5 }).$type<'check' | 'line'>().notNull().default('check'),
    /** The smallest coin that is taken, in minor units. */
    cashStep: integer('cash_step').notNull().default(1),
    /** The largest discount that needs no approval, and the tips a guest is offered, in basis points. */
    discountLimit: integer('discount_limit').notNull().default(1000),
    tipSuggestions: integer('tip_suggestions').array().notNull().default([1000, 1250, 1500]),
    /** Where the bridge to the card terminal answers; null is by hand. */
    cardBridge: varchar('card_bridge', { length: 200 }),
    receiptHead: text('receipt_head').notNull().default(''),
    receiptFoot: text('receipt_foot').notNull().default(''),
  },
  (t) => [check('venue_id_check', sql`${t.id} = 1`)],
);

export const staffStatus = pgEnum('staff_status', ['active', 'inactive', 'suspended', 'deleted']);

export const staffProfiles = pgTable('staff_profiles', {
  userId: uuid('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  title: varchar('title', { length: 40 }).notNull(),
  pinHash: varchar('pin_hash', { length: 255 }).notNull(),
  pinIndex: varchar('pin_index', { length: 64 }).notNull().unique(),
  status: staffStatus('status').notNull().default('active'),
});

export const staffSessions = pgTable('staff_sessions', {
  tokenHash: varchar('token_hash', { length: 64 }).primaryKey(),
  userId: uuid('user_id')
    .notNull()
    .references(() => staffProfiles.userId, { onDelete: 'cascade' }),
  terminal: varchar('terminal', { length: 100 }),
  startedAt: instant('started_at').notNull(),
  endedAt: instant('ended_at'),
});

export const rolePermissions = pgTable(
  'role_permissions',
  { role: userRole('role').notNull(), permission: varchar('permission', { length: 40 }).notNull() },
  (t) => [primaryKey({ columns: [t.role, t.permission] })],
);

export const guestProfiles = pgTable('guest_profiles', {
  userId: uuid('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  allergies: text('allergies'),
  note: text('note'),
  tags: text('tags').array().notNull().default([]),
  erasedAt: instant('erased_at'),
});

/** What moved when two entries became one person, to take it back. */
export interface GuestMergeMoved {
  reservationIds: string[];
  visitIds: string[];
  waitlistIds: string[];
  /** What the kept entry said before and after, and the address the other gave up. Gone once the guest is erased. */
  details?: { before: GuestDetails; after: GuestDetails; mergedEmail: string | null };
}

export const guestMerges = pgTable('guest_merges', {
  id: uuid('id').primaryKey(),
  keptId: uuid('kept_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' }),
  mergedId: uuid('merged_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' }),
  moved: jsonb('moved').$type<GuestMergeMoved>().notNull(),
  mergedAt: instant('merged_at').notNull(),
  mergedBy: uuid('merged_by').references(() => staffProfiles.userId, { onDelete: 'set null' }),
  undoneAt: instant('undone_at'),
});

/** A second person's leave for one thing, given by PIN: bound to who asked, and used once. */
export const approvals = pgTable('approvals', {
  tokenHash: varchar('token_hash', { length: 64 }).primaryKey(),
  approverId: uuid('approver_id')
    .notNull()
    .references(() => staffProfiles.userId, { onDelete: 'cascade' }),
  askedBy: uuid('asked_by')
    .notNull()
    .references(() => staffProfiles.userId, { onDelete: 'cascade' }),
  permissions: varchar('permissions', { length: 40 }).array().notNull(),
  givenAt: instant('given_at').notNull(),
  /** The command it was used for. */
  usedBy: uuid('used_by'),
});
