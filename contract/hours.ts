import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { read, write } from './procedure';

/** A time on the quarter hour: the steps in which a house takes bookings. */
const quarter = f.time.regex(/:(00|15|30|45)$/, 'a quarter of an hour');
const minutes = z.number().int().min(15).max(720);
const reason = f.line(100);
const limit = z.number().int().min(1).max(999).nullable();

/** When parties may be booked to start, and how many. A last time before the first one is past midnight. */
const held = {
  name: f.line(40),
  firstTime: quarter,
  lastTime: f.time,
  /** The most covers that may start in a quarter of an hour; null for no limit. */
  coversStarting: limit,
  /** The most covers that may be in the house at one time; null for no limit. */
  coversPresent: limit,
};

const weekday = z.number().int().min(1).max(7);

/** A service recurs on weekdays (1 is Monday), or is held on one date beside what the weekday has. */
const saveService = z.union([
  z.object({ serviceId: id, ...held, weekdays: z.array(weekday).min(1).max(7) }),
  z.object({ serviceId: id, ...held, onDate: f.date }),
]);
const removeService = z.object({ serviceId: id });
/** A date that is not as usual: closed, or open for services of its own only. */
const setSpecialDay = z.object({
  day: f.date,
  reason,
  services: z.array(z.object({ serviceId: id, ...held })).max(8),
});
const removeSpecialDay = z.object({ day: f.date });

const service = z.object({
  id,
  ...held,
  weekdays: z.array(weekday),
  onDate: f.date.nullable(),
});

const slotLimit = { day: f.date, slot: quarter };

/** What a change of hours would leave outside of them, as the person who decides needs it. */
export const strandedBooking = z.object({
  id,
  number: z.string(),
  name: z.string(),
  date: f.date,
  time: f.time,
  /** The service day: half past midnight is still the evening before. */
  day: f.date,
  partySize: z.number().int(),
  /** Why the house takes nobody then: a special day's reason, or that no service is held. */
  why: z.string(),
});

export const hoursContract = {
  'hours.view': read({
    permission: 'book:see',
    summary:
      'When the house is open, for how many, and how long parties stay. Days before today are left out.',
    input: z.object({}),
    output: z.object({
      today: f.date,
      /** When one service day ends: a service may last until then. */
      dayCutover: f.time,
      /** Those of weekdays first, each by its time. Without any of a weekday the house is open at all hours. */
      services: z.array(service),
      /** Without services of its own, a special day is closed. */
      specialDays: z.array(z.object({ day: f.date, reason, services: z.array(service) })),
      slotLimits: z.array(z.object({ ...slotLimit, coversStarting: z.number().int(), reason })),
      turns: z.object({
        /** For sizes above those that are listed. */
        house: minutes,
        bySize: z.array(
          z.object({ id, serviceId: id.nullable(), upTo: f.partySize, minutes: z.number().int() }),
        ),
      }),
      lateness: z.object({
        lateAfterMinutes: z.number().int(),
        releaseAfterMinutes: z.number().int(),
        /** Null: nobody is marked as a no-show by the clock. */
        noShowAfterMinutes: z.number().int().nullable(),
      }),
    }),
  }),
  'hours.preview': read({
    permission: 'venue:edit',
    summary: 'Which bookings a change of hours would leave outside of them. Changes nothing.',
    input: z.object({
      change: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('saveService'), input: saveService }),
        z.object({ kind: z.literal('removeService'), input: removeService }),
        z.object({ kind: z.literal('setSpecialDay'), input: setSpecialDay }),
        z.object({ kind: z.literal('removeSpecialDay'), input: removeSpecialDay }),
      ]),
    }),
    output: z.object({ stranded: z.array(strandedBooking) }),
    errors: [
      'SERVICE_UNKNOWN',
      'SERVICE_TIMES',
      'SERVICES_OVERLAP',
      'DAY_IN_PAST',
      'SPECIAL_DAY_UNKNOWN',
      'ID_EXISTS',
    ],
  }),
  'hours.saveService': write({
    permission: 'venue:edit',
    summary: 'Adds a service, changes it, or brings a removed one back. Bookings outside of it stay.',
    input: saveService,
    output: z.object({}),
    errors: ['SERVICE_TIMES', 'SERVICES_OVERLAP', 'DAY_IN_PAST'],
  }),
  'hours.removeService': write({
    permission: 'venue:edit',
    summary: 'No longer holds a service. Bookings in it stay.',
    input: removeService,
    output: z.object({}),
    errors: ['SERVICE_UNKNOWN'],
  }),
  'hours.setSpecialDay': write({
    permission: 'venue:edit',
    summary: 'Closes the house on a date, or opens it for other services than the weekday has.',
    input: setSpecialDay,
    output: z.object({}),
    errors: ['SERVICE_TIMES', 'SERVICES_OVERLAP', 'DAY_IN_PAST', 'ID_EXISTS'],
  }),
  'hours.removeSpecialDay': write({
    permission: 'venue:edit',
    summary: 'Makes a date one like any other of its weekday.',
    input: removeSpecialDay,
    output: z.object({}),
    errors: ['SPECIAL_DAY_UNKNOWN', 'SERVICES_OVERLAP'],
  }),
  'hours.setTurnTimes': write({
    permission: 'venue:edit',
    summary:
      'Says how long parties stay: by size and service, and for all others. Bookings taken keep theirs.',
    input: z.object({
      house: minutes,
      bySize: z.array(z.object({ id, serviceId: id.nullable(), upTo: f.partySize, minutes })).max(200),
    }),
    output: z.object({}),
    errors: ['SERVICE_UNKNOWN', 'TURN_TIME_TWICE'],
  }),
  'hours.setSlotLimit': write({
    permission: 'book:edit',
    summary: 'Limits the covers that may start in one quarter of an hour of one service day.',
    input: z.object({ ...slotLimit, coversStarting: z.number().int().min(0).max(999), reason }),
    output: z.object({}),
    errors: ['DAY_IN_PAST'],
  }),
  'hours.removeSlotLimit': write({
    permission: 'book:edit',
    summary: 'Gives a quarter of an hour the limit of its service again.',
    input: z.object(slotLimit),
    output: z.object({}),
    errors: ['SLOT_LIMIT_UNKNOWN'],
  }),
  'hours.setLateness': write({
    permission: 'venue:edit',
    summary: 'Says when a party is late, when its table is offered to others, and when it is a no-show.',
    input: z.object({
      lateAfterMinutes: z.number().int().min(1).max(240),
      releaseAfterMinutes: z.number().int().min(1).max(240),
      noShowAfterMinutes: z.number().int().min(1).max(720).nullable(),
    }),
    output: z.object({}),
    errors: ['LATENESS_ORDER'],
  }),
};
