import { z } from 'zod';
import * as f from './fields';
import { strandedBooking } from './hours';
import { id } from './ids';
import { read } from './procedure';
import { addDays } from './time';

/** The longest span that is looked over at once: a month's page of a calendar. */
const DAYS_OF_OVERVIEW = 42;

const counts = {
  /** Without those that were cancelled and those that nobody came for. */
  bookings: z.number().int(),
  covers: z.number().int(),
};

/** The book beyond one day. */
export const bookOverviewContract = {
  'reservations.overview': read({
    permission: 'book:see',
    summary: 'What is booked on the service days of a span of up to six weeks, by service.',
    input: z
      .object({ from: f.date, to: f.date })
      .refine(({ from, to }) => from <= to && to < addDays(from, DAYS_OF_OVERVIEW), 'one to 42 days'),
    output: z.object({
      today: f.date,
      days: z.array(
        z.object({
          day: f.date,
          open: z.enum(['always', 'services', 'closed']),
          /** Why the day is closed, or not as usual. */
          reason: z.string().nullable(),
          ...counts,
          /** In the order of the day. Where the house is always open it is one, without a name. */
          services: z.array(
            z.object({
              id: id.nullable(),
              name: z.string().nullable(),
              firstTime: f.time,
              lastTime: f.time,
              ...counts,
              /** The largest party; 0 where there is none. */
              largest: z.number().int(),
              /**
               * How much of the seats’ time is booked, from the first booking to the end of the last one’s turn:
               * 1 is every seat for all of it. Null in a house without tables.
               */
              share: z.number().nullable(),
            }),
          ),
          /** What is booked while no service is held, as the hours are now. */
          other: z.object(counts),
          /** Parties still to come that have no table yet. */
          unassigned: z.number().int(),
          /** Parties still to come at a time when the house takes nobody. */
          stranded: z.number().int(),
        }),
      ),
    }),
  }),
  'reservations.stranded': read({
    permission: 'book:see',
    summary: 'Every booking to come at a time when the house, as its hours are now, takes nobody.',
    input: z.object({}),
    output: z.object({ stranded: z.array(strandedBooking) }),
  }),
};
