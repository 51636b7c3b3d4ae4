import { z } from 'zod';
import { strandedBooking } from './hours';
import { read } from './procedure';

/** The book beyond one day. */
export const bookOverviewContract = {
  'reservations.stranded': read({
    permission: 'book:see',
    summary: 'Every booking to come at a time when the house, as its hours are now, takes nobody.',
    input: z.object({}),
    output: z.object({ stranded: z.array(strandedBooking) }),
  }),
};
