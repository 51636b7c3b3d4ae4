import { date, integer, pgEnum, pgTable, text, uuid, varchar } from 'drizzle-orm/pg-core';
import { visits } from './book';
import { instant } from './columns';
import { areas } from './floor';
import { staffProfiles, users } from './people';

export const waitlistState = pgEnum('waitlist_state', ['waiting', 'notified', 'seated', 'left']);

/** A party that waits for a table. Quotes are minutes from when it joined. */
export const waitlistEntries = pgTable('waitlist_entries', {
  id: uuid('id').primaryKey(),
  serviceDay: date('service_day', { mode: 'string' }).notNull(),
  name: varchar('name', { length: 200 }).notNull(),
  guestId: uuid('guest_id').references(() => users.id, { onDelete: 'set null' }),
  phone: varchar('phone', { length: 20 }),
  partySize: integer('party_size').notNull(),
  wishes: text('wishes').array().notNull().default([]),
  areaId: uuid('area_id').references(() => areas.id, { onDelete: 'set null' }),
  note: text('note'),
  state: waitlistState('state').notNull().default('waiting'),
  joinedAt: instant('joined_at').notNull(),
  quotedLikely: integer('quoted_likely'),
  quotedSafe: integer('quoted_safe'),
  /** Before the correction by the house's own misses. */
  computedLikely: integer('computed_likely'),
  computedSafe: integer('computed_safe'),
  notifiedAt: instant('notified_at'),
  endedAt: instant('ended_at'),
  visitId: uuid('visit_id')
    .unique()
    .references(() => visits.id, { onDelete: 'set null' }),
  addedBy: uuid('added_by').references(() => staffProfiles.userId, { onDelete: 'set null' }),
});
