import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { write } from './procedure';
import { clash, tableIds } from './reservations';

const step = ['RESERVATION_UNKNOWN', 'RESERVATION_STATE'] as const;
const ofBooking = z.object({ reservationId: id });
/** Why the party sits at tables that are too small for it: only who may override can give one. */
const overrideReason = f.line(100).optional();

/** Whether it had tables and comes back without, because the room has changed meanwhile. */
const backAgain = z.object({ lostTables: z.boolean() });

/** What happens to a booking between being taken and being over. */
export const reservationStepsContract = {
  'reservations.setLock': write({
    permission: 'book:edit',
    summary: 'Keeps a booking at its tables when others are reshuffled, or lets it be moved again.',
    input: ofBooking.extend({ locked: z.boolean() }),
    output: z.object({}),
    errors: step,
  }),
  'reservations.reconfirm': write({
    permission: 'book:edit',
    summary: 'The party said again that it comes; or that is taken back.',
    input: ofBooking.extend({ reconfirmed: z.boolean().default(true) }),
    output: z.object({}),
    errors: step,
  }),
  'reservations.arrive': write({
    permission: 'book:edit',
    summary: 'The party is at the door, or a part of it. It may be another size than was booked.',
    input: ofBooking.extend({
      /** How many are here, while others are awaited. */
      arrivedSize: f.partySize.optional(),
      /** How many they are after all. */
      partySize: f.partySize.optional(),
      overrideReason,
    }),
    output: z.object({}),
    errors: [...step, 'TABLES_TOO_SMALL'],
  }),
  'reservations.seat': write({
    permission: 'floor:seat',
    summary: 'Seats the party at its tables, or at others. Opens the visit.',
    input: ofBooking.extend({ visitId: id, tableIds: tableIds.optional(), overrideReason }),
    output: z.object({}),
    errors: [...clash, ...step, 'TABLE_OCCUPIED', 'ID_EXISTS'],
  }),
  'reservations.unseat': write({
    permission: 'floor:seat',
    summary:
      'Takes a seating back while nothing was ordered: the party is at the door again and has its tables as booked.',
    input: ofBooking,
    output: backAgain,
    errors: [...step, 'VISIT_HAS_ORDERS', 'VISIT_JOINED', 'TABLE_TAKEN'],
  }),
  'reservations.cancel': write({
    permission: 'book:edit',
    summary: 'Cancels a booking and frees its tables.',
    input: ofBooking,
    output: z.object({}),
    errors: step,
  }),
  'reservations.noShow': write({
    permission: 'book:edit',
    summary: 'The party did not come. Frees its tables.',
    input: ofBooking,
    output: z.object({}),
    errors: step,
  }),
  'reservations.restore': write({
    permission: 'book:edit',
    summary: 'Takes back an arrival, a cancellation or a no-show; refused if the table was given away.',
    input: ofBooking,
    output: backAgain,
    errors: [...step, 'TABLE_TAKEN'],
  }),
};
