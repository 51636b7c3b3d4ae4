import { DomainError } from '#contract/errors';
import { fullName } from '#contract/people';
import type { Tx } from '#db/store';
import { type EntryState, findEntryState } from './entry.queries';
import { type Guest, guestsById } from './guests.service';

/** An entry that can be read. Refuses GUEST_UNKNOWN, also for staff, and GUEST_ERASED. */
export async function entryState(tx: Tx, guestId: string): Promise<EntryState> {
  const state = await findEntryState(tx, guestId);
  if (state?.role !== 'customer') throw new DomainError('GUEST_UNKNOWN', { guestId });
  if (state.erased) throw new DomainError('GUEST_ERASED');
  return state;
}

/** An entry that can be changed: the same, and refuses GUEST_MERGED, naming where it went. */
export async function currentEntry(tx: Tx, guestId: string): Promise<Guest> {
  const { mergedInto } = await entryState(tx, guestId);
  if (mergedInto !== null) {
    const kept = await loadGuest(tx, mergedInto);
    throw new DomainError('GUEST_MERGED', {
      keptId: mergedInto,
      kept: fullName(kept.firstName, kept.lastName),
    });
  }
  return loadGuest(tx, guestId);
}

/** The entry that stands for this one: itself, or what it was merged into. Refuses as reading an entry does. */
export async function currentGuestId(tx: Tx, guestId: string): Promise<string> {
  const { mergedInto } = await entryState(tx, guestId);
  return mergedInto === null ? guestId : currentGuestId(tx, mergedInto);
}

/** One guest who is known to be there. */
export async function loadGuest(tx: Tx, guestId: string): Promise<Guest> {
  return (await guestsById(tx, [guestId])).get(guestId) as Guest;
}
