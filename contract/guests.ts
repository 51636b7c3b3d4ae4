import { z } from 'zod';
import * as f from './fields';
import { exported } from './guest-export';
import { id } from './ids';
import { read, write } from './procedure';

/** Why a search found a guest; a confirmation number is the booking's. */
const match = z.discriminatedUnion('by', [
  z.object({ by: z.enum(['name', 'spelling', 'phone', 'email']) }),
  z.object({ by: z.literal('number'), number: z.string() }),
]);

/** What can be said of a guest. Null where nothing is known. */
const details = z.object({
  firstName: z.string(),
  lastName: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  note: z.string().nullable(),
  allergies: z.string().nullable(),
  tags: z.array(z.string()),
});
export type GuestDetails = z.infer<typeof details>;

/** What a guest list shows. */
const guest = z.object({
  id,
  firstName: z.string(),
  lastName: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  visits: z.number().int(),
  noShows: z.number().int(),
  /** The service day of the last visit. */
  lastVisit: f.date.nullable(),
  allergies: z.string().nullable(),
  tags: z.array(z.string()),
});

const upcoming = z.object({
  reservationId: id,
  number: z.string(),
  date: f.date,
  time: f.time,
  partySize: z.number().int(),
  tableNumber: z.string().nullable(),
  location: z.string().nullable(),
});

const pastVisit = z.object({
  /** Null for a booking of before, of which no visit was written. */
  visitId: id.nullable(),
  date: f.date,
  /** When they sat down; for a booking of before, its time. */
  time: f.time,
  open: z.boolean(),
  partySize: z.number().int(),
  tables: z.array(z.string()),
  server: z.string().nullable(),
  spend: f.cents,
});

/** Why two entries may be one person. */
export const sameness = ['phone', 'email', 'name'] as const;
export type Sameness = (typeof sameness)[number];

const profile = guest.extend({
  note: z.string().nullable(),
  since: f.date,
  figures: z.object({
    covers: z.number().int(),
    spend: f.cents,
    /** Per visit that was paid; null before the first. */
    averageSpend: f.cents.nullable(),
    cancelled: z.number().int(),
    /** Arrivals later than the house waits before it says so. */
    late: z.number().int(),
    usualPartySize: z.number().int().nullable(),
    /** Where they sat more than once. */
    usualTable: z.string().nullable(),
  }),
  /** Newest first. */
  pastVisits: z.array(pastVisit),
  upcoming: z.array(upcoming),
  /** Entries that were merged into this one, newest first. */
  merged: z.array(z.object({ mergeId: id, name: z.string(), at: f.instant })),
  /** Entries that may be the same person. */
  duplicates: z.array(guest.extend({ because: z.enum(sameness) })),
  actions: z.array(z.enum(['book', 'edit', 'merge', 'export', 'erase'])),
});
export type GuestProfile = z.infer<typeof profile>;

const guestName = {
  /** Some guests only give one name. */
  firstName: f.line(100).or(z.literal('')),
  lastName: f.line(100),
};
const tags = z.array(f.line(30)).max(12);
const allergies = f.line(200);

