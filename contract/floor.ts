import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { read, write } from './procedure';
import { person } from './sections';
import { tableFeatures } from './tables';

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
  minParty: z.number().int(),
  features: z.array(z.enum(tableFeatures)),
  sectionId: id.nullable(),
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
      server: person.nullable(),
      /** Whether it may join another party: it walked in and has paid nothing. */
      canMerge: z.boolean(),
      /** Several tables pushed together for this party. */
      tableNumbers: z.array(z.string()),
    })
    .nullable(),
  /** The next booking on this table today. */
  booking: z
    .object({ reservationId: id, time: f.time, name: z.string(), partySize: z.number().int() })
    .nullable(),
  block: z.object({ id, reason: z.string() }).nullable(),
  /** Tables that can be pushed to this one. */
  joinIds: z.array(id),
  actions: z.array(z.enum(['seat', 'order', 'pay', 'close', 'move', 'join', 'block', 'unblock'])),
});
export type FloorTable = z.infer<typeof floorTable>;

/** Where a party could sit now, and what speaks for it and against it. */
const suggestion = z.object({
  tableIds: z.array(id),
  numbers: z.array(z.string()),
  seats: z.number().int(),
  area: z.string(),
  /** Until when, if a booking or a block follows. */
  freeUntil: f.time.nullable(),
  /** Seats that stay empty. */
  emptySeats: z.number().int(),
  /** Who or what follows on one of the tables. */
  next: z
    .object({
      name: z.string(),
      time: f.time,
      minutes: z.number().int(),
      kind: z.enum(['booked', 'blocked']),
    })
    .nullable(),
  /** How long a party of this size stays, and whether the table is free for as long. */
  turnMinutes: z.number().int(),
  wholeTurn: z.boolean(),
  /** For parties of so many and more; null where this one is large enough. */
  keptFor: z.number().int().nullable(),
  /** A neighbour is free too: together they would seat a larger party. */
  breaksJoin: z.boolean(),
  /** A booking of tonight without a table that needs this one while the party would sit here. */
  neededBy: z.object({ name: z.string(), partySize: z.number().int(), time: f.time }).nullable(),
  features: z.array(z.enum(tableFeatures)),
  section: z.object({ id, letter: z.string(), name: z.string() }).nullable(),
  /** Who would serve them. */
  server: person
    .extend({
      isNext: z.boolean(),
      covers: z.number().int(),
      /** Since they were last given a party, where that is too short a time for another. */
      seatedMinutesAgo: z.number().int().nullable(),
    })
    .nullable(),
});
export type Suggestion = z.infer<typeof suggestion>;

/** How a server's evening goes. */
const serverTonight = person.extend({
  sections: z.array(z.object({ id, letter: z.string(), name: z.string() })),
  parties: z.number().int(),
  covers: z.number().int(),
  openParties: z.number().int(),
  openCovers: z.number().int(),
  minutesSinceSeated: z.number().int().nullable(),
  /** How long they should be left alone with their newest party. */
  guardMinutes: z.number().int(),
  isNext: z.boolean(),
});

const tableIds = z.array(id).min(1).max(4);

export const floorContract = {
  'floor.view': read({
    permission: 'floor:see',
    summary: 'The live floor: areas, tables with their state, and what comes next.',
    input: z.object({}),
    output: z.object({
      now: f.instant,
      date: f.date,
      /** In their order; with who has them now. */
      sections: z.array(z.object({ id, name: z.string(), letter: z.string(), servers: z.array(person) })),
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
    summary:
      'Tables and joins free now for a party, best first, each with its server and the reasons. What bookings without a table need comes later.',
    input: z.object({
      partySize: f.partySize,
      /** The booking that is to be seated: no table is held back for itself. */
      reservationId: id.optional(),
    }),
    output: z.array(suggestion),
  }),
  'floor.seatWalkIn': write({
    permission: 'floor:seat',
    summary:
      'Seats a party without a booking, with the section’s server unless another is named. The visit id is the caller’s.',
    input: z.object({
      visitId: id,
      tableIds,
      partySize: f.partySize,
      name: f.line(100).optional(),
      serverId: id.optional(),
    }),
    output: z.object({}),
    errors: [
      'TABLE_UNKNOWN',
      'TABLE_OCCUPIED',
      'TABLE_TAKEN',
      'TABLES_NOT_JOINED',
      'STAFF_UNKNOWN',
      'ID_EXISTS',
    ],
  }),
  'floor.unseatWalkIn': write({
    permission: 'floor:seat',
    summary:
      'Takes back the seating of a walk-in that ordered nothing: as if it never sat. From the waitlist, it waits again.',
    input: z.object({ visitId: id }),
    output: z.object({}),
    errors: ['VISIT_UNKNOWN', 'VISIT_CLOSED', 'VISIT_BOOKED', 'VISIT_HAS_ORDERS', 'VISIT_JOINED'],
  }),
  'floor.rotation': read({
    permission: 'floor:see',
    summary: 'Whose turn it is: each server’s evening, who is next with which table, and how even it is.',
    input: z.object({}),
    output: z.object({
      servers: z.array(serverTonight),
      /** Null while nobody has a section, and while nothing of the next one’s is free. */
      next: z.object({ server: person, tableIds: z.array(id), numbers: z.array(z.string()) }).nullable(),
      /** 0 when all have as many covers, towards 1 when one has them all. */
      fairness: z.object({ gini: z.number(), word: z.enum(['even', 'fair', 'uneven']) }).nullable(),
    }),
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
