import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { read, write } from './procedure';

/** Served at a table, taken away, or at the bar on a tab. */
export const orderTypes = ['dine_in', 'takeaway', 'bar'] as const;
export type OrderType = (typeof orderTypes)[number];

const tabType = z.enum(['takeaway', 'bar']);
export type TabType = z.infer<typeof tabType>;

/** A party that has no table. */
const tab = z.object({
  visitId: id,
  orderType: tabType,
  name: z.string(),
  partySize: z.number().int(),
  openedAt: f.instant,
  /** When it is fetched, by the venue's clock; null is as soon as it is ready. */
  pickup: f.time.nullable(),
  /** The most urgent: ready to be handed over, lines nobody sent, in the kitchen, to be paid, or nothing ordered yet. */
  state: z.enum(['ready', 'unsent', 'sent', 'to_pay', 'open']),
  amount: f.cents,
  due: f.cents,
  /** Something was ordered, and all of it is paid: it waits to be handed over. */
  isPaid: z.boolean(),
  checkId: id.nullable(),
  server: z.string().nullable(),
});
export type TabView = z.infer<typeof tab>;

const open = ['VISIT_UNKNOWN', 'VISIT_CLOSED'] as const;

/** Parties without a table. They order, are sent and pay as those that sit. */
export const tabsContract = {
  'visits.tabs': read({
    permission: 'orders:see',
    summary:
      'Every open takeaway and bar tab: what is to be done with it, who takes care of it, how old it is.',
    input: z.object({}),
    output: z.object({ now: f.instant, tabs: z.array(tab) }),
  }),
  'visits.openTab': write({
    permission: 'orders:edit',
    summary: 'Opens a takeaway or a tab at the bar, in a name. With a phone number the guest is kept too.',
    input: z.object({
      visitId: id,
      orderType: tabType,
      name: f.line(100),
      partySize: f.partySize.default(1),
      /** A takeaway that is fetched later. */
      pickupAt: f.instant.optional(),
      guest: z.union([z.object({ guestId: id }), z.object({ newGuestId: id, phone: f.phone })]).optional(),
    }),
    output: z.object({}),
    errors: ['GUEST_UNKNOWN', 'GUEST_ERASED', 'ID_EXISTS'],
  }),
  'visits.seatTab': write({
    permission: 'orders:edit',
    summary: 'Gives a tab a table: from now on it is a party that sits. Answers what it was.',
    input: z.object({ visitId: id, tableIds: z.array(id).min(1).max(4) }),
    output: z.object({ was: tabType, pickupAt: f.instant.nullable() }),
    errors: [
      ...open,
      'VISIT_SEATED',
      'TABLE_UNKNOWN',
      'TABLE_OCCUPIED',
      'TABLE_TAKEN',
      'TABLES_NOT_JOINED',
      'CHECK_BELOW_PAID',
    ],
  }),
  'visits.unseatTab': write({
    permission: 'orders:edit',
    summary:
      'A walk-in gives its table back and goes on as a tab. Not a party that booked, or that others sat down with.',
    input: z.object({
      visitId: id,
      orderType: tabType,
      /** Where it has none yet. */
      name: f.line(100).optional(),
      pickupAt: f.instant.optional(),
    }),
    output: z.object({ tableIds: z.array(id) }),
    errors: [...open, 'VISIT_BOOKED', 'VISIT_JOINED', 'VISIT_IS_TAB', 'CHECK_BELOW_PAID'],
  }),
};
