import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { read, write } from './procedure';

export const waitlistStates = ['waiting', 'notified', 'seated', 'left'] as const;
export type WaitlistState = (typeof waitlistStates)[number];

export const waitlistActions = ['change', 'notify', 'seat', 'leave', 'restore'] as const;
export type WaitlistAction = (typeof waitlistActions)[number];

const minutes = z.number().int().min(0);

/** Tables that fit a party, and until when they are free if somebody follows. */
const place = z.object({
  tableIds: z.array(id),
  numbers: z.array(z.string()),
  seats: z.number().int(),
  area: z.string(),
  freeUntil: f.time.nullable(),
});
export type WaitlistPlace = z.infer<typeof place>;

/** What a guest was told, in minutes from joining and as times: as likely as not by the first, safely by the second. */
const quote = z.object({ from: minutes, to: minutes, likelyAt: f.instant, safeAt: f.instant });
export type Quote = z.infer<typeof quote>;

const party = {
  id,
  name: z.string(),
  partySize: z.number().int(),
  state: z.enum(waitlistStates),
  joinedAt: f.instant,
  notifiedAt: f.instant.nullable(),
};

const waiting = z.object({
  ...party,
  guestId: id.nullable(),
  allergies: z.string().nullable(),
  /** The number itself is behind `waitlist.contact`. */
  hasPhone: z.boolean(),
  wishes: f.wishList,
  areaId: id.nullable(),
  area: z.string().nullable(),
  note: z.string().nullable(),
  quote: quote.nullable(),
  /** Where it would sit now, in the order of the house; null while it has to wait. */
  fitsNow: place.nullable(),
  /** Where it will probably sit, and when. */
  next: z.object({ numbers: z.array(z.string()), at: f.instant }).nullable(),
  actions: z.array(z.enum(waitlistActions)),
});
export type WaitingParty = z.infer<typeof waiting>;

const gone = z.object({
  ...party,
  endedAt: f.instant,
  /** How long it was until its table was offered, or it left. */
  waited: minutes,
  quote: quote.nullable(),
  tableNumbers: z.array(z.string()),
  actions: z.array(z.enum(waitlistActions)),
});
export type GoneParty = z.infer<typeof gone>;

const asked = {
  partySize: f.partySize,
  /** `accessible` and `high_chair` must be met; the others are preferences. */
  wishes: f.wishList.default([]),
  /** Where the party wants to sit, and nowhere else. */
  areaId: id.nullable().default(null),
};

const entryId = { entryId: id };
const known = ['WAITLIST_UNKNOWN', 'WAITLIST_STATE'] as const;

