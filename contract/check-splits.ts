import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { lineView } from './orders';
import { read, write } from './procedure';

/** So many of a line; or one of the equal parts of what its quantities leave, named once by each who has a part. */
const plannedLine = z.union([
  z.strictObject({ checkLineId: id, quantity: f.quantity }),
  z.strictObject({ checkLineId: id, sharedAmong: z.number().int().min(2).max(40) }),
]);

/** A part of a bill as it is meant to be: a check it has, or a new one under an id of the client's. */
const plannedPart = z.object({ checkId: id, lines: z.array(plannedLine).max(600) });
export type PlannedPart = z.infer<typeof plannedPart>;

/** Which lines are to be on which check. What is not named stays where it is. */
const plan = z.object({
  /** Any check of the bill. */
  checkId: id,
  parts: z.array(plannedPart).min(1).max(40),
});

const part = z.object({
  checkId: id,
  /** A, B, C …; empty for a bill that is not split. */
  letter: z.string(),
  open: z.boolean(),
  lines: z.array(
    z.object({
      checkLineId: id,
      /** The line that was sent. */
      lineId: id,
      quantity: z.number().int(),
      share: z.object({ part: z.number().int(), of: z.number().int() }).nullable(),
      /** At its price; and with all that was taken off it and put on it. */
      amount: f.cents,
      total: f.cents,
    }),
  ),
  subtotal: f.cents,
  discount: f.cents,
  comp: f.cents,
  charge: f.cents,
  taxAdded: f.cents,
  taxOff: f.cents,
  total: f.cents,
  paid: f.cents,
  due: f.cents,
});
export type BillPart = z.infer<typeof part>;

const planErrors = [
  'CHECK_UNKNOWN',
  'CHECK_CLOSED',
  'CHECK_BELOW_PAID',
  'SPLIT_STALE',
  'SPLIT_INCOMPLETE',
] as const;
const dueErrors = [
  'CHECK_UNKNOWN',
  'CHECK_CLOSED',
  'PARTS_PAID',
  'PARTS_UNEQUAL',
  'PART_TOO_SMALL',
  'ID_EXISTS',
] as const;

/** The parts of what is due, by the ids they are to have. */
const partIds = z.array(id).min(2).max(40);

export const checkSplitsContract = {
  'checks.bill': read({
    permission: 'checks:see',
    summary: 'A bill with all its parts, as splitting it begins: its lines once, and what of them is where.',
    input: z.object({ checkId: id }),
    output: z.object({
      number: z.string(),
      visitId: id,
      /** What can be placed: a line, and what several share as one. Those of closed parts are only with their part. */
      lines: z.array(
        lineView.extend({
          /** The line that was sent. */
          lineId: id,
          /** Its part of what is shared is all there is of it: it moves whole. */
          whole: z.boolean(),
        }),
      ),
      /** The parts it has, as a plan that would change nothing. */
      plan: z.array(plannedPart),
      parts: z.array(part),
      total: f.cents,
      due: f.cents,
      actions: z.array(z.enum(['split', 'join'])),
    }),
    errors: ['CHECK_UNKNOWN'],
  }),
  'checks.proposeSplit': read({
    permission: 'checks:see',
    summary:
      'A plan: a part for each seat, what is nobody’s shared by all; or everything shared by so many guests.',
    input: z.object({
      checkId: id,
      by: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('seat') }),
        z.object({ kind: z.literal('guest'), guests: z.number().int().min(2).max(40) }),
      ]),
    }),
    output: z.object({
      /** Ready for `checks.split`; parts are named by seat where they are one’s. */
      plan: z.array(plannedPart.extend({ seat: z.number().int().nullable() })),
    }),
    errors: ['CHECK_UNKNOWN', 'CHECK_CLOSED'],
  }),
  'checks.previewSplit': read({
    permission: 'checks:see',
    summary: 'What each part would come to. Nothing is changed.',
    input: plan,
    output: z.object({ parts: z.array(part) }),
    errors: planErrors,
  }),
  'checks.split': write({
    permission: 'orders:edit',
    summary:
      'Puts the lines of a bill on the checks the plan names. A check with nothing left on it is gone.',
    input: plan,
    output: z.object({ parts: z.array(part) }),
    errors: [...planErrors, 'ID_EXISTS'],
  }),
  'checks.joinParts': write({
    permission: 'orders:edit',
    summary:
      'Takes a split back: all that is open is on one check again. Not once something was paid on two.',
    input: z.object({ checkId: id }),
    output: z.object({ checkId: id }),
    errors: ['CHECK_UNKNOWN', 'CHECK_CLOSED', 'CHECK_BELOW_PAID', 'CHECK_HAS_PAYMENTS'],
  }),
  'checks.splitEvenly': write({
    permission: 'orders:edit',
    summary: 'Splits what is due into equal parts, the odd cents to the first. They are paid one by one.',
    input: z.object({ checkId: id, partIds }),
    output: z.object({}),
    errors: dueErrors,
  }),
  'checks.splitByPercents': write({
    permission: 'orders:edit',
    summary: 'Splits what is due by shares in basis points that make 10,000.',
    input: z.object({
      checkId: id,
      parts: z
        .array(z.object({ id, percent: z.number().int().min(1).max(9_999) }))
        .min(2)
        .max(40),
    }),
    output: z.object({}),
    errors: dueErrors,
  }),
  'checks.splitByAmounts': write({
    permission: 'orders:edit',
    summary: 'Splits what is due into these amounts, which make all of it.',
    input: z.object({
      checkId: id,
      parts: z
        .array(z.object({ id, amount: f.cents.min(1) }))
        .min(2)
        .max(40),
    }),
    output: z.object({}),
    errors: dueErrors,
  }),
  'checks.removeParts': write({
    permission: 'orders:edit',
    summary: 'Takes the parts of what is due back, until one is paid.',
    input: z.object({ checkId: id }),
    output: z.object({}),
    errors: ['CHECK_UNKNOWN', 'CHECK_CLOSED', 'PARTS_PAID'],
  }),
};
