import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { read, write } from './procedure';
import { orderTypes } from './tabs';

/** The documented statuses of a round, in their order. */
export const orderStatuses = ['pending', 'preparing', 'ready', 'served', 'cancelled'] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** A modifier as it was chosen, with the price it had. */
export const chosenModifier = z.object({ id, name: z.string(), priceDelta: f.signedCents });

/** A line of the table's check. Null seat means shared. */
export const lineView = z.object({
  id,
  itemId: id,
  name: z.string(),
  quantity: z.number().int(),
  seat: z.number().int().nullable(),
  modifiers: z.array(chosenModifier),
  note: z.string().nullable(),
  unitPrice: f.cents,
  amount: f.cents,
});
export type LineView = z.infer<typeof lineView>;

const draftLine = lineView.extend({
  /** The name of the choice a guest must still make; null when the line can be sent. */
  missing: z.string().nullable(),
  soldOut: z.boolean(),
  addedBy: z.string().nullable(),
});

/** The kitchen's own word on a line. */
const sentLine = lineView.extend({
  kitchen: z.object({
    word: z.enum(['sent', 'seen', 'cooking', 'ready', 'served']),
    station: z.string().nullable(),
    at: f.instant,
  }),
});

const round = z.object({
  orderId: id,
  number: z.string(),
  status: z.enum(orderStatuses),
  sentAt: f.instant,
  readyAt: f.instant.nullable(),
  servedAt: f.instant.nullable(),
  sentBy: z.string().nullable(),
  lines: z.array(sentLine),
  amount: f.cents,
  actions: z.array(z.enum(['serve'])),
});
export type RoundView = z.infer<typeof round>;

const modifierIds = z.array(id).max(30);

export const ordersContract = {
  'orders.visit': read({
    permission: 'orders:see',
    summary: 'A party’s evening: who, drafts, rounds with their kitchen state, totals.',
    input: z.object({ visitId: id }),
    output: z.object({
      now: f.instant,
      visit: z.object({
        id,
        open: z.boolean(),
        /** None for a tab. */
        tables: z.array(z.object({ id, number: z.string() })),
        orderType: z.enum(orderTypes),
        /** When a takeaway is fetched. */
        pickup: f.time.nullable(),
        name: z.string().nullable(),
        partySize: z.number().int(),
        seatedAt: f.instant,
        server: z.object({ id, name: z.string() }).nullable(),
        allergies: z.string().nullable(),
        note: z.string().nullable(),
        nextBooking: z.object({ time: f.time, name: z.string() }).nullable(),
      }),
      /** Opened by the first round; null until then. */
      checkId: id.nullable(),
      drafts: z.array(draftLine),
      rounds: z.array(round),
      totals: z.object({
        sent: f.cents,
        drafts: f.cents,
        /** The drafts as their lines stand on the check, before any tax that is added: as a round's amount. */
        draftLines: f.cents,
        tax: f.cents,
        taxIncluded: z.boolean(),
        total: f.cents,
        paid: f.cents,
        due: f.cents,
        sentItems: z.number().int(),
        draftItems: z.number().int(),
      }),
      actions: z.array(z.enum(['add', 'send', 'pay', 'close'])),
    }),
    errors: ['VISIT_UNKNOWN'],
  }),
  'orders.addLine': write({
    permission: 'orders:edit',
    summary: 'Keeps a line a guest has spoken. Required choices may follow; until then it cannot be sent.',
    input: z.object({
      lineId: id,
      visitId: id,
      itemId: id,
      quantity: f.quantity.default(1),
      seat: f.seat.nullable().default(null),
      modifierIds: modifierIds.default([]),
      note: f.note.optional(),
    }),
    output: z.object({}),
    errors: [
      'VISIT_UNKNOWN',
      'VISIT_CLOSED',
      'ITEM_UNKNOWN',
      'ITEM_SOLD_OUT',
      'MODIFIERS_INVALID',
      'LINE_EXISTS',
      'AMOUNT_TOO_LARGE',
    ],
  }),
  'orders.changeLine': write({
    permission: 'orders:edit',
    summary: 'Changes a line that was not sent; what is left out stays.',
    input: z.object({
      lineId: id,
      quantity: f.quantity.optional(),
      seat: f.seat.nullable().optional(),
      modifierIds: modifierIds.optional(),
      note: f.note.optional(),
    }),
    output: z.object({}),
    errors: [
      'LINE_UNKNOWN',
      'LINE_SENT',
      'MODIFIERS_INVALID',
      'VISIT_UNKNOWN',
      'VISIT_CLOSED',
      'AMOUNT_TOO_LARGE',
    ],
  }),
  'orders.removeLine': write({
    permission: 'orders:edit',
    summary: 'Takes a line away that was not sent.',
    input: z.object({ lineId: id }),
    output: z.object({}),
    errors: ['LINE_UNKNOWN', 'LINE_SENT'],
  }),
  'orders.send': write({
    permission: 'orders:edit',
    summary: 'Sends these lines to the kitchen as one round. All of them, or none.',
    input: z.object({
      orderId: id,
      visitId: id,
      lineIds: z.array(id).min(1).max(300),
      note: f.note.optional(),
    }),
    output: z.object({ number: z.string() }),
    errors: [
      'VISIT_UNKNOWN',
      'VISIT_CLOSED',
      'LINE_UNKNOWN',
      'LINE_SENT',
      'LINE_INCOMPLETE',
      'ITEM_SOLD_OUT',
      'AMOUNT_TOO_LARGE',
      'ID_EXISTS',
    ],
  }),
  'orders.serve': write({
    permission: 'orders:edit',
    summary: 'The round is on the table.',
    input: z.object({ orderId: id }),
    output: z.object({}),
    errors: ['ORDER_UNKNOWN', 'ORDER_STATE'],
  }),
};