export const waitlistContract = {
  'waitlist.count': read({
    permission: 'floor:see',
    summary: 'How many parties wait.',
    input: z.object({}),
    output: z.object({ parties: z.number().int() }),
  }),
  'waitlist.door': read({
    permission: 'floor:see',
    summary:
      'Who waits, in order, and for whom a table is free now; last who is still on the list since an earlier day.',
    input: z.object({}),
    output: z.array(z.object({ ...party, safeAt: f.instant.nullable(), fitsNow: place.nullable() })),
  }),
  'waitlist.view': read({
    permission: 'floor:see',
    summary:
      'The waitlist: who waits with quote and prospects, and tonight’s record of quotes and what came of them.',
    input: z.object({}),
    output: z.object({
      now: f.instant,
      waiting: z.array(waiting),
      /** Who has sat down or left today, last first. */
      gone: z.array(gone),
      record: z.object({
        seated: z.number().int(),
        left: z.number().int(),
        /** Of those who were quoted: how many had a table by the time that is safe to say. */
        quoted: z.number().int(),
        bySafe: z.number().int(),
        /** By how many minutes the likely wait was wrong, of those seated in the last hour; null when nobody was. */
        lastHourError: z.number().nullable(),
      }),
    }),
  }),
  'waitlist.quote': read({
    permission: 'floor:see',
    summary: 'What to tell a party of this size. Nothing is promised until it is added.',
    input: z.object(asked),
    output: z.object({
      /** Null when the party would find no table tonight. */
      quote: quote.nullable(),
      fitsNow: place.nullable(),
      ahead: z.number().int(),
    }),
  }),
  'waitlist.turnTimes': read({
    permission: 'floor:see',
    summary: 'How long parties stay: as set, and as learned from this house. Applied only by a person.',
    input: z.object({}),
    output: z.array(
      z.object({
        fromSize: z.number().int(),
        upToSize: z.number().int(),
        isLunch: z.boolean(),
        configured: minutes,
        stays: z.number().int(),
        /** The middle stay, and the one that four of five do not exceed; null without any. */
        learned: z.object({ median: minutes, most: minutes }).nullable(),
      }),
    ),
  }),
  'waitlist.contact': read({
    permission: 'guests:contact',
    traced: true,
    summary: 'The number to call when a table is ready. Leaves a trace.',
    input: z.object(entryId),
    output: z.object({ name: z.string(), phone: z.string().nullable() }),
    errors: ['WAITLIST_UNKNOWN'],
  }),
  'waitlist.add': write({
    permission: 'floor:seat',
    summary: 'Puts a party on the waitlist with the quote it was told, or the one it would be told now.',
    input: z.object({
      entryId: id,
      name: f.line(100),
      ...asked,
      guestId: id.optional(),
      phone: f.phone.optional(),
      note: f.note.optional(),
      told: z.object({ from: minutes, to: minutes }).optional(),
    }),
    output: z.object({ quote: quote.nullable() }),
    errors: ['GUEST_UNKNOWN', 'GUEST_ERASED', 'AREA_UNKNOWN', 'ID_EXISTS'],
  }),
  'waitlist.change': write({
    permission: 'floor:seat',
    summary:
      'Changes what is known of a party that waits; what is left out stays, and so do its place and its quote.',
    input: z.object({
      ...entryId,
      name: f.line(100).optional(),
      partySize: f.partySize.optional(),
      wishes: f.wishList.optional(),
      areaId: id.nullable().optional(),
      phone: f.phone.nullable().optional(),
      note: f.note.nullable().optional(),
    }),
    output: z.object({}),
    errors: [...known, 'AREA_UNKNOWN'],
  }),
  'waitlist.notify': write({
    permission: 'floor:seat',
    summary: 'Notes that the party was told its table is ready. Nothing is sent.',
    input: z.object(entryId),
    output: z.object({}),
    errors: known,
  }),
  'waitlist.seat': write({
    permission: 'floor:seat',
    summary: 'Seats the party and opens its visit.',
    input: z.object({ ...entryId, visitId: id, tableIds: z.array(id).min(1).max(4) }),
    output: z.object({}),
    errors: [
      ...known,
      'TABLE_UNKNOWN',
      'TABLE_OCCUPIED',
      'TABLE_TAKEN',
      'TABLES_TOO_SMALL',
      'TABLES_NOT_JOINED',
      'ID_EXISTS',
    ],
  }),
  'waitlist.leave': write({
    permission: 'floor:seat',
    summary: 'The party has left, or does not answer.',
    input: z.object(entryId),
    output: z.object({}),
    errors: known,
  }),
  'waitlist.restore': write({
    permission: 'floor:seat',
    summary:
      'Takes the last step back: it waits again, at its old place. A seating can be taken back until something is ordered.',
    input: z.object(entryId),
    output: z.object({}),
    errors: [...known, 'VISIT_HAS_ORDERS', 'VISIT_JOINED', 'VISIT_CLOSED'],
  }),
  'waitlist.remove': write({
    permission: 'floor:seat',
    summary: 'Takes off a party that was added by mistake.',
    input: z.object(entryId),
    output: z.object({}),
    errors: known,
  }),
};
