import { z } from 'zod';
import { blockKinds } from './blocks';
import * as f from './fields';
import { id } from './ids';
import { read, write } from './procedure';

/** The documented status and where the party is, in one word. */
export const phases = ['booked', 'arrived', 'seated', 'completed', 'cancelled', 'no_show'] as const;

export const reservationActions = [
  'edit',
  'move',
  'lock',
  'reconfirm',
  'arrive',
  'seat',
  'unseat',
  'cancel',
  'noShow',
  'restore',
] as const;

const minute = z.number().int();

const reservation = z.object({
  id,
  /** RES-YYYY-NNNNNN */
  number: z.string(),
  guest: z.object({
    id,
    name: z.string(),
    /** What the room calls the party. */
    lastName: z.string(),
    allergies: z.string().nullable(),
    visits: z.number().int(),
  }),
  /** The guest's own and those said for this booking: what the room and the kitchen must know. */
  allergies: z.string().nullable(),
  date: f.date,
  time: f.time,
  /** Which of the two, on the night in which the clock shows the time twice; null on all others. */
  fold: f.fold.nullable(),
  /** When the time that was promised ends, on the wall clock. */
  until: f.time,
  startMinute: minute,
  durationMinutes: minute,
  /** When its tables are its own: as booked, or from sitting down to leaving, so far as that is known. */
  held: z.object({ fromMinute: minute, toMinute: minute }),
  partySize: z.number().int(),
  phase: z.enum(phases),
  arrivedAt: f.instant.nullable(),
  /** How many are here while a part of the party is awaited; null otherwise. */
  arrivedSize: z.number().int().nullable(),
  /** Minutes past the booked time, once that is called late and while nobody is here; null otherwise. */
  lateMinutes: z.number().int().nullable(),
  /** So late that the table may be given to others. */
  releaseOffered: z.boolean(),
  /** Why the house takes nobody at its time, as its hours are now, while the party is to come; null otherwise. */
  stranded: z.string().nullable(),
  tableIds: z.array(id),
  tableNumbers: z.array(z.string()),
  /** A person chose the table: a reshuffle leaves it alone. */
  tableLocked: z.boolean(),
  note: z.string().nullable(),
  occasion: z.string().nullable(),
  /** Said for this booking only. */
  ownAllergies: z.string().nullable(),
  wishes: f.wishList,
  /** Where the party would like to sit. */
  area: z.object({ id, name: z.string() }).nullable(),
  reconfirmedAt: f.instant.nullable(),
  /** Why it was taken against a rule of the house. */
  overrideReason: z.string().nullable(),
  visitId: id.nullable(),
  actions: z.array(z.enum(reservationActions)),
});
export type ReservationView = z.infer<typeof reservation>;
export type Phase = (typeof phases)[number];
export type ReservationAction = (typeof reservationActions)[number];

export const tableIds = z.array(id).max(4);
const durationMinutes = z.number().int().min(15).max(720);
const when = { date: f.date, time: f.time, fold: f.fold.optional() };
export const clash = [
  'RESERVATION_IN_PAST',
  'TIME_SKIPPED',
  'TIME_DOUBLED',
  'TABLE_UNKNOWN',
  'TABLE_TAKEN',
  'TABLES_TOO_SMALL',
  'TABLES_NOT_JOINED',
] as const;

/** What a party says beside when and how many. An empty text takes away what was said. */
const facts = {
  note: f.note.optional(),
  occasion: f.line(60).or(z.literal('')).optional(),
  allergies: f.line(200).or(z.literal('')).optional(),
  wishes: f.wishList.optional(),
  /** Null is anywhere. */
  areaId: id.nullable().optional(),
  /** Whether the tables stay with this party; tables that are given do, unless this says no. */
  locked: z.boolean().optional(),
  /**
   * Why it is taken against a rule of the house: over the pacing anybody may who takes bookings; while the house is
   * closed, and at tables that are too small, only who may override.
   */
  overrideReason: f.line(100).optional(),
};

/** Other bookings that change along with this one, all or nothing: their tables, and how long they stay. */
const moves = z
  .array(z.object({ reservationId: id, tableIds, durationMinutes: durationMinutes.optional() }))
  .max(60)
  .refine(
    (list) => new Set(list.map((move) => move.reservationId)).size === list.length,
    'each booking once',
  );
/** Each says in its details which permission may override it with a reason. */
const ofTheHouse = ['HOUSE_CLOSED', 'OVER_PACING'] as const;
const moving = ['RESERVATION_UNKNOWN', 'RESERVATION_STATE', 'TABLE_LOCKED'] as const;

/** A guest of the house, or a new one made along with the booking. */
const bookedBy = z.union([
  z.object({ guestId: id }),
  z.object({
    newGuestId: id,
    /** Some guests only give one name. */
    firstName: f.line(100).or(z.literal('')),
    lastName: f.line(100),
    phone: f.phone.optional(),
    email: f.email.optional(),
  }),
]);

