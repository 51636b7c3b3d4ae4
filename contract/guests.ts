import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { read } from './procedure';

/** Why a search found a guest; a confirmation number is the booking's. */
const match = z.discriminatedUnion('by', [
  z.object({ by: z.enum(['name', 'spelling', 'phone', 'email']) }),
  z.object({ by: z.literal('number'), number: z.string() }),
]);

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

export const guestsContract = {
  'guests.search': read({
    permission: 'guests:contact',
    traced: true,
    summary:
      'Guests by name (also misspelt), phone, e-mail or confirmation number, best match first. Leaves a trace of who was found.',
    input: z.object({ query: f.line(100).min(2), limit: z.number().int().min(1).max(50).default(12) }),
    output: z.array(guest.extend({ match })),
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
