import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { read, write } from './procedure';

const account = z.object({
  id,
  name: z.string(),
  guestId: id.nullable(),
  /** Null is without. */
  creditLimit: f.cents.nullable(),
  owed: f.signedCents,
  /** What can still be charged to it; null is any amount. */
  left: f.cents.nullable(),
  closed: z.boolean(),
  actions: z.array(z.enum(['charge', 'settle', 'change', 'close', 'restore'])),
});
export type HouseAccountView = z.infer<typeof account>;

/** What moved on an account. */
const entry = z.object({
  id,
  kind: z.enum(['charged', 'given_back', 'settled']),
  at: f.instant,
  by: z.string().nullable(),
  amount: f.cents,
  /** How it was settled, and what was noted with it. */
  tender: z.enum(['cash', 'card']).nullable(),
  reference: z.string().nullable(),
  check: z.object({ id, number: z.string() }).nullable(),
  /** What was owed after it. */
  owed: f.signedCents,
});
export type AccountEntry = z.infer<typeof entry>;

const details = { name: f.line(100), guestId: id.nullable(), creditLimit: f.cents.nullable() };

export const houseAccountsContract = {
  'houseAccounts.list': read({
    permission: 'payments:take',
    summary: 'House accounts by name, with what each owes.',
    input: z.object({ closedToo: z.boolean().default(false) }),
    output: z.object({ accounts: z.array(account) }),
  }),
  'houseAccounts.statement': read({
    permission: 'payments:take',
    summary:
      'A house account with what was charged to it, given back and settled: the newest 200, the newest first.',
    input: z.object({ houseAccountId: id }),
    output: account.extend({ entries: z.array(entry), hasMore: z.boolean() }),
    errors: ['HOUSE_ACCOUNT_UNKNOWN'],
  }),
  'houseAccounts.add': write({
    permission: 'venue:edit',
    summary: 'Opens a house account, with what it may owe at most.',
    input: z.object({ houseAccountId: id, ...details }),
    output: z.object({}),
    errors: ['GUEST_UNKNOWN', 'GUEST_ERASED', 'ID_EXISTS'],
  }),
  'houseAccounts.change': write({
    permission: 'venue:edit',
    summary: 'Changes a house account. A limit below what it owes lets nothing more be charged.',
    input: z.object({ houseAccountId: id, ...details }),
    output: z.object({}),
    errors: ['HOUSE_ACCOUNT_UNKNOWN', 'GUEST_UNKNOWN', 'GUEST_ERASED'],
  }),
  'houseAccounts.setClosed': write({
    permission: 'venue:edit',
    summary: 'Closes a house account that owes nothing, or opens it again.',
    input: z.object({ houseAccountId: id, closed: z.boolean() }),
    output: z.object({}),
    errors: ['HOUSE_ACCOUNT_UNKNOWN', 'HOUSE_ACCOUNT_OWES'],
  }),
  'houseAccounts.settle': write({
    permission: 'payments:take',
    summary:
      'Takes what an account owes, or a part of it: money of the day. The same settlement again is not taken twice.',
    input: z.object({
      settlementId: id,
      houseAccountId: id,
      amount: f.cents.min(1),
      tender: z.enum(['cash', 'card']),
      /** The cash handed over; left out, it is exactly the amount. */
      tendered: f.cents.optional(),
      reference: f.line(40).optional(),
    }),
    output: z.object({ owed: f.signedCents, change: f.cents }),
    errors: ['HOUSE_ACCOUNT_UNKNOWN', 'PAYMENT_OVER_DUE', 'CASH_STEP', 'TENDERED_TOO_LITTLE', 'ID_EXISTS'],
  }),
};
