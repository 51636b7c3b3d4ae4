import { wallTime } from '#contract/time';
import type { Handlers, Of } from '../host/handlers';
import { addProfile, changeGuest, removeGuest } from './details.service';
import { listDuplicates } from './duplicates.service';
import { eraseGuest } from './erase.service';
import { exportGuest } from './export.service';
import { upcomingOf } from './guests.service';
import { mergeGuests, previewMerge, unmergeGuests } from './merge.service';
import { readProfile, recentGuests } from './profile.service';
import { findGuests } from './search.service';

/** Who eats here. */
export const guestsHandlers: Handlers<Of<'guests'>> = {
  'guests.search': async ({ tx, shown }, { query, limit }) => {
    const found = await findGuests(tx, query, limit);
    shown(
      found.map(({ id }) => id),
      { isKeptOpen: true },
    );
    return found;
  },
  'guests.recent': async ({ tx, shown }, { limit }) => {
    const guests = await recentGuests(tx, limit);
    shown(
      guests.map(({ id }) => id),
      { isKeptOpen: true },
    );
    return guests;
  },
  'guests.profile': async (context, { guestId }) => {
    const profile = await readProfile(context, guestId);
    context.shown([profile.id, ...profile.duplicates.map(({ id }) => id)], { isKeptOpen: true });
    return profile;
  },
  'guests.duplicates': async ({ tx, shown }) => {
    const pairs = await listDuplicates(tx);
    shown([...new Set(pairs.flatMap(({ guests }) => guests.map(({ id }) => id)))], { isKeptOpen: true });
    return pairs;
  },
  'guests.mergePreview': async ({ tx, shown }, input) => {
    shown([input.keptId, input.mergedId]);
    return previewMerge(tx, input);
  },
  'guests.add': async (context, input) => {
    await addProfile(context.tx, context, input);
    return {};
  },
  'guests.remove': async (context, { guestId }) => {
    await removeGuest(context.tx, context, guestId);
    return {};
  },
  'guests.change': async (context, input) => {
    await changeGuest(context.tx, context, input);
    return {};
  },
  'guests.merge': async (context, input) => {
    await mergeGuests(context.tx, context, input);
    return {};
  },
  'guests.unmerge': async (context, { mergeId }) => {
    await unmergeGuests(context.tx, context, mergeId);
    return {};
  },
  'guests.export': async (context, { guestId }) => {
    context.shown([guestId]);
    return exportGuest(context, guestId);
  },
  'guests.erase': (context, input) => eraseGuest(context.tx, context, input),
  'guests.upcoming': ({ tx, now, venue }, { guestId }) =>
    upcomingOf(tx, guestId, wallTime(now, venue.timeZone).date),
};
