import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { read, write } from './procedure';

export const tenders = ['cash', 'card', 'voucher', 'house_account'] as const;
export type TenderKind = (typeof tenders)[number];

/** What became of what a card terminal was asked for. */
export const cardStates = ['asked', 'approved', 'declined', 'unknown'] as const;
export type CardState = (typeof cardStates)[number];

const by = z.string().nullable();
const reason = f.line(100);
const reference = f.line(40);

const payment = z.object({
  id,
  tender: z.enum(tenders),
  /** What went to the check; the tip and the rounding of cash stand beside it. */
  amount: f.cents,
  tip: f.cents,
  tipFor: by,
  rounding: f.signedCents,
  /** Cash handed over, and what went back. */
  tendered: f.cents.nullable(),
  change: f.cents,
  reference: z.string().nullable(),
  at: f.instant,
  takenBy: by,
  /** The part of an evenly split check that it paid. */
  checkPartId: id.nullable(),
  /** What can still be given back of it. */
  refundable: z.object({ amount: f.cents, tip: f.cents }),
  actions: z.array(z.enum(['refund', 'set_tip'])),
});

const refund = z.object({
  id,
  paymentId: id,
  tender: z.enum(tenders),
  amount: f.cents,
  tip: f.cents,
  rounding: f.signedCents,
  reason: z.string(),
  at: f.instant,
  by,
  approvedBy: by,
});

/** What a card terminal was asked for, while it is not settled, or where it and a person say two things. */
const cardCharge = z.object({
  id,
  amount: f.cents,
  tip: f.cents,
  state: z.enum(cardStates),
  /** What the terminal said after a person had settled it otherwise: somebody has to look. */
  contradicted: z.enum(['approved', 'declined']).nullable(),
  askedAt: f.instant,
  askedBy: by,
  /** `answer` is for who stands at the terminal; `settle` for who may find out later. */
  actions: z.array(z.enum(['answer', 'settle'])),
});
export type CardChargeView = z.infer<typeof cardCharge>;

const tipChoices = z.object({
  /** What the shares are of: what is payable now, after all that was taken off. */
  base: f.cents,
  choices: z.array(z.object({ percent: z.number().int(), tip: f.cents })),
});

/** The money side of a check: `payments` - `refunds` + `due` = total while it is open. */
export const moneyOfCheck = {
  /** Paid and not given back, tips apart. */
  paid: f.cents,
  /** Nothing, once it is closed. */
  due: f.cents,
  /** The part of it that nobody was asked for yet: less what card terminals were asked for. */
  payable: f.cents,
  payments: z.array(payment),
  refunds: z.array(refund),
  cards: z.array(cardCharge),
  tips: tipChoices,
  /** What is payable in coins that are taken. */
  cash: z.object({ toPay: f.cents, rounding: f.signedCents, step: z.number().int() }),
  /** What cash a guest is likely to hand over: all of it first, then the next notes that make sense. */
  quickAmounts: z.array(f.cents),
};

const closedCheck = z.object({
  checkId: id,
  /** With its letter. */
  number: z.string(),
  tables: z.array(z.string()),
  name: by,
  total: f.cents,
  tenders: z.array(z.enum(tenders)),
  tips: f.cents,
  refunded: f.cents,
  /** Null where it was opened again. */
  closedAt: f.instant.nullable(),
  server: by,
  actions: z.array(z.enum(['reopen'])),
});

const taking = {
  checkId: id,
  amount: f.cents.min(1),
  tip: f.cents.default(0),
  /** One of the parts that what is due is split into. */
  checkPartId: id.optional(),
};
const bridgeAddress = z.url({ protocol: /^https?$/ }).max(200);
const takeErrors = [
  'CHECK_UNKNOWN',
  'CHECK_CLOSED',
  'CHECK_HAS_UNSENT',
  'CHECK_PART_UNKNOWN',
  'PAYMENT_OVER_DUE',
  'CARD_ASKED',
  'CARD_UNKNOWN',
  'ID_EXISTS',
] as const;

