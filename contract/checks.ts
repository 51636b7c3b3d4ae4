import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { lineView } from './orders';
import { moneyOfCheck } from './payments';
import { read } from './procedure';

/** A line as it stands on one check. Its id is that of its place there. */
const checkLine = lineView.extend({
  /** The line that was sent. */
  lineId: id,
  /** Which of so many equal parts of its price this is, where it is shared. */
  share: z.object({ part: z.number().int(), of: z.number().int() }).nullable(),
  discount: f.cents,
  comp: f.cents,
  discountable: z.boolean(),
});

const adjustment = z.object({
  id,
  kind: z.enum(['discount', 'comp']),
  name: z.string(),
  scope: z.enum(['lines', 'check', 'bill']),
  /** Of this check's lines. */
  checkLineIds: z.array(id),
  percent: z.number().int().nullable(),
  /** What it takes off this check. */
  off: f.cents,
  reason: z.string(),
  madeBy: z.string().nullable(),
  approvedBy: z.string().nullable(),
  at: f.instant,
  actions: z.array(z.enum(['remove'])),
});

const charge = z.object({
  id,
  name: z.string(),
  percent: z.number().int(),
  /** Nothing where it is waived. */
  amount: f.cents,
  waivedReason: z.string().nullable(),
  actions: z.array(z.enum(['waive', 'restore'])),
});

const voided = z.object({
  id,
  name: z.string(),
  quantity: z.number().int(),
  amount: f.cents,
  reason: z.string(),
  madeBy: z.string().nullable(),
  approvedBy: z.string().nullable(),
  at: f.instant,
  actions: z.array(z.enum(['take_back'])),
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
      /** Of a part of a bill that is split: A, B, C …; else empty. */
      letter: z.string(),
      open: z.boolean(),
      openedAt: f.instant,
      closedAt: f.instant.nullable(),
      /** When the guests were last handed it. */
      presentedAt: f.instant.nullable(),
      tables: z.array(z.string()),
      name: z.string().nullable(),
      partySize: z.number().int(),
      seatedAt: f.instant,
      server: z.string().nullable(),
      lines: z.array(checkLine),
      adjustments: z.array(adjustment),
      charges: z.array(charge),
      voids: z.array(voided),
      /** The lines at their prices; with discounts and comps off, and charges and added tax on, it is the total. */
      subtotal: f.cents,
      discount: f.cents,
      comp: f.cents,
      charge: f.cents,
      taxIncluded: z.boolean(),
      taxes: z.array(
        z.object({ name: z.string(), basisPoints: z.number().int(), base: f.cents, amount: f.cents }),
      ),
      taxAdded: f.cents,
      taxExemptReason: z.string().nullable(),
      /** What an exempt check does not pay of prices that include tax. */
      taxOff: f.cents,
      total: f.cents,
      ...moneyOfCheck,
      /** An even, percent or amount split of what is due. */
      dueParts: z.array(z.object({ id, position: z.number().int(), amount: f.cents, due: f.cents })),
      /** All checks of its bill, this one too. */
      bill: z.array(
        z.object({ checkId: id, letter: z.string(), open: z.boolean(), total: f.cents, due: f.cents }),
      ),
      /** What is due on all of them together. */
      billDue: f.cents,
      unsentItems: z.number().int(),
      /** A takeaway of which something was not handed over yet. */
      waits: z.boolean(),
      actions: z.array(
        z.enum([
          'pay',
          'close',
          'reopen',
          'split',
          'join',
          'splitDue',
          'removeParts',
          'adjust',
          'void',
          'exempt',
          'present',
        ]),
      ),
    }),
    errors: ['CHECK_UNKNOWN'],
  }),
};
