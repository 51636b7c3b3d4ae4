import { wallTime } from '#contract/time';
import type { Handlers, Of } from '../host/handlers';
import { upcomingOf } from './guests.service';
import { findGuests } from './search.service';

/** Who eats here. */
export const guestsHandlers: Handlers<Of<'guests'>> = {
  'guests.search': async ({ tx, shown }, { query, limit }) => {
    const found = await findGuests(tx, query, limit);
    shown(found.map(({ id }) => id));
    return found;
  },
  'guests.upcoming': ({ tx, now, venue }, { guestId }) =>
    upcomingOf(tx, guestId, wallTime(now, venue.timeZone).date),
};