export const paymentsContract = {
  'payments.take': write({
    permission: 'payments:take',
    summary:
      'Takes a payment, whole or part. The last one closes the check, ends the visit and frees the table.',
    input: z.object({ paymentId: id, ...taking }).and(
      z.discriminatedUnion('tender', [
        z.object({ tender: z.literal('cash'), tendered: f.cents }),
        // Approved on a terminal that is not asked from here.
        z.object({ tender: z.literal('card'), reference: reference.optional() }),
        z.object({ tender: z.literal('voucher'), code: f.line(40) }),
        z.object({ tender: z.literal('house_account'), houseAccountId: id }),
      ]),
    ),
    output: z.object({ change: f.cents, rounding: f.signedCents, due: f.cents, closed: z.boolean() }),
    errors: [
      ...takeErrors,
      'TENDERED_TOO_LITTLE',
      'CASH_STEP',
      'VOUCHER_UNKNOWN',
      'VOUCHER_BLOCKED',
      'VOUCHER_EXPIRED',
      'VOUCHER_BALANCE',
      'HOUSE_ACCOUNT_UNKNOWN',
      'HOUSE_ACCOUNT_CLOSED',
      'HOUSE_ACCOUNT_LIMIT',
    ],
  }),
  'payments.quote': read({
    permission: 'payments:take',
    summary:
      'What a part comes to before it is taken: tips to suggest, what cash rounds to, and what is likely handed over.',
    input: z.object({ amount: f.cents, tip: f.cents.default(0) }),
    output: z.object({
      tips: tipChoices,
      toPay: f.cents,
      cashToPay: f.cents,
      rounding: f.signedCents,
      quickAmounts: z.array(f.cents),
    }),
    errors: ['AMOUNT_TOO_LARGE'],
  }),
  'payments.setTip': write({
    permission: 'payments:take',
    summary: 'The tip of a card slip, until the business day is closed.',
    input: z.object({ paymentId: id, tip: f.cents }),
    output: z.object({}),
    errors: ['PAYMENT_UNKNOWN', 'TIP_FIXED', 'DAY_CLOSED'],
  }),
  'payments.askCard': write({
    permission: 'payments:take',
    summary:
      'Asks the card terminal, and reserves the amount until it is known what became of it. The answer comes by itself, or from who stands at the terminal.',
    input: z.object({ chargeId: id, ...taking }),
    output: z.object({
      /** Whether a person must say what the terminal shows. */
      byHand: z.boolean(),
    }),
    errors: takeErrors,
  }),
  'payments.answerCard': write({
    permission: 'payments:take',
    summary: 'What the card terminal shows: for one that does not answer by itself.',
    input: z.object({
      chargeId: id,
      state: z.enum(['approved', 'declined', 'unknown']),
      reference: reference.optional(),
    }),
    output: z.object({ state: z.enum(cardStates), due: f.cents, closed: z.boolean() }),
    errors: ['CARD_CHARGE_UNKNOWN', 'CARD_STATE'],
  }),
  'payments.settleCard': write({
    permission: 'payments:settle',
    approvable: true,
    summary:
      'Says what became of a card charge that was not answered. A terminal that can be asked is asked first, and its word counts.',
    input: z.object({
      chargeId: id,
      state: z.enum(['approved', 'declined']),
      reference: reference.optional(),
    }),
    output: z.object({ state: z.enum(cardStates), due: f.cents, closed: z.boolean() }),
    errors: ['CARD_CHARGE_UNKNOWN', 'CARD_STATE', 'APPROVAL_NEEDED'],
  }),
  'payments.cards': read({
    permission: 'payments:take',
    summary: 'Card charges that are not settled, or about which terminal and person disagree; oldest first.',
    input: z.object({}),
    output: z.object({
      charges: z.array(cardCharge.extend({ checkId: id, number: z.string(), tables: z.array(z.string()) })),
    }),
  }),
  'payments.terminal': read({
    permission: 'venue:edit',
    summary: 'How cards are taken: by hand, or through a bridge to a card terminal.',
    input: z.object({}),
    output: z.object({ bridge: z.string().nullable() }),
  }),
  'payments.testTerminal': read({
    permission: 'venue:edit',
    summary:
      'Whether a bridge to a card terminal answers at an address, as one does or otherwise. Nothing is charged.',
    input: z.object({ bridge: bridgeAddress }),
    output: z.object({ state: z.enum(['answers', 'strange', 'unreached']) }),
  }),
  'payments.setTerminal': write({
    permission: 'venue:edit',
    summary: 'Sets the address of the bridge to the card terminal; null is by hand.',
    input: z.object({
      bridge: bridgeAddress.nullable(),
    }),
    output: z.object({}),
  }),
  'payments.refund': write({
    permission: 'payments:refund',
    approvable: true,
    summary:
      'Gives money back the way it came: an amount, or so many of a closed check’s lines, and any of the tip apart. Booked today; the check and its table stay as they are.',
    input: z.object({
      refundId: id,
      paymentId: id,
      of: z.union([
        z.strictObject({ amount: f.cents }),
        z.strictObject({
          lines: z
            .array(z.object({ checkLineId: id, quantity: f.quantity }))
            .min(1)
            .max(300),
        }),
      ]),
      tip: f.cents.default(0),
      reason,
      reference: reference.optional(),
    }),
    output: z.object({
      amount: f.cents,
      tip: f.cents,
      rounding: f.signedCents,
      /** What goes back to the guest. */
      given: f.cents,
    }),
    errors: [
      'PAYMENT_UNKNOWN',
      'REFUND_EMPTY',
      'REFUND_OVER_PAYMENT',
      'REFUND_OVER_LINE',
      'CHECK_LINE_UNKNOWN',
      'CHECK_OPEN',
      'APPROVAL_NEEDED',
      'ID_EXISTS',
    ],
  }),
  'payments.refundable': read({
    permission: 'checks:see',
    summary: 'What can still be given back of a closed check, by line.',
    input: z.object({ checkId: id }),
    output: z.object({
      lines: z.array(
        z.object({
          checkLineId: id,
          name: z.string(),
          /** Portions not given back yet, and what they came to. */
          quantity: z.number().int(),
          amount: f.cents,
          /** What one, two, … of them come to. */
          amounts: z.array(f.cents),
        }),
      ),
    }),
    errors: ['CHECK_UNKNOWN'],
  }),
  'payments.closeCheck': write({
    permission: 'payments:take',
    summary: 'Closes a check on which nothing is due any more.',
    input: z.object({ checkId: id }),
    output: z.object({}),
    errors: ['CHECK_UNKNOWN', 'CHECK_CLOSED', 'CHECK_OWES', 'CHECK_HAS_UNSENT', 'CARD_ASKED', 'CARD_UNKNOWN'],
  }),
  'payments.reopenCheck': write({
    permission: 'checks:reopen',
    approvable: true,
    summary:
      'Opens a closed check again while its business day is open. The visit and its table stay as they are.',
    input: z.object({ checkId: id, reason }),
    output: z.object({}),
    errors: ['CHECK_UNKNOWN', 'CHECK_OPEN', 'DAY_CLOSED', 'APPROVAL_NEEDED'],
  }),
  'payments.closedChecks': read({
    permission: 'checks:see',
    summary: 'Closed checks of a service day, the newest first; a number is found on any day.',
    input: z.object({
      /** Today, where it is left out. */
      date: f.date.optional(),
      /** A check’s number, a table, an amount, or a time. */
      find: z.string().trim().max(40).default(''),
      /** The last one of the page before. */
      after: z.object({ closedAt: f.instant, checkId: id }).optional(),
    }),
    output: z.object({
      date: f.date,
      /** Opened again and not closed since: whatever the day. */
      reopened: z.array(closedCheck),
      checks: z.array(closedCheck),
      hasMore: z.boolean(),
    }),
  }),
};
