import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { read, write } from './procedure';

/** A table's one derived state; the most urgent wins. */
export const tableStates = [
  'free',
  'reserved',
  'seated',
  'dining',
  'ready',
  'paying',
  'late',
  'blocked',
] as const;
export type TableState = (typeof tableStates)[number];

/** A place in an area, in thousandths of its width and height. */
const place = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
});

const floorTable = z.object({
  id,
  number: z.string(),
  seats: z.number().int(),
  areaId: id,
  shape: z.enum(['round', 'square']),
  place,
  state: z.enum(tableStates),
  /** Why it is late and by how many minutes. */
  late: z.object({ what: z.enum(['greeting', 'kitchen']), minutes: z.number().int() }).nullable(),
  visit: z
    .object({
      id,
      name: z.string().nullable(),
      partySize: z.number().int(),
      seatedAt: f.instant,
      amount: f.cents,
      roundsSent: z.number().int(),
      roundsServed: z.number().int(),
      readySince: f.instant.nullable(),
      server: z.object({ id, name: z.string(), initials: z.string() }).nullable(),
      /** Several tables pushed together for this party. */
      tableNumbers: z.array(z.string()),
    })
    .nullable(),
  /** The next booking on this table today. */
  booking: z
    .object({ reservationId: id, time: f.time, name: z.string(), partySize: z.number().int() })
    .nullable(),
  block: z.object({ id, reason: z.string() }).nullable(),
  actions: z.array(z.enum(['seat', 'order', 'pay', 'close', 'move', 'block', 'unblock'])),
});
export type FloorTable = z.infer<typeof floorTable>;

const fittingTables = z.array(
  z.object({
    tableIds: z.array(id),
    numbers: z.array(z.string()),
    seats: z.number().int(),
    area: z.string(),
    /** Until when, if a booking follows. */
    freeUntil: f.time.nullable(),
  }),
);

const tableIds = z.array(id).min(1).max(4);

export const floorContract = {
  'floor.view': read({
    permission: 'floor:see',
    summary: 'The live floor: areas, tables with their state, and what comes next.',
    input: z.object({}),
    output: z.object({
      now: f.instant,
      date: f.date,
      areas: z.array(
        z.object({
          id,
          name: z.string(),
          decor: z.array(place.extend({ label: z.string(), kind: z.enum(['window', 'pass', 'wall']) })),
        }),
      ),
      tables: z.array(floorTable),
      next: z.array(
        z.object({
          reservationId: id,
          time: f.time,
          name: z.string(),
          partySize: z.number().int(),
          tableNumbers: z.array(z.string()),
          lateMinutes: z.number().int().nullable(),
          arrived: z.boolean(),
          /** How many are here while a part of the party is awaited. */
          arrivedSize: z.number().int().nullable(),
          /** The occasion, and what was noted. */
          note: z.string().nullable(),
          allergies: z.string().nullable(),
        }),
      ),
    }),
  }),
  'floor.fittingTables': read({
    permission: 'floor:seat',
    summary: 'Tables and joins free now for a party, best fit first.',
    input: z.object({ partySize: f.partySize }),
    output: fittingTables,
  }),
  'floor.seatWalkIn': write({
    permission: 'floor:seat',
    summary: 'Seats a party without a booking. The visit id is the caller’s.',
    input: z.object({ visitId: id, tableIds, partySize: f.partySize, name: f.line(100).optional() }),
    output: z.object({}),
    errors: ['TABLE_UNKNOWN', 'TABLE_OCCUPIED', 'TABLE_TAKEN', 'TABLES_NOT_JOINED', 'ID_EXISTS'],
  }),
  'floor.moveVisit': write({
    permission: 'floor:seat',
    summary: 'Moves a seated party to other tables; its check goes along.',
    input: z.object({ visitId: id, tableIds }),
    output: z.object({}),
    errors: [
      'VISIT_UNKNOWN',
      'VISIT_CLOSED',
      'TABLE_UNKNOWN',
      'TABLE_OCCUPIED',
      'TABLE_TAKEN',
      'TABLES_NOT_JOINED',
    ],
  }),
  'floor.closeVisit': write({
    permission: 'floor:seat',
    summary: 'Frees the table of a party that owes nothing.',
    input: z.object({ visitId: id }),
    output: z.object({}),
    errors: ['VISIT_UNKNOWN', 'VISIT_CLOSED', 'VISIT_HAS_ORDERS', 'CHECK_HAS_UNSENT'],
  }),
  'floor.blockTable': write({
    permission: 'floor:seat',
    summary: 'Takes a table out of use until the service day ends or it is unblocked.',
    input: z.object({ blockId: id, tableId: id, reason: f.line(60) }),
    output: z.object({}),
    errors: ['TABLE_UNKNOWN', 'TABLE_OCCUPIED', 'TABLE_TAKEN', 'ID_EXISTS'],
  }),
  'floor.unblockTable': write({
    permission: 'floor:seat',
    summary: 'Puts a blocked table back into use.',
    input: z.object({ blockId: id }),
    output: z.object({}),
    errors: ['BLOCK_UNKNOWN'],
  }),
  'floor.addTable': write({
    permission: 'floor:edit',
    summary: 'Adds a table at the next free place of an area, which is made if it is new.',
    input: z.object({
      tableId: id,
      number: f.line(10),
      seats: z.number().int().min(1).max(40),
      area: f.line(100),
      shape: z.enum(['round', 'square']),
    }),
    output: z.object({}),
    errors: ['TABLE_NUMBER_TAKEN', 'ID_EXISTS'],
  }),
};
