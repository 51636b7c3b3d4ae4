import { z } from 'zod';
import { choiceTree } from './choices';
import * as f from './fields';
import { id } from './ids';
import { read, write } from './procedure';
import { orderTypes } from './tabs';

/** The documented statuses of a round, in their order. */
export const orderStatuses = ['pending', 'preparing', 'ready', 'served', 'cancelled'] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** A modifier as it was chosen, with the price it had for one of it. */
export const chosenModifier = z.object({
  id,
  name: z.string(),
  priceDelta: f.signedCents,
  /** How often; left out where it is once. */
  quantity: z.number().int().optional(),
  /** The guest's own words. */
  text: z.string().optional(),
  /** How deep it lies under the choice before it that is less deep; left out at the top. */
  depth: z.number().int().optional(),
});
export type ChosenModifier = z.infer<typeof chosenModifier>;

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

/** Which course a line belongs to, and what of the item it is, beside its quantity. */
const lineDetails = {
  course: z.number().int().nullable(),
  /** In thousandths: 500 is half a portion, 1250 is 1.250 kg. Null is one whole. */
  portion: z.object({ thousandths: z.number().int(), unit: z.enum(['half', 'kg', 'lb']) }).nullable(),
  /** The name of the rule that made its price. */
  priceRule: z.string().nullable(),
};

/** A dish that was chosen of a set menu. */
const component = z.object({
  setCourseId: id,
  itemId: id,
  name: z.string(),
  course: z.number().int().nullable(),
  supplement: f.cents,
  modifiers: z.array(chosenModifier),
  soldOut: z.boolean(),
});

const draftLine = lineView.extend({
  ...lineDetails,
  /** What a whole, a kilogram or a pound was rung at, without choices. */
  basePrice: f.cents,
  /** The dishes of a set menu. */
  components: z.array(component),
  /** Told to wait. It is sent when it is fired. */
  held: z.boolean(),
  /** The name of the choice a guest must still make; null when the line can be sent. */
  missing: z.string().nullable(),
  soldOut: z.boolean(),
  addedBy: z.string().nullable(),
});

/** The kitchen's own word on a line. */
const sentLine = lineView.extend({
  ...lineDetails,
  /** The set menu it is a dish of, with what all its dishes cost together. */
  set: z.object({ id, name: z.string(), amount: f.cents }).nullable(),
  /** How many of it were voided: they are in the quantity, and not in the amount. */
  voided: z.number().int(),
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

/** A dish of a set menu, as it is asked for. */
const dish = z.object({ setCourseId: id, itemId: id, choices: choiceTree.optional() });
export type Dish = z.input<typeof dish>;

const course = z.number().int().min(1).max(9).nullable();

/** What may be said of a line, now or later. Choices that are left out at first are those the menu makes by itself. */
const said = {
  choices: choiceTree.optional(),
  components: z.array(dish).max(20).optional(),
  note: f.note.optional(),
  /** Left out at first it is the item's own. */
  course: course.optional(),
  /** Half a portion or a weight, in thousandths; null is one whole. */
  portion: z.number().int().min(1).max(999_999).nullable().optional(),
  /** Of an item whose price is open. */
  price: f.cents.optional(),
};

/** Lines by name, by course, or all there are. */
const which = z.union([
  z.strictObject({ lineIds: z.array(id).min(1).max(300) }),
  z.strictObject({ course: z.number().int().min(1).max(9) }),
  z.strictObject({ all: z.literal(true) }),
]);
export type Which = z.infer<typeof which>;

const sendErrors = [
  'VISIT_UNKNOWN',
  'VISIT_CLOSED',
  'LINE_UNKNOWN',
  'LINE_SENT',
  'LINE_INCOMPLETE',
  'ITEM_SOLD_OUT',
  'ID_EXISTS',
] as const;

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
      /** The latest course that was sent; null before any was. */
      lastFired: z.number().int().nullable(),
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
      ...said,
    }),
    output: z.object({}),
    errors: [
      'VISIT_UNKNOWN',
      'VISIT_CLOSED',
      'ITEM_UNKNOWN',
      'ITEM_SOLD_OUT',
      'MODIFIERS_INVALID',
      'DISHES_INVALID',
      'PORTION_INVALID',
      'PRICE_FIXED',
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
      ...said,
    }),
    output: z.object({}),
    errors: [
      'LINE_UNKNOWN',
      'LINE_SENT',
      'ITEM_UNKNOWN',
      'ITEM_SOLD_OUT',
      'MODIFIERS_INVALID',
      'DISHES_INVALID',
      'PORTION_INVALID',
      'PRICE_FIXED',
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
    summary:
      'Sends these lines to the kitchen as one round, and holds those others until they are fired. All, or none.',
    input: z.object({
      orderId: id,
      visitId: id,
      lineIds: z.array(id).min(1).max(300),
      hold: z.array(id).max(300).default([]),
      note: f.note.optional(),
    }),
    output: z.object({ number: z.string() }),
    errors: [...sendErrors, 'LINE_HELD'],
  }),
  'orders.hold': write({
    permission: 'orders:edit',
    summary:
      'Lets lines wait until they are fired, or takes that back. The kitchen sees that they will come.',
    input: z.object({ visitId: id, which, hold: z.boolean() }),
    output: z.object({}),
    errors: ['VISIT_UNKNOWN', 'VISIT_CLOSED', 'LINE_UNKNOWN', 'LINE_SENT'],
  }),
  'orders.fire': write({
    permission: 'orders:edit',
    summary: 'Sends lines to the kitchen as one round, also those that are held.',
    input: z.object({ orderId: id, visitId: id, which, note: f.note.optional() }),
    output: z.object({ number: z.string() }),
    errors: sendErrors,
  }),
  'orders.repeatRound': write({
    permission: 'orders:edit',
    summary:
      'Keeps the lines of a round once more, at what they cost now. Names what is left out because it is sold out.',
    input: z.object({
      visitId: id,
      orderId: id,
      /** Each line, or set menu, with the id its repetition gets. */
      lines: z
        .array(z.object({ from: id, lineId: id }))
        .min(1)
        .max(300),
    }),
    output: z.object({ leftOut: z.array(z.string()) }),
    errors: [
      'VISIT_UNKNOWN',
      'VISIT_CLOSED',
      'ORDER_UNKNOWN',
      'LINE_UNKNOWN',
      'LINE_EXISTS',
      'AMOUNT_TOO_LARGE',
    ],
  }),
  'orders.held': read({
    permission: 'kitchen:see',
    summary: 'What parties have ordered and the kitchen is told to wait for, by party and course.',
    input: z.object({}),
    output: z.object({
      held: z.array(
        z.object({
          visitId: id,
          tables: z.array(z.string()),
          course: z.number().int().nullable(),
          since: f.instant,
          lines: z.array(
            z.object({ id, name: z.string(), quantity: z.number().int(), stationId: id.nullable() }),
          ),
        }),
      ),
    }),
  }),
  'orders.serve': write({
    permission: 'orders:edit',
    summary: 'The round is on the table.',
    input: z.object({ orderId: id }),
    output: z.object({}),
    errors: ['ORDER_UNKNOWN', 'ORDER_STATE'],
  }),
};
