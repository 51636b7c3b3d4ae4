import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  uuid,
  varchar,
} from 'drizzle-orm/pg-core';
import { checkLines, checkParts, checks } from './checks';
import { instant, money } from './columns';
import { businessDays, drawerSessions } from './day';
import { staffProfiles, users } from './people';

const staff = (name: string) => uuid(name).references(() => staffProfiles.userId, { onDelete: 'set null' });
/** Null is cash that its taker carries, and whatever is no cash. */
const drawerSession = () => uuid('drawer_session_id').references(() => drawerSessions.id);
const onDay = () => uuid('business_day_id').references(() => businessDays.id);

export const tender = pgEnum('tender', ['cash', 'card', 'voucher', 'house_account']);

export const vouchers = pgTable('vouchers', {
  id: uuid('id').primaryKey(),
  code: varchar('code', { length: 40 }).notNull().unique(),
  amount: money('amount').notNull(),
  issuedAt: instant('issued_at').notNull(),
  issuedBy: staff('issued_by'),
  expiresOn: date('expires_on', { mode: 'string' }),
  businessDayId: onDay(),
  /** How it was paid for. */
  tender: tender('tender').notNull(),
  drawerSessionId: drawerSession(),
  blockedAt: instant('blocked_at'),
});

export const houseAccounts = pgTable(
  'house_accounts',
  {
    id: uuid('id').primaryKey(),
    name: varchar('name', { length: 100 }).notNull(),
    guestId: uuid('guest_id').references(() => users.id, { onDelete: 'set null' }),
    creditLimit: money('credit_limit'),
    closedAt: instant('closed_at'),
  },
  (t) => [index('idx_house_accounts_guest_id').on(t.guestId)],
);

export const houseAccountSettlements = pgTable('house_account_settlements', {
  id: uuid('id').primaryKey(),
  houseAccountId: uuid('house_account_id')
    .notNull()
    .references(() => houseAccounts.id),
  tender: tender('tender').notNull(),
  amount: money('amount').notNull(),
  reference: varchar('reference', { length: 40 }),
  takenBy: staff('taken_by'),
  takenAt: instant('taken_at').notNull(),
  businessDayId: onDay().notNull(),
  drawerSessionId: drawerSession(),
});

/** Money for a check. `amount` went to the check, `tip` beside it; `rounding` is what small coins would have been. */
export const payments = pgTable('payments', {
  id: uuid('id').primaryKey(),
  checkId: uuid('check_id')
    .notNull()
    .references(() => checks.id),
  tender: tender('tender').notNull(),
  amount: money('amount').notNull(),
  tendered: money('tendered'),
  changeGiven: money('change_given').notNull().default(0),
  reference: varchar('reference', { length: 40 }),
  takenBy: staff('taken_by'),
  takenAt: instant('taken_at').notNull(),
  serviceDay: date('service_day', { mode: 'string' }).notNull(),
  tip: money('tip').notNull().default(0),
  tipFor: staff('tip_for'),
  rounding: money('rounding').notNull().default(0),
  businessDayId: onDay(),
  drawerSessionId: drawerSession(),
  voucherId: uuid('voucher_id').references(() => vouchers.id),
  houseAccountId: uuid('house_account_id').references(() => houseAccounts.id),
  checkPartId: uuid('check_part_id').references(() => checkParts.id, { onDelete: 'set null' }),
});

export const cardState = pgEnum('card_state', ['asked', 'approved', 'declined', 'unknown']);

/** What a card terminal was asked for. Approved it is the payment of the same id. */
export const cardCharges = pgTable('card_charges', {
  id: uuid('id').primaryKey(),
  checkId: uuid('check_id')
    .notNull()
    .references(() => checks.id, { onDelete: 'cascade' }),
  amount: money('amount').notNull(),
  tip: money('tip').notNull().default(0),
  checkPartId: uuid('check_part_id').references(() => checkParts.id, { onDelete: 'set null' }),
  state: cardState('state').notNull().default('asked'),
  reference: varchar('reference', { length: 40 }),
  askedAt: instant('asked_at').notNull(),
  askedBy: staff('asked_by'),
  answeredAt: instant('answered_at'),
  settledBy: staff('settled_by'),
  /** What the terminal itself said, however it was settled. */
  terminalState: cardState('terminal_state'),
  terminal: varchar('terminal', { length: 100 }),
});

/** Given back of a payment, and the taxes within it. */
export const refunds = pgTable('refunds', {
  id: uuid('id').primaryKey(),
  checkId: uuid('check_id')
    .notNull()
    .references(() => checks.id),
  paymentId: uuid('payment_id')
    .notNull()
    .references(() => payments.id),
  tender: tender('tender').notNull(),
  amount: money('amount').notNull(),
  tip: money('tip').notNull().default(0),
  rounding: money('rounding').notNull().default(0),
  /** It takes back what a closed check sold; else money only, of a check that is open. */
  ofSale: boolean('of_sale').notNull(),
  taxes: jsonb('taxes').$type<{ rateId: string; base: number; amount: number }[]>().notNull().default([]),
  reason: varchar('reason', { length: 100 }).notNull(),
  reference: varchar('reference', { length: 40 }),
  madeBy: staff('made_by'),
  approvedBy: staff('approved_by'),
  madeAt: instant('made_at').notNull(),
  businessDayId: onDay().notNull(),
  drawerSessionId: drawerSession(),
});

export const refundLines = pgTable(
  'refund_lines',
  {
    refundId: uuid('refund_id')
      .notNull()
      .references(() => refunds.id, { onDelete: 'cascade' }),
    checkLineId: uuid('check_line_id')
      .notNull()
      .references(() => checkLines.id),
    quantity: integer('quantity').notNull(),
    amount: money('amount').notNull(),
  },
  (t) => [primaryKey({ columns: [t.refundId, t.checkLineId] })],
);
