import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { read, write } from './procedure';

/** What a reason can be for. */
export const reasonsFor = ['void', 'comp', 'discount', 'refund', 'reopen', 'paid_out'] as const;
/** Served at a table, taken away, or at the bar on a tab. */
const orderTypes = ['dine_in', 'takeaway', 'bar'] as const;
const percent = z.number().int().min(1).max(10_000);

const serviceCharge = z.object({
  id,
  name: f.line(40),
  percent,
  /** Null is all of them. */
  orderType: z.enum(orderTypes).nullable(),
  /** From how many guests; null is from one. */
  minParty: f.partySize.nullable(),
  /** Of the amount before discounts were taken off it. */
  beforeDiscount: z.boolean(),
  /** How it is taxed; null is not at all. */
  taxClassId: id.nullable(),
});

const houseRules = z.object({
  /** Where tax is rounded: once per rate and bill, or on every line. */
  taxRounding: z.enum(['check', 'line']),
  /** The smallest coin that is taken, in minor units. */
  cashStep: z.number().int().min(1).max(1000),
  /** The largest discount, in basis points, that needs no approval. */
  discountLimit: z.number().int().min(0).max(10_000),
  /** The most that is paid out of a drawer at once without approval. */
  paidOutLimit: f.cents,
  /** In basis points. */
  tipSuggestions: z.array(percent).max(4),
});

export const checkRulesContract = {
  'checks.setUp': read({
    permission: 'venue:edit',
    summary: 'How the house treats money: reasons, discounts, service charges, rounding, limits, tips.',
    input: z.object({}),
    output: z.object({
      reasons: z.array(z.object({ id, for: z.enum(reasonsFor), words: z.string() })),
      discounts: z.array(
        z.object({ id, name: z.string(), percent: percent.nullable(), amount: f.cents.nullable() }),
      ),
      serviceCharges: z.array(serviceCharge),
      taxClasses: z.array(z.object({ id, name: z.string() })),
      rules: houseRules,
    }),
  }),
  'checks.addReason': write({
    permission: 'venue:edit',
    summary: 'Adds a reason to choose, after the others of its kind.',
    input: z.object({ reasonId: id, for: z.enum(reasonsFor), words: f.line(60) }),
    output: z.object({}),
    errors: ['REASON_EXISTS', 'ID_EXISTS'],
  }),
  'checks.removeReason': write({
    permission: 'venue:edit',
    summary: 'A reason is offered no more. What was done for it keeps its words.',
    input: z.object({ reasonId: id }),
    output: z.object({}),
    errors: ['REASON_UNKNOWN'],
  }),
  'checks.addDiscount': write({
    permission: 'venue:edit',
    summary: 'Makes a discount ready to be taken: a share in basis points, or an amount.',
    input: z.object({
      discountId: id,
      name: f.line(40),
      off: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('percent'), percent }),
        z.object({ kind: z.literal('amount'), amount: f.cents.min(1) }),
      ]),
    }),
    output: z.object({}),
    errors: ['ID_EXISTS'],
  }),
  'checks.removeDiscount': write({
    permission: 'venue:edit',
    summary: 'A discount is offered no more. Checks that have it keep it.',
    input: z.object({ discountId: id }),
    output: z.object({}),
    errors: ['DISCOUNT_UNKNOWN'],
  }),
  'checks.addServiceCharge': write({
    permission: 'venue:edit',
    summary: 'Charges for the service from now on, where a bill is as it says.',
    input: serviceCharge,
    output: z.object({}),
    errors: ['TAX_CLASS_UNKNOWN', 'ID_EXISTS'],
  }),
  'checks.removeServiceCharge': write({
    permission: 'venue:edit',
    summary: 'New bills are not charged it any more.',
    input: z.object({ serviceChargeId: id }),
    output: z.object({}),
    errors: ['CHARGE_UNKNOWN'],
  }),
  'checks.changeRules': write({
    permission: 'venue:edit',
    summary:
      'Changes how the house rounds, limits discounts and pay-outs, and suggests tips; what is left out stays. Open checks follow.',
    input: houseRules.partial(),
    output: z.object({}),
    errors: ['CHECK_BELOW_PAID'],
  }),
};
