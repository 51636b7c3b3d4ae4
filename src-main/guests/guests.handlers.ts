import { wallTime } from '#contract/time';
import type { Handlers, Of } from '../host/handlers';
import { findGuests, upcomingOf } from './guests.service';

/** Who eats here. */
export const guestsHandlers: Handlers<Of<'guests'>> = {
  'guests.search': ({ tx }, { query }) => findGuests(tx, query),
  'guests.upcoming': ({ tx, now, venue }, { guestId }) =>
    upcomingOf(tx, guestId, wallTime(now, venue.timeZone).date),
};