export const guestsContract = {
  'guests.search': read({
    permission: 'guests:contact',
    traced: true,
    summary:
      'Guests by name (also misspelt), phone, e-mail or confirmation number, best match first. Leaves a trace of who was found.',
    input: z.object({ query: f.line(100).min(2), limit: z.number().int().min(1).max(50).default(12) }),
    output: z.array(guest.extend({ match })),
  }),
  'guests.recent': read({
    permission: 'guests:contact',
    traced: true,
    summary: 'Whom the house knows best: those who come often, and have lately. Leaves a trace.',
    input: z.object({ limit: z.number().int().min(1).max(50).default(30) }),
    output: z.array(guest),
  }),
  'guests.profile': read({
    permission: 'guests:contact',
    traced: true,
    summary:
      'All a host needs of a guest: contact, notes, visits with spend, bookings to come. A merged entry answers as the one it was merged into. Leaves a trace.',
    input: z.object({ guestId: id }),
    output: profile,
    errors: ['GUEST_UNKNOWN', 'GUEST_ERASED'],
  }),
  'guests.duplicates': read({
    permission: 'guests:contact',
    traced: true,
    summary: 'Pairs of entries that may be one person, at most fifty. Leaves a trace.',
    input: z.object({}),
    output: z.array(z.object({ guests: z.tuple([guest, guest]), because: z.enum(sameness) })),
  }),
  'guests.mergePreview': read({
    permission: 'guests:contact',
    traced: true,
    summary: 'What an entry would be after another is merged into it, and what moves. Leaves a trace.',
    input: z.object({ keptId: id, mergedId: id }),
    output: z.object({
      kept: guest,
      merged: guest,
      result: details,
      moves: z.object({
        bookings: z.number().int(),
        visits: z.number().int(),
        waitlist: z.number().int(),
      }),
    }),
    errors: ['GUEST_UNKNOWN', 'GUEST_ERASED', 'GUEST_SAME', 'GUEST_MERGED'],
  }),
  'guests.add': write({
    permission: 'guests:edit',
    summary: 'Adds a guest.',
    input: z.object({
      guestId: id,
      ...guestName,
      phone: f.phone.optional(),
      email: f.email.optional(),
      note: f.note.optional(),
      allergies: allergies.optional(),
      tags: tags.optional(),
    }),
    output: z.object({}),
    errors: ['EMAIL_TAKEN', 'ID_EXISTS'],
  }),
  'guests.remove': write({
    permission: 'guests:edit',
    summary: 'Takes back a guest of whom the house has no history.',
    input: z.object({ guestId: id }),
    output: z.object({}),
    errors: ['GUEST_UNKNOWN', 'GUEST_ERASED', 'GUEST_MERGED', 'GUEST_HAS_HISTORY'],
  }),
  'guests.change': write({
    permission: 'guests:edit',
    summary: 'Changes what the house knows of a guest; what is left out stays, null empties.',
    input: z.object({
      guestId: id,
      firstName: guestName.firstName.optional(),
      lastName: guestName.lastName.optional(),
      phone: f.phone.nullable().optional(),
      email: f.email.nullable().optional(),
      note: f.note.nullable().optional(),
      allergies: allergies.nullable().optional(),
      tags: tags.optional(),
    }),
    output: z.object({}),
    errors: ['GUEST_UNKNOWN', 'GUEST_ERASED', 'GUEST_MERGED', 'EMAIL_TAKEN'],
  }),
  'guests.merge': write({
    permission: 'guests:edit',
    summary: 'Two entries were one person: bookings, visits and waitlist move to the one that is kept.',
    input: z.object({ mergeId: id, keptId: id, mergedId: id }),
    output: z.object({}),
    errors: ['GUEST_UNKNOWN', 'GUEST_ERASED', 'GUEST_SAME', 'GUEST_MERGED', 'ID_EXISTS'],
  }),
  'guests.unmerge': write({
    permission: 'guests:edit',
    summary: 'Takes a merge back: each entry has what it had. What was changed since stays where it is.',
    input: z.object({ mergeId: id }),
    output: z.object({}),
    errors: ['MERGE_UNKNOWN', 'GUEST_ERASED', 'GUEST_MERGED'],
  }),
  'guests.export': read({
    permission: 'guests:contact',
    traced: true,
    summary: 'Everything the house holds about one guest. Leaves a trace.',
    input: z.object({ guestId: id }),
    output: exported,
    errors: ['GUEST_UNKNOWN', 'GUEST_ERASED', 'GUEST_MERGED'],
  }),
  'guests.erase': write({
    permission: 'guests:erase',
    summary:
      'Forgets a guest for good: name, contact, notes and wishes go everywhere; figures and history stay. Bookings to come are cancelled with it, if that is asked for.',
    input: z.object({ guestId: id, cancelUpcoming: z.boolean().default(false) }),
    output: z.object({ visits: z.number().int(), bookings: z.number().int(), cancelled: z.number().int() }),
    errors: ['GUEST_UNKNOWN', 'GUEST_ERASED', 'GUEST_MERGED', 'GUEST_IS_HERE', 'GUEST_HAS_BOOKINGS'],
  }),
  'guests.upcoming': read({
    permission: 'book:see',
    summary: 'A guest’s confirmed bookings from today on.',
    input: z.object({ guestId: id }),
    output: z.array(upcoming),
    errors: ['GUEST_UNKNOWN'],
  }),
};
