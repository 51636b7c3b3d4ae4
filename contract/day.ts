import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { read, write } from './procedure';

export const cashMovements = ['paid_in', 'paid_out', 'safe_drop'] as const;
/** Everything that moves cash. */
export const cashEvents = [
  'payment',
  'refund',
  'voucher',
  'house_account',
  ...cashMovements,
  'cash_out',
] as const;
export type CashEvent = (typeof cashEvents)[number];

const by = z.string().nullable();

const movement = z.object({
  id,
  kind: z.enum(cashMovements),
  amount: f.cents,
  reason: z.string(),
  by,
  approvedBy: by,
  at: f.instant,
  /** It was a mistake: it stays, and counts for nothing. */
  takenBack: z.boolean(),
});

const count = z.object({
  counted: f.cents,
  expected: f.signedCents,
  /** Counted less expected: below zero, money is missing. */
  variance: f.signedCents,
  note: z.string().nullable(),
  by,
  at: f.instant,
});

const drawer = z.object({
  id,
  name: z.string(),
  /** The device it stands at; null is everybody's. */
  terminal: z.string().nullable(),
  /** Cash taken at the caller's terminal goes into it. */
  here: z.boolean(),
  /** The float it last began with: what it may begin with again. */
  lastFloat: f.cents.nullable(),
  /** The last of the day that is open. What should be in it is not told before it is counted. */
  session: z
    .object({
      id,
      openedAt: f.instant,
      openedBy: by,
      float: f.cents,
      movements: z.array(movement),
      /** The newest first; none while it is open. */
      counts: z.array(count),
    })
    .nullable(),
  actions: z.array(z.enum(['open', 'move', 'count', 'recount', 'ledger', 'change', 'remove'])),
});
export type DrawerView = z.infer<typeof drawer>;

const cashOut = z.object({
  serverId: id,
  name: z.string(),
  initials: z.string(),
  /** From the days before: what the server still owed the house, or below zero was owed. */
  broughtForward: f.signedCents,
  /** Cash of this day that went into no drawer. */
  cashHeld: f.signedCents,
  /** Tips of this day, however they were paid. */
  tipsOwed: f.signedCents,
  handedIn: f.signedCents,
  /** What is to be handed in now; below zero, what the house is to give. */
  toHandIn: f.signedCents,
  handIns: z.array(z.object({ id, amount: f.signedCents, at: f.instant, by, takenBack: z.boolean() })),
  /** Who may hand in for this person: the person, and who manages drawers. */
  actions: z.array(z.enum(['hand_in'])),
});

export type CashOutView = z.infer<typeof cashOut>;

const named = z.object({ drawerId: id, name: f.line(40), terminal: f.line(100).nullable() });
const naming = ['DRAWER_NAME_TAKEN', 'DRAWER_TERMINAL_TAKEN', 'ID_EXISTS'] as const;
/** A count of coins and notes, how many of each by its minor units; or the sum. */
const counted = z.union([
  z.object({ pieces: z.record(z.string().regex(/^[1-9]\d{0,6}$/), z.number().int().min(0).max(99_999)) }),
  z.object({ sum: f.cents }),
]);

