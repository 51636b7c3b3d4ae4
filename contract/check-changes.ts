import { z } from 'zod';
import { reasonsFor } from './check-rules';
import * as f from './fields';
import { id } from './ids';
import { read, write } from './procedure';

const reason = f.line(100);
const percent = z.number().int().min(1).max(10_000);

/** Some lines of the check, or so many of one; without either, all of it, or all of its bill. */
const target = {
  checkId: id,
  lines: z
    .array(z.object({ checkLineId: id, quantity: f.quantity.optional() }))
    .min(1)
    .max(300)
    .optional(),
  /** Off all parts of the bill, wherever its lines go. */
  wholeBill: z.boolean().default(false),
};

/** What any change of a check's money can meet. */
const changeErrors = ['CHECK_UNKNOWN', 'CHECK_CLOSED', 'CHECK_BELOW_PAID', 'APPROVAL_NEEDED'] as const;
const lineErrors = ['CHECK_LINE_UNKNOWN', 'QUANTITY_TOO_LARGE', 'LINE_SHARED'] as const;

export const checkChangesContract = {
  'checks.discount': write({
    permission: 'orders:edit',
    summary: 'Takes a discount off lines, a check or a bill: one that is ready, a share or an amount.',
    input: z.object({
      adjustmentId: id,
      ...target,
      off: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('ready'), discountId: id }),
        z.object({ kind: z.literal('percent'), percent }),
        z.object({ kind: z.literal('amount'), amount: f.cents.min(1) }),
      ]),
      reason,
    }),
    output: z.object({ off: f.cents }),
    errors: [...changeErrors, ...lineErrors, 'DISCOUNT_UNKNOWN', 'NOTHING_TO_TAKE_OFF', 'ID_EXISTS'],
  }),
  'checks.comp': write({
    permission: 'orders:edit',
    summary: 'Charges nothing for what was made: lines, a check or a bill.',
    input: z.object({ adjustmentId: id, ...target, reason }),
    output: z.object({ off: f.cents }),
    errors: [...changeErrors, ...lineErrors, 'NOTHING_TO_TAKE_OFF', 'ID_EXISTS'],
  }),
  'checks.removeAdjustment': write({
    permission: 'orders:edit',
    summary: 'Takes a discount or a comp back, until a check that had some of it is paid.',
    input: z.object({ adjustmentId: id }),
    output: z.object({}),
    errors: [...changeErrors, 'ADJUSTMENT_UNKNOWN'],
  }),
  'checks.void': write({
    permission: 'orders:edit',
    summary: 'Takes what is not made off the check, and off the kitchen’s board once a cook has seen it.',
    input: z.object({
      voidId: id,
      checkLineId: id,
      /** All of it, where it is left out. */
      quantity: f.quantity.optional(),
      reason,
      /** Whether the portions can be sold again; else by whether the kitchen had begun. */
      backToStock: z.boolean().optional(),
    }),
    output: z.object({ amount: f.cents }),
    errors: [...changeErrors, 'CHECK_LINE_UNKNOWN', 'QUANTITY_TOO_LARGE', 'ID_EXISTS'],
  }),
  'checks.takeBackVoid': write({
    permission: 'orders:edit',
    summary: 'Puts what was voided back on its check until that is paid; the kitchen makes it after all.',
    input: z.object({ voidId: id }),
    output: z.object({ checkId: id }),
    errors: ['CHECK_CLOSED', 'CHECK_BELOW_PAID', 'VOID_UNKNOWN', 'DAY_CLOSED', 'ITEM_SOLD_OUT'],
  }),
  'checks.setExempt': write({
    permission: 'orders:edit',
    summary: 'Charges a check no taxes, and says why; with null, the taxes again.',
    input: z.object({ checkId: id, reason: reason.nullable() }),
    output: z.object({}),
    errors: changeErrors,
  }),
  'checks.addCharge': write({
    permission: 'orders:edit',
    summary: 'Puts a service charge on a bill that was opened without it.',
    input: z.object({ checkId: id, serviceChargeId: id }),
    output: z.object({}),
    errors: [...changeErrors, 'CHARGE_UNKNOWN'],
  }),
  'checks.waiveCharge': write({
    permission: 'orders:edit',
    summary: 'Leaves a service charge off a bill.',
    input: z.object({ chargeId: id, reason }),
    output: z.object({}),
    errors: [...changeErrors, 'CHARGE_UNKNOWN'],
  }),
  'checks.restoreCharge': write({
    permission: 'orders:edit',
    summary: 'Puts a service charge that was waived back on the bill.',
    input: z.object({ chargeId: id }),
    output: z.object({}),
    errors: [...changeErrors, 'CHARGE_UNKNOWN'],
  }),
  'checks.present': write({
    permission: 'checks:see',
    summary: 'The guests were handed the check.',
    input: z.object({ checkId: id }),
    output: z.object({}),
    errors: ['CHECK_UNKNOWN', 'CHECK_CLOSED'],
  }),
  'checks.choices': read({
    permission: 'checks:see',
    summary: 'The reasons and the discounts that are ready to be taken, in their order.',
    input: z.object({}),
    output: z.object({
      reasons: z.array(
        z.object({
          id,
          for: z.enum(reasonsFor),
          words: z.string(),
        }),
      ),
      discounts: z.array(
        z.object({
          id,
          name: z.string(),
          percent: percent.nullable(),
          amount: f.cents.nullable(),
          /** Whether who asks may take it without somebody’s approval. */
          free: z.boolean(),
        }),
      ),
      serviceCharges: z.array(z.object({ id, name: z.string(), percent })),
      /** The largest discount, in basis points, that needs no approval of who asks. */
      discountLimit: z.number().int(),
    }),
  }),
};
