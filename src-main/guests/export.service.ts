import type { GuestExport } from '#contract/guest-export';
import type { ReadContext } from '../host/context';
import { currentEntry, entryState } from './entry.service';
import { listRecords } from './export.queries';

/** Everything the house holds about one guest. Refuses GUEST_UNKNOWN, GUEST_ERASED and GUEST_MERGED. */
export async function exportGuest(
  { tx, now, venue }: Pick<ReadContext, 'tx' | 'now' | 'venue'>,
  guestId: string,
): Promise<GuestExport> {
  const { since } = await entryState(tx, guestId);
  const { id, firstName, lastName, phone, email, note, allergies, tags } = await currentEntry(tx, guestId);
  const { merged, bookings, visits, waitlist } = await listRecords(tx, guestId);
  return {
    exportedAt: now.toISOString(),
    house: venue.name,
    currency: venue.currency,
    guest: { id, firstName, lastName, phone, email, note, allergies, tags, knownSince: since.toISOString() },
    mergedEntries: merged,
    bookings,
    visits,
    waitlist,
  };
}
