import { bigint, jsonb, pgTable, uuid, varchar } from 'drizzle-orm/pg-core';
import { instant } from './columns';

/** Every command that was done, with its answer: a repeat finds it here. */
export const inbox = pgTable('inbox', {
  commandId: uuid('command_id').primaryKey(),
  procedure: varchar('procedure', { length: 60 }).notNull(),
  payloadHash: varchar('payload_hash', { length: 64 }).notNull(),
  result: jsonb('result').notNull(),
  doneAt: instant('done_at').notNull(),
});

export const counters = pgTable('counters', {
  key: varchar('key', { length: 40 }).primaryKey(),
  value: bigint('value', { mode: 'number' }).notNull(),
});

/** Rows get `seq` and `hash` from a trigger; both are placeholders on insert. */
export const auditLog = pgTable('audit_log', {
  seq: bigint('seq', { mode: 'number' }).primaryKey(),
  at: instant('at').notNull(),
  actorId: uuid('actor_id'),
  terminal: varchar('terminal', { length: 100 }),
  action: varchar('action', { length: 60 }).notNull(),
  entityType: varchar('entity_type', { length: 40 }),
  entityId: uuid('entity_id'),
  before: jsonb('before'),
  after: jsonb('after'),
  commandId: uuid('command_id'),
  hash: varchar('hash', { length: 64 }).notNull(),
});
