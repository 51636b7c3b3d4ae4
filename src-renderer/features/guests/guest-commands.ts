import { v7 as newId } from 'uuid';
import type { Input } from '#contract/contract';
import type { GuestProfile } from '#contract/guests';
import { run } from '../../api/live';
import { notify, offerUndo } from '../../ui/notices.store';
import { plural } from '../../ui/words';
import { type ListedGuest, nameOf } from './guest-words';
import { showGuest, showPanel } from './guests.store';

export type GuestFields = Omit<Input<'guests.change'>, 'guestId'>;

/** Says that a guest was added; ten seconds to take it back. */
export function added(guestId: string, name: string): void {
  showGuest(guestId);
  offerUndo(`${name} added`, () => {
    showPanel(null);
    void run('guests.remove', { guestId });
  });
}

/** Says that a guest was changed; taking it back writes what stood there before. */
export function changed(before: GuestProfile, change: GuestFields): void {
  const back = Object.fromEntries(
    (Object.keys(change) as (keyof GuestFields)[]).map((field) => [field, before[field]]),
  );
  showGuest(before.id);
  offerUndo(`${nameOf(before)}: changed`, () => void run('guests.change', { guestId: before.id, ...back }));
}

/** Makes two entries one. */
export async function merge(kept: ListedGuest, merged: ListedGuest): Promise<void> {
  const mergeId = newId();
  if (!(await run('guests.merge', { mergeId, keptId: kept.id, mergedId: merged.id }))) return;
  showGuest(kept.id);
  offerUndo(
    `${nameOf(merged)} is now a part of ${nameOf(kept)}`,
    () => void run('guests.unmerge', { mergeId }),
  );
}

/** Takes a merge apart again. */
export async function unmerge(
  guestId: string,
  { mergeId, name }: GuestProfile['merged'][number],
): Promise<void> {
  if (!(await run('guests.unmerge', { mergeId }))) return;
  showGuest(guestId);
  notify(`${name} is an entry of its own again`, 'ok');
}

/** Forgets a guest for good. */
export async function erase(guest: GuestProfile): Promise<void> {
  const done = await run('guests.erase', { guestId: guest.id, cancelUpcoming: true });
  if (!done) return;
  showPanel(null);
  const cancelled = done.cancelled > 0 ? `, ${plural(done.cancelled, 'booking')} cancelled` : '';
  notify(`Erased. ${plural(done.visits, 'visit')} stay in the figures${cancelled}.`, 'ok');
}
