import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { read, write } from './procedure';

const ticket = z.object({
  id,
  orderId: id,
  orderNumber: z.string(),
  station: z.object({ id, name: z.string() }),
  /** Its tables, or the name of a tab. */
  table: z.string(),
  /** For a party without a table: what it is, and when it is fetched. */
  tab: z.object({ type: z.enum(['takeaway', 'bar']), pickup: f.time.nullable() }).nullable(),
  server: z.string().nullable(),
  sentAt: f.instant,
  seen: z.boolean(),
  started: z.boolean(),
  recalled: z.boolean(),
  /** Nothing is left to make: it goes when what was voided is acknowledged. */
  voided: z.boolean(),
  /** By the station's own times: new (nobody has touched it), on time, soon, late. */
  urgency: z.enum(['new', 'ok', 'soon', 'late']),
  allergies: z.string().nullable(),
  note: z.string().nullable(),
  lines: z.array(
    z.object({
      id,
      /** Still to be made. */
      quantity: z.number().int(),
      /** Taken off the check, which no cook has seen yet: shown struck out until `kitchen.acknowledgeVoid`. */
      voided: z.number().int(),
      /** Of those to be made, what had been voided and is to be made after all. */
      backOn: z.number().int(),
      name: z.string(),
      seat: z.number().int().nullable(),
      modifiers: z.array(z.object({ name: z.string(), removal: z.boolean() })),
      note: z.string().nullable(),
      done: z.boolean(),
      /** Where it goes now, if that is not where its round went: it is cooked here, and once. */
      movedTo: z.string().nullable(),
    }),
  ),
  /** Other stations that work on the same round. */
  alsoAt: z.array(z.object({ station: z.string(), items: z.number().int() })),
});
export type TicketView = z.infer<typeof ticket>;

export const kitchenContract = {
  'kitchen.board': read({
    permission: 'kitchen:see',
    summary: 'Open tickets of a station, oldest first; without a station, of the whole kitchen.',
    input: z.object({ stationId: id.nullable() }),
    output: z.object({
      now: f.instant,
      stations: z.array(z.object({ id, name: z.string(), open: z.number().int() })),
      tickets: z.array(ticket),
      lastBumped: z.object({ ticketId: id, table: z.string(), at: f.instant }).nullable(),
      allDay: z.array(z.object({ name: z.string(), quantity: z.number().int() })),
      averageMinutes: z.number().int().nullable(),
    }),
  }),
  'kitchen.see': write({
    permission: 'kitchen:work',
    summary: 'A kitchen screen has painted these tickets.',
    input: z.object({ ticketIds: z.array(id).min(1).max(200) }),
    output: z.object({}),
  }),
  'kitchen.start': write({
    permission: 'kitchen:work',
    summary: 'Somebody cooks this ticket now.',
    input: z.object({ ticketId: id }),
    output: z.object({}),
    errors: ['TICKET_UNKNOWN', 'TICKET_STATE'],
  }),
  'kitchen.bumpItem': write({
    permission: 'kitchen:work',
    summary: 'One item is done, or not done after all. The last one bumps the ticket.',
    input: z.object({ lineId: id, done: z.boolean() }),
    output: z.object({}),
    errors: ['LINE_UNKNOWN', 'TICKET_STATE'],
  }),
  'kitchen.bumpTicket': write({
    permission: 'kitchen:work',
    summary: 'The whole ticket is done. The last ticket makes the round ready.',
    input: z.object({ ticketId: id }),
    output: z.object({}),
    errors: ['TICKET_UNKNOWN', 'TICKET_STATE'],
  }),
  'kitchen.acknowledgeVoid': write({
    permission: 'kitchen:work',
    summary: 'A cook has seen that so many of a line are not to be made.',
    input: z.object({ lineId: id }),
    output: z.object({}),
    errors: ['LINE_UNKNOWN'],
  }),
  'kitchen.recall': write({
    permission: 'kitchen:work',
    summary: 'Brings a bumped ticket back, with its age. Not once the round was served.',
    input: z.object({ ticketId: id }),
    output: z.object({}),
    errors: ['TICKET_UNKNOWN', 'TICKET_STATE'],
  }),
};