export const dayContract = {
  'day.view': read({
    permission: 'drawer:use',
    summary: 'The business day and its drawers. What should be in a drawer is not told before it is counted.',
    input: z.object({}),
    output: z.object({
      /** The service day of the clock now. */
      serviceDay: f.date,
      /** Null until money moves. */
      day: z.object({ id, serviceDay: f.date, openedAt: f.instant }).nullable(),
      /** The caller's device, where it has a name. */
      terminal: z.string().nullable(),
      drawers: z.array(drawer),
      /** Coins and notes of the currency in minor units, the largest first. */
      pieces: z.array(f.cents),
      /** What is paid out at once without approval. */
      paidOutLimit: f.cents,
      paidOutReasons: z.array(z.string()),
      actions: z.array(z.enum(['add_drawer', 'kick_drawer', 'close_day'])),
    }),
  }),
  'day.addDrawer': write({
    permission: 'drawer:manage',
    summary: 'Adds a cash drawer, at a device or everybody’s.',
    input: named,
    output: z.object({}),
    errors: [...naming],
  }),
  'day.changeDrawer': write({
    permission: 'drawer:manage',
    summary: 'Names a drawer anew, or sets it up at another device. Its device stays while it is open.',
    input: named,
    output: z.object({}),
    errors: ['DRAWER_UNKNOWN', 'DRAWER_OPEN', ...naming],
  }),
  'day.removeDrawer': write({
    permission: 'drawer:manage',
    summary: 'Takes a drawer out of use. What it held stays in the reports.',
    input: z.object({ drawerId: id }),
    output: z.object({}),
    errors: ['DRAWER_UNKNOWN', 'DRAWER_OPEN'],
  }),
  'day.restoreDrawer': write({
    permission: 'drawer:manage',
    summary: 'Brings a drawer back that was taken out of use.',
    input: z.object({ drawerId: id }),
    output: z.object({}),
    errors: ['DRAWER_UNKNOWN', ...naming],
  }),
  'day.openDrawer': write({
    permission: 'drawer:use',
    summary: 'Opens a drawer with its float. The first of a day begins it.',
    input: z.object({ sessionId: id, drawerId: id, float: f.cents }),
    output: z.object({}),
    errors: ['DRAWER_UNKNOWN', 'DRAWER_OPEN', 'DRAWER_SHARED', 'ID_EXISTS'],
  }),
  'day.moveCash': write({
    permission: 'drawer:use',
    summary: 'Pays in, pays out, or drops into the safe. A large pay-out needs approval.',
    input: z.object({
      movementId: id,
      sessionId: id,
      kind: z.enum(cashMovements),
      amount: f.cents.min(1),
      reason: f.line(100),
    }),
    output: z.object({}),
    errors: ['DRAWER_UNKNOWN', 'DRAWER_COUNTED', 'ID_EXISTS'],
  }),
  'day.takeBack': write({
    permission: 'drawer:use',
    summary: 'Takes back a pay-in, pay-out, drop or hand-in that was a mistake, until its drawer is counted.',
    input: z.object({ movementId: id }),
    output: z.object({}),
    errors: ['MOVEMENT_UNKNOWN', 'DRAWER_COUNTED'],
  }),
  'day.countDrawer': write({
    permission: 'drawer:use',
    summary: 'Counts a drawer without knowing what should be in it, and closes it.',
    input: z.object({ countId: id, sessionId: id, counted, note: f.line(200).optional() }),
    output: z.object({ counted: f.cents, expected: f.signedCents, variance: f.signedCents }),
    errors: ['DRAWER_UNKNOWN', 'DRAWER_COUNTED', 'PIECES_UNKNOWN', 'ID_EXISTS'],
  }),
  'day.recountDrawer': write({
    permission: 'drawer:manage',
    approvable: true,
    summary: 'Counts a counted drawer again. The new count is what counts; the old one stays.',
    input: z.object({ countId: id, sessionId: id, counted, note: f.line(200).optional() }),
    output: z.object({ counted: f.cents, expected: f.signedCents, variance: f.signedCents }),
    errors: ['DRAWER_UNKNOWN', 'DRAWER_NOT_COUNTED', 'PIECES_UNKNOWN', 'ID_EXISTS'],
  }),
  'day.ledger': read({
    permission: 'drawer:manage',
    summary: 'Everything that moved cash in a counted drawer, in order: where a variance came from.',
    input: z.object({ sessionId: id }),
    output: z.object({
      sessionId: id,
      drawer: z.string(),
      openedAt: f.instant,
      openedBy: by,
      float: f.cents,
      counts: z.array(count),
      events: z.array(
        z.object({
          id,
          kind: z.enum(cashEvents),
          at: f.instant,
          by,
          approvedBy: by,
          check: z.object({ id, number: z.string() }).nullable(),
          /** The reason, or for whom. */
          words: z.string().nullable(),
          /** What was handed over, and what went back as change or was taken out. */
          in: f.cents,
          out: f.cents,
          /** What should be in the drawer after it. */
          balance: f.signedCents,
        }),
      ),
    }),
    errors: ['DRAWER_UNKNOWN', 'DRAWER_NOT_COUNTED'],
  }),
  'day.cashOuts': read({
    permission: 'drawer:use',
    summary: 'What servers hold, what tips they are owed, and what they hand in: one’s own, or everybody’s.',
    input: z.object({}),
    output: z.array(cashOut),
  }),
  'day.handIn': write({
    permission: 'drawer:use',
    summary: 'A server hands in cash, or below zero is given it, into or from the drawer at hand.',
    input: z.object({ cashOutId: id, serverId: id, amount: f.signedCents }),
    output: z.object({ toHandIn: f.signedCents }),
    errors: ['STAFF_UNKNOWN', 'ID_EXISTS'],
  }),
};
