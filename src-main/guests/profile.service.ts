import type { Output } from '#contract/contract';
import type { GuestProfile } from '#contract/guests';
import { fullName } from '#contract/people';
import type { Permission } from '#contract/permissions';
import { wallTime } from '#contract/time';
import type { Tx } from '#db/store';
import type { ReadContext } from '../host/context';
import { duplicatesOf } from './duplicates.service';
import { currentGuestId, entryState, loadGuest } from './entry.service';
import { figuresOf } from './figures.rules';
import { listUpcoming } from './guests.queries';
import { guestsById } from './guests.service';
import { countBookings, listFamiliar, listMerged, listStays } from './profile.queries';

/** As many as a host looks back on; the figures count all of them. */
const VISITS_SHOWN = 20;

/** What a host needs of a guest; a merged entry answers as the one it was merged into. Refuses as reading an entry does. */
export async function readProfile(
  { tx, now, venue, actor }: Pick<ReadContext, 'tx' | 'now' | 'venue' | 'actor'>,
  asked: string,
): Promise<GuestProfile> {
  const guestId = await currentGuestId(tx, asked);
  const { since } = await entryState(tx, guestId);
  const guest = await loadGuest(tx, guestId);
  const stays = await listStays(tx, guestId, venue.timeZone);
  const merged = await listMerged(tx, guestId);
  const upcoming = await listUpcoming(tx, guestId, wallTime(now, venue.timeZone).date);
  return {
    ...guest,
    since: wallTime(since, venue.timeZone).date,
    figures: { ...figuresOf(stays), ...(await countBookings(tx, guestId, venue.timeZone)) },
    pastVisits: stays.slice(0, VISITS_SHOWN),
    // Who sits here has come already.
    upcoming: upcoming.filter(({ reservationId }) =>
      stays.every((stay) => stay.reservationId !== reservationId),
    ),
    merged: merged.map(({ mergeId, firstName, lastName, at }) => ({
      mergeId,
      name: fullName(firstName, lastName),
      at: at.toISOString(),
    })),
    duplicates: await duplicatesOf(tx, guest),
    actions: actionsFor(actor.permissions),
  };
}

/** Whom the house knows best. */
export async function recentGuests(tx: Tx, limit: number): Promise<Output<'guests.recent'>> {
  const ids = await listFamiliar(tx, limit);
  const guests = await guestsById(tx, ids);
  return ids.flatMap((id) => guests.get(id) ?? []);
}

function actionsFor(allowed: readonly Permission[]): GuestProfile['actions'] {
  const needs = {
    book: 'book:edit',
    edit: 'guests:edit',
    merge: 'guests:edit',
    export: 'guests:contact',
    erase: 'guests:erase',
  } as const satisfies Record<GuestProfile['actions'][number], Permission>;
  return (Object.keys(needs) as (keyof typeof needs)[]).filter((action) => allowed.includes(needs[action]));
}
