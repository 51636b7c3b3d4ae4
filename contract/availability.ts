import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { read } from './procedure';

const covers = z.number().int();
const minutes = z.number().int();

/** A time on the venue's clock; `laterFold` is the second of the two where autumn's clock shows it twice. */
const when = { date: f.date, time: f.time, laterFold: z.boolean() };

/** Who or what holds tables, and until when on the venue's clock. */
const holder = z.object({
  kind: z.enum(['booked', 'open', 'blocked']),
  reservationId: id.nullable(),
  /** The party, or why the tables are blocked. */
  name: z.string(),
  partySize: covers.nullable(),
  numbers: z.array(z.string()),
  from: f.time,
  /** Null: beyond the day. */
  to: f.time.nullable(),
  /** Chosen by a person: it is not moved. */
  locked: z.boolean(),
});
export type Holder = z.infer<typeof holder>;

/** Why a time does not do. */
export const refusals = [
  /** The house is closed that day: `reason`. */
  'closed',
  /** No service takes bookings at this time. */
  'outside_hours',
  'past',
  /** More covers would start in the quarter of an hour than `limit`; `present` are booked. `reason` on a day of its own. */
  'pacing_starting',
  /** More covers would be in the house than `limit`. */
  'pacing_present',
  /** No table or join is large enough, or has what the party needs. */
  'no_table_large_enough',
  /** What would suit is held. */
  'tables_taken',
] as const;

const refusal = z.object({
  code: z.enum(refusals),
  reason: z.string().nullable(),
  limit: covers.nullable(),
  present: covers.nullable(),
});
export type Refusal = z.infer<typeof refusal>;

/**
 * `tight`: nothing is free as the book stands, but bookings that can be moved are in the way: `availability.offer`
 * finds out. `full` says why. `closed` is a time that is not booked at all.
 */
export const slotStates = ['free', 'tight', 'full', 'closed'] as const;

const slot = z.object({
  ...when,
  /** Minutes of the wall clock from midnight of the day. */
  minute: minutes,
  service: z.string().nullable(),
  state: z.enum(slotStates),
  why: refusal.nullable(),
  /** How many units are free. */
  freeUnits: z.number().int(),
  starting: covers,
  startingLimit: covers.nullable(),
  present: covers,
  presentLimit: covers.nullable(),
});
export type Slot = z.infer<typeof slot>;

/** What speaks for a unit or against it, the weightiest first. */
export const pointCodes = [
  'wish_met',
  'wish_missed',
  'area_met',
  'area_missed',
  'exact_fit',
  /** `count` seats stay empty. */
  'empty_seats',
  /** `count` tables are pushed together. */
  'joins_tables',
  /** A gap of `count` minutes is left, too short for another party. */
  'leaves_gap',
  /** It can be joined with `count` others: it is better kept for a large party. */
  'breaks_join',
] as const;

const point = z.object({
  code: z.enum(pointCodes),
  good: z.boolean(),
  wish: z.enum(f.wishes).nullable(),
  count: z.number().int().nullable(),
});

const place = {
  tableIds: z.array(id),
  numbers: z.array(z.string()),
};

const unit = z.object({
  ...place,
  seats: z.number().int(),
  areaId: id,
  area: z.string(),
  /** Until when, if somebody follows. */
  freeUntil: f.time.nullable(),
  points: z.array(point),
});
export type OfferedUnit = z.infer<typeof unit>;

const move = z.object({
  reservationId: id,
  name: z.string(),
  partySize: covers,
  time: f.time,
  /** Where the party sits now: the way back. No tables for one that has none. */
  from: z.object(place),
  to: z.object(place),
});
export type ProposedMove = z.infer<typeof move>;

const asked = {
  partySize: f.partySize,
  durationMinutes: z.number().int().min(15).max(720).optional(),
  /** `accessible` and `high_chair` must be met; the others are preferences. */
  wishes: f.wishList.default([]),
  /** Where the party would like to sit. */
  areaId: id.optional(),
  /** The booking that is being changed: it is not in its own way. */
  exceptReservationId: id.optional(),
};

const bound = {
  /** False when the time limit came first: then there may be something better. */
  proven: z.boolean(),
  seconds: z.number(),
};

export const availabilityContract = {
  'availability.day': read({
    permission: 'book:see',
    summary: 'Every time of a service day at which a party may be booked, and why not. Answers at once.',
    input: z.object({ date: f.date, ...asked }),
    output: z.object({
      date: f.date,
      /** How long the party would stay, where its service does not say otherwise. */
      durationMinutes: minutes,
      /** Why the house is closed that day; null when it is open. */
      closed: z.string().nullable(),
      slots: z.array(slot),
    }),
  }),
  'availability.offer': read({
    permission: 'book:see',
    summary:
      'Tables for a party at one time: free ones, the moves of other bookings that make room, or the proof that there are none.',
    input: z.object({ date: f.date, time: f.time, laterFold: z.boolean().default(false), ...asked }),
    output: z.object({
      ...when,
      durationMinutes: minutes,
      /** What stands against the time itself: hours or pacing. The tables are told all the same. */
      limit: refusal.nullable(),
      /** `free`: `units`, best first. `reshuffle`: `units` is the one that `moves` make free. */
      state: z.enum(['free', 'reshuffle', 'full']),
      units: z.array(unit),
      moves: z.array(move),
      why: refusal.nullable(),
      /** Who holds what would suit: named where `state` is `full`. */
      holders: z.array(holder),
      /** The nearest times that do work, nearest first; looked for when this one does not, or only if many make room. */
      nearest: z.array(
        z.object({
          ...when,
          state: z.enum(['free', 'reshuffle']),
          moves: z.number().int(),
        }),
      ),
      ...bound,
    }),
    errors: ['TIME_SKIPPED'],
  }),
  'availability.plan': read({
    permission: 'book:see',
    summary:
      'Tables for all bookings of a service day that have none, with the fewest moves of others. Locked and seated parties stay.',
    input: z.object({ date: f.date }),
    output: z.object({
      date: f.date,
      /** `from` has no tables for a booking that had none. */
      moves: z.array(move),
      /** Who cannot be given a table, and who holds what would suit. */
      unplaced: z.array(
        z.object({
          reservationId: id,
          name: z.string(),
          partySize: covers,
          time: f.time,
          why: refusal,
          holders: z.array(holder),
        }),
      ),
      placed: z.number().int(),
      /** No plan can place more than this. */
      bound: z.number().int(),
      /** How far the plan may be from the best one, in bookings placed. */
      gap: z.number().int(),
      ...bound,
    }),
  }),
};