export const reservationsContract = {
  'reservations.day': read({
    permission: 'book:see',
    summary:
      'One day of the book, as list and as timeline. Minutes are those of the wall clock from midnight of the day up to a change of the clock, and elapsed ones from there on.',
    input: z.object({ date: f.date }),
    output: z.object({
      date: f.date,
      today: f.date,
      now: f.instant,
      nowMinute: minute.nullable(),
      /** The night in which the clock is put forward or back: from when, and by how many minutes it differs. */
      clockChange: z.object({ minute, by: z.number().int() }).nullable(),
      fromMinute: minute,
      toMinute: minute,
      areas: z.array(z.object({ id, name: z.string() })),
      tables: z.array(
        z.object({ id, number: z.string(), seats: z.number().int(), areaId: id, occupied: z.boolean() }),
      ),
      /** Tables that can be pushed together, two by two. */
      joins: z.array(z.tuple([id, id])),
      reservations: z.array(reservation),
      walkIns: z.array(
        z.object({
          visitId: id,
          name: z.string().nullable(),
          partySize: z.number().int(),
          tableIds: z.array(id),
          startMinute: minute,
          endMinute: minute,
          open: z.boolean(),
        }),
      ),
      blocks: z.array(
        z.object({
          id,
          kind: z.enum(blockKinds),
          reason: z.string(),
          madeBy: z.string().nullable(),
          tableIds: z.array(id),
          tableNumbers: z.array(z.string()),
          /** Of this day; a block may last longer. */
          startMinute: minute,
          endMinute: minute,
          from: z.object(when),
          /** Null is until somebody ends it. */
          to: z.object(when).nullable(),
          /** Whether it can still be changed or ended. */
          open: z.boolean(),
        }),
      ),
      /** When parties may be booked to start. */
      hours: z.object({
        open: z.enum(['always', 'services', 'closed']),
        /** Why the day is closed, or not as usual. */
        reason: z.string().nullable(),
        services: z.array(
          z.object({
            id,
            name: z.string(),
            firstTime: f.time,
            lastTime: f.time,
            fromMinute: minute,
            toMinute: minute,
            coversStarting: z.number().int().nullable(),
            coversPresent: z.number().int().nullable(),
          }),
        ),
      }),
      /** Covers that start in each quarter of an hour in which some do, or may. */
      pacing: z.array(
        z.object({
          minute,
          /** The quarter by the wall clock: what a limit of its own is set for. */
          slot: f.time,
          covers: z.number().int(),
          /** How many may; null for any number. */
          limit: z.number().int().nullable(),
          /** Why this quarter has a limit of its own; null where it is its service's. */
          reason: z.string().nullable(),
          isOver: z.boolean(),
        }),
      ),
      totals: z.object({ bookings: z.number().int(), covers: z.number().int() }),
    }),
  }),
  'reservations.detail': read({
    permission: 'guests:contact',
    traced: true,
    summary: 'One booking with the guest’s contact details. Leaves a trace.',
    input: z.object({ reservationId: id }),
    output: reservation.extend({
      phone: z.string().nullable(),
      email: z.string().nullable(),
      guestNote: z.string().nullable(),
      noShows: z.number().int(),
      bookedAt: f.instant,
      bookedBy: z.string().nullable(),
    }),
    errors: ['RESERVATION_UNKNOWN'],
  }),
  'reservations.freeTables': read({
    permission: 'book:see',
    summary: 'Tables and joins free for a party at a time, best fit first.',
    input: z.object({
      ...when,
      partySize: f.partySize,
      durationMinutes: durationMinutes.optional(),
      exceptReservationId: id.optional(),
    }),
    output: z.array(
      z.object({
        tableIds: z.array(id),
        numbers: z.array(z.string()),
        seats: z.number().int(),
        area: z.string(),
      }),
    ),
    errors: ['TIME_SKIPPED', 'TIME_DOUBLED'],
  }),
  'reservations.create': write({
    permission: 'book:edit',
    summary: 'Takes a booking. Tables may follow later.',
    input: z.object({
      reservationId: id,
      guest: bookedBy,
      ...when,
      partySize: f.partySize,
      durationMinutes: durationMinutes.optional(),
      tableIds: tableIds.default([]),
      moves: moves.default([]),
      ...facts,
    }),
    output: z.object({ number: z.string() }),
    errors: [
      ...clash,
      ...moving,
      ...ofTheHouse,
      'AREA_UNKNOWN',
      'GUEST_UNKNOWN',
      'GUEST_ERASED',
      'EMAIL_TAKEN',
      'ID_EXISTS',
    ],
  }),
  'reservations.change': write({
    permission: 'book:edit',
    summary: 'Changes what a booking says; what is left out stays. Its tables are kept where they can be.',
    input: z
      .object({
        reservationId: id,
        date: f.date.optional(),
        time: f.time.optional(),
        fold: f.fold.optional(),
        partySize: f.partySize.optional(),
        durationMinutes: durationMinutes.optional(),
        tableIds: tableIds.optional(),
        moves: moves.default([]),
        /** A person saw that a table was chosen for one of those that move, and moves it all the same. */
        overLocks: z.boolean().default(false),
        ...facts,
      })
      .refine(
        ({ reservationId, moves: others }) => others.every((move) => move.reservationId !== reservationId),
        'the booking itself is not among its moves',
      ),
    output: z.object({}),
    errors: [...clash, ...moving, ...ofTheHouse, 'AREA_UNKNOWN'],
  }),
  'reservations.assign': write({
    permission: 'book:edit',
    summary:
      'Gives several bookings other tables at once, all or none; no table takes one away. Two can swap. What was locked or is seated is refused.',
    input: z.object({ moves: moves.min(1) }),
    output: z.object({}),
    errors: ['TABLE_UNKNOWN', 'TABLE_TAKEN', 'TABLES_TOO_SMALL', 'TABLES_NOT_JOINED', ...moving],
  }),
};
