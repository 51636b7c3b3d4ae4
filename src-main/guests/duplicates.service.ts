import type { Output } from '#contract/contract';
import type { GuestProfile } from '#contract/guests';
import type { Tx } from '#db/store';
import { listAlike, listGroupsAlike } from './duplicates.queries';
import { phoneTail, sameness } from './duplicates.rules';
import { type Guest, guestsById } from './guests.service';

const MOST_SHOWN = 5;
const MOST_PAIRS = 50;

/** Entries that may be the same person as this one. */
export async function duplicatesOf(tx: Tx, guest: Guest): Promise<GuestProfile['duplicates']> {
  const alike = await guestsById(
    tx,
    await listAlike(tx, { id: guest.id, tail: phoneTail(guest), email: guest.email }),
  );
  return [...alike.values()]
    .flatMap((other) => {
      const because = sameness(guest, other);
      return because === null ? [] : [{ ...other, because }];
    })
    .slice(0, MOST_SHOWN);
}

/** Pairs of entries that may be one person, the better known one first. */
export async function listDuplicates(tx: Tx): Promise<Output<'guests.duplicates'>> {
  const groups = await listGroupsAlike(tx);
  const guests = await guestsById(tx, groups.flat());
  const pairs = new Map<string, Output<'guests.duplicates'>[number]>();
  for (const [first, ...others] of groups)
    for (const other of others) {
      const [a, b] = [guests.get(first as string), guests.get(other)];
      const because = a && b && sameness(a, b);
      if (because) pairs.set([first, other].toSorted().join(), { guests: [a, b], because });
    }
  return [...pairs.values()].slice(0, MOST_PAIRS);
}
