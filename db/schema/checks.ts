import { boolean, integer, jsonb, pgEnum, pgTable, primaryKey, uuid, varchar } from 'drizzle-orm/pg-core';
import type { CheckTotals } from '#contract/check-totals';
import { orderType, visits } from './book';
import { instant, money } from './columns';
import { businessDays } from './day';
import { taxClasses } from './menu';
import { orderItems } from './orders';
import { staffProfiles } from './people';

const staff = (name: string) => uuid(name).references(() => staffProfiles.userId, { onDelete: 'set null' });
const onCheck = () =>
  uuid('check_id')
    .notNull()
    .references(() => checks.id, { onDelete: 'cascade' });

/** The parts of one bill share its number and have letters. */
export const checks = pgTable('checks', {
  id: uuid('id').primaryKey(),
  visitId: uuid('visit_id')
    .notNull()
    .references(() => visits.id, { onDelete: 'cascade' }),
  number: varchar('number', { length: 20 }).notNull(),
  openedAt: instant('opened_at').notNull(),
  closedAt: instant('closed_at'),
  letter: varchar('letter', { length: 2 }).notNull().default(''),
  taxExemptReason: varchar('tax_exempt_reason', { length: 100 }),
  businessDayId: uuid('business_day_id').references(() => businessDays.id),
  presentedAt: instant('presented_at'),
  closedBy: staff('closed_by'),
  reopenedReason: varchar('reopened_reason', { length: 100 }),
  /** What it comes to; fixed from the moment it is closed. */
  totals: jsonb('totals').$type<CheckTotals>(),
});

/** So many of a line; where they are shared, part `sharePart` of `shareOf` equal parts of their price. */
export const checkLines = pgTable('check_lines', {
  id: uuid('id').primaryKey(),
  checkId: onCheck(),
  orderItemId: uuid('order_item_id')
    .notNull()
    .references(() => orderItems.id, { onDelete: 'cascade' }),
  quantity: integer('quantity').notNull(),
  /** The same for all parts of what is shared. */
  shareId: uuid('share_id'),
  sharePart: integer('share_part').notNull().default(1),
  shareOf: integer('share_of').notNull().default(1),
});

/** Not made, not charged. */
export const voids = pgTable('voids', {
  id: uuid('id').primaryKey(),
  orderItemId: uuid('order_item_id')
    .notNull()
    .references(() => orderItems.id, { onDelete: 'cascade' }),
  checkId: onCheck(),
  quantity: integer('quantity').notNull(),
  amount: money('amount').notNull(),
  reason: varchar('reason', { length: 100 }).notNull(),
  backToStock: boolean('back_to_stock').notNull(),
  kitchenSawAt: instant('kitchen_saw_at'),
  madeBy: staff('made_by'),
  approvedBy: staff('approved_by'),
  madeAt: instant('made_at').notNull(),
  /** The day whose Z counts it; null until then. */
  businessDayId: uuid('business_day_id').references(() => businessDays.id),
  /** The kitchen had made it. */
  wasMade: boolean('was_made').notNull().default(false),
  took: jsonb('took').$type<Took>().notNull().default({ places: [], adjustments: [] }),
});

/** What a void took off checks, and the discounts that went with it, to be put back as it was. */
export interface Took {
  places: {
    id: string;
    checkId: string;
    quantity: number;
    shareId: string | null;
    sharePart: number;
    shareOf: number;
    /** What was taken off it. */
    adjustmentIds: string[];
  }[];
  adjustments: (Omit<typeof adjustments.$inferSelect, 'madeAt'> & { madeAt: string })[];
}

/** Discounts ready to be taken: a share in basis points, or an amount. */
export const discounts = pgTable('discounts', {
  id: uuid('id').primaryKey(),
  name: varchar('name', { length: 40 }).notNull(),
  percent: integer('percent'),
  amount: money('amount'),
  position: integer('position').notNull().default(0),
  deletedAt: instant('deleted_at'),
});

export const reasonFor = pgEnum('reason_for', ['void', 'comp', 'discount', 'refund', 'reopen', 'paid_out']);

export const reasons = pgTable('reasons', {
  id: uuid('id').primaryKey(),
  reasonFor: reasonFor('reason_for').notNull(),
  words: varchar('words', { length: 60 }).notNull(),
  position: integer('position').notNull().default(0),
});

export const adjustmentKind = pgEnum('adjustment_kind', ['discount', 'comp']);

/** Off certain lines, off all lines of one check, or off all of the bill. */
export const adjustmentScope = pgEnum('adjustment_scope', ['lines', 'check', 'bill']);

/** Taken off: a discount, or what was made and is not charged. */
export const adjustments = pgTable('adjustments', {
  id: uuid('id').primaryKey(),
  checkId: onCheck(),
  scope: adjustmentScope('scope').notNull(),
  kind: adjustmentKind('kind').notNull(),
  name: varchar('name', { length: 40 }).notNull(),
  percent: integer('percent'),
  amount: money('amount'),
  reason: varchar('reason', { length: 100 }).notNull(),
  madeBy: staff('made_by'),
  approvedBy: staff('approved_by'),
  madeAt: instant('made_at').notNull(),
  /** In the order they were made. */
  position: integer('position').notNull().unique(),
});

/** The lines that an adjustment is taken off together. */
export const adjustmentLines = pgTable(
  'adjustment_lines',
  {
    adjustmentId: uuid('adjustment_id')
      .notNull()
      .references(() => adjustments.id, { onDelete: 'cascade' }),
    checkLineId: uuid('check_line_id')
      .notNull()
      .references(() => checkLines.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.adjustmentId, t.checkLineId] })],
);

/** Which checks are charged for the service, and how much, in basis points. */
export const serviceCharges = pgTable('service_charges', {
  id: uuid('id').primaryKey(),
  name: varchar('name', { length: 40 }).notNull(),
  percent: integer('percent').notNull(),
  orderType: orderType('order_type'),
  minParty: integer('min_party'),
  beforeDiscount: boolean('before_discount').notNull().default(false),
  taxClassId: uuid('tax_class_id').references(() => taxClasses.id),
  deletedAt: instant('deleted_at'),
});

/** The service charge of a bill, on whichever of its checks opened it. */
export const checkCharges = pgTable('check_charges', {
  id: uuid('id').primaryKey(),
  checkId: onCheck(),
  serviceChargeId: uuid('service_charge_id')
    .notNull()
    .references(() => serviceCharges.id),
  name: varchar('name', { length: 40 }).notNull(),
  percent: integer('percent').notNull(),
  beforeDiscount: boolean('before_discount').notNull(),
  taxRateIds: uuid('tax_rate_ids').array().notNull().default([]),
  waivedReason: varchar('waived_reason', { length: 100 }),
  waivedBy: staff('waived_by'),
  /** A person has put it on, waived or restored it: it stays so, whatever becomes of the party. */
  byHand: boolean('by_hand').notNull().default(false),
});

/** The parts of a bill that is split evenly, by percent or by amount. */
export const checkParts = pgTable('check_parts', {
  id: uuid('id').primaryKey(),
  checkId: onCheck(),
  position: integer('position').notNull(),
  amount: money('amount').notNull(),
});
