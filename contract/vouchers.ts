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

export const vouchersContract = {
  'vouchers.sell': write({
    permission: 'payments:take',
    summary: 'Sells a voucher: money of the day, apart from every check.',
    input: z.object({
      voucherId: id,
      code: f.line(40),
      amount: f.cents.min(1),
      expiresOn: f.date.optional(),
      tender: z.enum(['cash', 'card']),
    }),
    output: z.object({}),
    errors: ['VOUCHER_CODE_TAKEN', 'VOUCHER_EXPIRED', 'CASH_STEP', 'ID_EXISTS'],
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
    summary: 'Blocks a voucher that was lost, or takes that back.',
    input: z.object({ voucherId: id, blocked: z.boolean() }),
    output: z.object({}),
    errors: ['VOUCHER_UNKNOWN'],
  }),
};
