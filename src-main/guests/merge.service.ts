import type { Output, ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import type { GuestDetails } from '#contract/guests';
import type { Tx } from '#db/store';
import type { WriteContext } from '../host/context';
import { saveProfile, updateEntry } from './details.queries';
import { currentEntry } from './entry.service';
import { placeholderEmail } from './guest.rules';
import { emailInUse } from './guests.queries';
import type { Guest } from './guests.service';
import { endMerge, findMerge, insertMerge, listBelongings, moveBelongings } from './merge.queries';
import { mergedDetails, takenBack } from './merge.rules';

type Write = Pick<WriteContext, 'now' | 'actor' | 'note'>;

/** What a merge would make. Refuses as merging does. */
export async function previewMerge(
  tx: Tx,
  { keptId, mergedId }: ParsedInput<'guests.mergePreview'>,
): Promise<Output<'guests.mergePreview'>> {
  const { kept, merged } = await twoEntries(tx, keptId, mergedId);
  const { reservationIds, visitIds, waitlistIds } = await listBelongings(tx, mergedId);
  return {
    kept,
    merged,
    result: mergedDetails(detailsOf(kept), detailsOf(merged)),
    moves: { bookings: reservationIds.length, visits: visitIds.length, waitlist: waitlistIds.length },
  };
}

/**
 * Makes two entries one: what belongs to the one becomes the other's, which is filled in where it said nothing. The
 * merged entry vanishes from searches and gives up its address. Refuses GUEST_SAME, GUEST_ERASED, GUEST_MERGED, and
 * GUEST_UNKNOWN, also for staff.
 */
export async function mergeGuests(
  tx: Tx,
  { now, actor, note }: Write,
  { mergeId, keptId, mergedId }: ParsedInput<'guests.merge'>,
): Promise<void> {
  const { kept, merged } = await twoEntries(tx, keptId, mergedId);
  const before = detailsOf(kept);
  const after = mergedDetails(before, detailsOf(merged));
  const belongings = await listBelongings(tx, mergedId);
  await moveBelongings(tx, belongings, mergedId, keptId);
  await updateEntry(tx, mergedId, { unlisted: true, email: placeholderEmail(mergedId) });
  await writeDetails(tx, keptId, after);
  await insertMerge(tx, {
    id: mergeId,
    keptId,
    mergedId,
    moved: { ...belongings, details: { before, after, mergedEmail: merged.email } },
    mergedAt: now,
    mergedBy: actor.id,
  });
  note({ entityType: 'guest', entityId: keptId, after: { mergeId, mergedId, ...belongings } });
}

/**
 * Takes a merge back: each entry has and says what it did. What was changed since stays as it was changed; what was
 * booked since stays with the kept entry, and an address that somebody took since with them. Refuses MERGE_UNKNOWN, GUEST_ERASED, and GUEST_MERGED while the kept entry
 * is itself merged into another.
 */
export async function unmergeGuests(tx: Tx, { now, note }: Write, mergeId: string): Promise<void> {
  const merge = await findMerge(tx, mergeId);
  if (!merge) throw new DomainError('MERGE_UNKNOWN');
  const { keptId, mergedId, moved } = merge;
  const kept = await currentEntry(tx, keptId);
  await moveBelongings(tx, moved, keptId, mergedId);
  if (moved.details) {
    const { before, after, mergedEmail } = moved.details;
    await writeDetails(tx, keptId, takenBack(before, after, detailsOf(kept)));
    const isFree = mergedEmail !== null && !(await emailInUse(tx, mergedEmail, mergedId));
    if (isFree) await updateEntry(tx, mergedId, { email: mergedEmail });
  }
  await updateEntry(tx, mergedId, { unlisted: false });
  await endMerge(tx, mergeId, now);
  note({ entityType: 'guest', entityId: keptId, after: { mergeId, unmergedId: mergedId } });
}

async function twoEntries(tx: Tx, keptId: string, mergedId: string): Promise<{ kept: Guest; merged: Guest }> {
  if (keptId === mergedId) throw new DomainError('GUEST_SAME');
  return { kept: await currentEntry(tx, keptId), merged: await currentEntry(tx, mergedId) };
}

function detailsOf({ firstName, lastName, phone, email, note, allergies, tags }: Guest): GuestDetails {
  return { firstName, lastName, phone, email, note, allergies, tags };
}

async function writeDetails(tx: Tx, guestId: string, details: Partial<GuestDetails>): Promise<void> {
  const { firstName, lastName, phone, email, note, allergies, tags } = details;
  await updateEntry(tx, guestId, {
    firstName,
    lastName,
    phone,
    email: email === null ? placeholderEmail(guestId) : email,
  });
  await saveProfile(tx, guestId, { note, allergies, tags });
}
