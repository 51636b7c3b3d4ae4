import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { lineView } from './orders';
import { read, write } from './procedure';

export const tenders = ['cash', 'card', 'voucher', 'house_account'] as const;

const payment = z.object({
  id,
  tender: z.enum(tenders),
  amount: f.cents,
  /** Cash handed over, and what went back. */
  tendered: f.cents.nullable(),
  change: f.cents,
  reference: z.string().nullable(),
  at: f.instant,
  takenBy: z.string().nullable(),
});

export const checksContract = {
  'checks.view': read({
    permission: 'checks:see',
    summary: 'The bill: lines, tax, payments, what is due, and all a receipt shows.',
    input: z.object({ checkId: id }),
    output: z.object({
      checkId: id,
      visitId: id,
      /** CHK-001, in the order checks were opened. */
      number: z.string(),
      open: z.boolean(),
      openedAt: f.instant,
      closedAt: f.instant.nullable(),
      tables: z.array(z.string()),
      name: z.string().nullable(),
      partySize: z.number().int(),
      seatedAt: f.instant,
      server: z.string().nullable(),
      lines: z.array(lineView),
      /** Before tax is added; equals the total where prices include tax. */
      subtotal: f.cents,
      taxIncluded: z.boolean(),
      taxes: z.array(
        z.object({ name: z.string(), basisPoints: z.number().int(), base: f.cents, amount: f.cents }),
      ),
      total: f.cents,
      paid: f.cents,
      due: f.cents,
      payments: z.array(payment),
      /** The exact amount first, then the next notes that make sense. */
      quickAmounts: z.array(f.cents),
      unsentItems: z.number().int(),
      actions: z.array(z.enum(['pay'])),
    }),
    errors: ['CHECK_UNKNOWN'],
  }),
  'payments.take': write({
    permission: 'payments:take',
    summary:
      'Takes a payment, whole or part. The last one closes the check, ends the visit and frees the table.',
    input: z
      .object({
        paymentId: id,
        checkId: id,
        amount: f.cents.min(1),
      })
      .and(
        z.discriminatedUnion('tender', [
          z.object({ tender: z.literal('cash'), tendered: f.cents }),
          z.object({ tender: z.literal('card'), reference: f.line(40).optional() }),
        ]),
      ),
    output: z.object({ change: f.cents, due: f.cents, closed: z.boolean() }),
    errors: [
      'CHECK_UNKNOWN',
      'CHECK_CLOSED',
      'CHECK_HAS_UNSENT',
      'PAYMENT_OVER_DUE',
      'TENDERED_TOO_LITTLE',
      'ID_EXISTS',
    ],
  }),
};
