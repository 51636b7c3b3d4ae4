import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { read, write } from './procedure';

const voucher = z.object({
  id,
  code: z.string(),
  amount: f.cents,
  /** What can still be paid with it. */
  balance: f.cents,
  issuedAt: f.instant,
  /** The last day it is taken. */
  expiresOn: f.date.nullable(),
  state: z.enum(['good', 'spent', 'expired', 'blocked']),
  actions: z.array(z.enum(['block', 'unblock'])),
});
export type VoucherView = z.infer<typeof voucher>;

/** What became of a voucher, step by step. */
const event = z.object({
  id,
  kind: z.enum(['sold', 'paid', 'given_back', 'blocked']),
  at: f.instant,
  by: z.string().nullable(),
  /** What went onto it or came off it; nothing where it was blocked. */
  amount: f.cents,
  /** How it was paid for, where it was sold. */
  tender: z.enum(['cash', 'card']).nullable(),
  check: z.object({ id, number: z.string() }).nullable(),
});
export type VoucherEvent = z.infer<typeof event>;

export const vouchersContract = {
  'vouchers.sell': write({
    permission: 'payments:take',
    summary:
      'Sells a voucher: money of the day, apart from every check. The same one again is not sold twice. Spaces in a code never count.',
    input: z.object({
      voucherId: id,
      code: f.line(40),
      amount: f.cents.min(1),
      expiresOn: f.date.optional(),
      tender: z.enum(['cash', 'card']),
      /** The cash handed over; left out, it is exactly the amount. */
      tendered: f.cents.optional(),
    }),
    output: z.object({ code: z.string(), change: f.cents }),
    errors: ['VOUCHER_CODE_TAKEN', 'VOUCHER_EXPIRED', 'CASH_STEP', 'TENDERED_TOO_LITTLE', 'ID_EXISTS'],
  }),
  'vouchers.view': read({
    permission: 'payments:take',
    summary: 'A voucher with all that became of it, the newest first.',
    input: z.object({ voucherId: id }),
    output: voucher.extend({ events: z.array(event) }),
    errors: ['VOUCHER_UNKNOWN'],
  }),
  'vouchers.find': read({
    permission: 'payments:take',
    summary: 'A voucher by its code.',
    input: z.object({ code: f.line(40) }),
    output: voucher,
    errors: ['VOUCHER_UNKNOWN'],
  }),
  'vouchers.list': read({
    permission: 'payments:take',
    summary: 'Vouchers whose code begins so, the newest first.',
    input: z.object({ find: z.string().trim().max(40).default('') }),
    output: z.object({ vouchers: z.array(voucher), hasMore: z.boolean() }),
  }),
  'vouchers.setBlocked': write({
    permission: 'venue:edit',
    approvable: true,
    summary: 'Blocks a voucher that was lost, or takes that back.',
    input: z.object({ voucherId: id, blocked: z.boolean() }),
    output: z.object({}),
    errors: ['VOUCHER_UNKNOWN', 'APPROVAL_NEEDED'],
  }),
};
