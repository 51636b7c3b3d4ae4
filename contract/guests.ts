import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { read } from './procedure';

export const guestsContract = {
  'guests.search': read({
    permission: 'guests:contact',
    traced: true,
    summary: 'Guests by a part of the name or of the phone number. Leaves a trace.',
    input: z.object({ query: f.line(100).min(2) }),
    output: z.array(
      z.object({
        id,
        firstName: z.string(),
        lastName: z.string(),
        phone: z.string().nullable(),
        visits: z.number().int(),
        noShows: z.number().int(),
        allergies: z.string().nullable(),
      }),
    ),
  }),
  'guests.upcoming': read({
    permission: 'book:see',
    summary: 'A guest’s confirmed bookings from today on.',
    input: z.object({ guestId: id }),
    output: z.array(
      z.object({
        reservationId: id,
        number: z.string(),
        date: f.date,
        time: f.time,
        partySize: z.number().int(),
        tableNumber: z.string().nullable(),
        location: z.string().nullable(),
      }),
    ),
    errors: ['GUEST_UNKNOWN'],
  }),
};
