import type { ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import { fullName } from '#contract/people';
import type { Tx } from '#db/store';
import type { WriteContext } from '../host/context';
import { deleteEntry, hasHistory, renameOpenVisits, saveProfile, updateEntry } from './details.queries';
import { currentEntry } from './entry.service';
import { placeholderEmail } from './guest.rules';
import { addGuest, refuseTakenEmail } from './guests.service';

type Write = Pick<WriteContext, 'now' | 'note'>;

/** Adds a guest with what is known. Refuses EMAIL_TAKEN. */
export async function addProfile(
  tx: Tx,
  { now, note }: Write,
  { guestId, note: words, allergies, tags, ...person }: ParsedInput<'guests.add'>,
): Promise<void> {
  await addGuest(tx, now, { id: guestId, ...person });
  await saveProfile(tx, guestId, { note: words || undefined, allergies, tags: tags && distinct(tags) });
  note({ entityType: 'guest', entityId: guestId, after: { added: true } });
}

/** Takes back a guest who was added. Refuses GUEST_HAS_HISTORY: then only erasing is left, which keeps the figures. */
export async function removeGuest(tx: Tx, { note }: Pick<Write, 'note'>, guestId: string): Promise<void> {
  await currentEntry(tx, guestId);
  if (await hasHistory(tx, guestId)) throw new DomainError('GUEST_HAS_HISTORY');
  await deleteEntry(tx, guestId);
  note({ entityType: 'guest', entityId: guestId, after: { removed: true } });
}

/**
 * Changes what the house knows of a guest; a party that sits here goes by its new name at once. Refuses GUEST_UNKNOWN,
 * GUEST_ERASED, GUEST_MERGED and EMAIL_TAKEN, which names nobody. The log keeps which fields changed, not to what.
 */
export async function changeGuest(
  tx: Tx,
  { note }: Pick<Write, 'note'>,
  { guestId, ...change }: ParsedInput<'guests.change'>,
): Promise<void> {
  const before = await currentEntry(tx, guestId);
  const { firstName, lastName, phone, email } = change;
  if (email != null) await refuseTakenEmail(tx, email, guestId);
  await updateEntry(tx, guestId, {
    firstName,
    lastName,
    phone,
    email: email === null ? placeholderEmail(guestId) : email,
  });
  await saveProfile(tx, guestId, {
    note: change.note === '' ? null : change.note,
    allergies: change.allergies,
    tags: change.tags && distinct(change.tags),
  });
  if (firstName !== undefined || lastName !== undefined)
    await renameOpenVisits(tx, guestId, fullName(firstName ?? before.firstName, lastName ?? before.lastName));
  note({
    entityType: 'guest',
    entityId: guestId,
    after: { changed: Object.keys(change).filter((key) => change[key as keyof typeof change] !== undefined) },
  });
}

/** Each tag once, however it is written: the first spelling stays. */
export function distinct(tags: readonly string[]): string[] {
  return [...new Map(tags.toReversed().map((tag) => [tag.toLowerCase(), tag])).values()].toReversed();
}
