import type { Output } from '#contract/contract';
import type { Sameness } from '#contract/guests';
import { fullName } from '#contract/people';
import { plural } from '../../ui/words';

export type FoundGuest = Output<'guests.search'>[number];
export type ListedGuest = Output<'guests.recent'>[number];

/** A guest as the list names them. */
export function nameOf({ firstName, lastName }: Pick<ListedGuest, 'firstName' | 'lastName'>): string {
  return fullName(firstName, lastName);
}

/** Why a search found them, where the row does not show it by itself. */
export function matchWords({ match }: FoundGuest): string | null {
  if (match.by === 'spelling') return 'Spelt like it';
  return match.by === 'number' ? match.number : null;
}

/** "3 visits", "3 visits, 1 missed"; who sits here for the first time has a last visit and none that is over. */
export function visitWords({
  visits,
  noShows,
  lastVisit,
}: Pick<ListedGuest, 'visits' | 'noShows' | 'lastVisit'>): string {
  const been = visits > 0 ? plural(visits, 'visit') : lastVisit === null ? 'Not here yet' : 'First visit';
  return noShows > 0 ? `${been}, ${noShows} missed` : been;
}

/** Why two entries may be one person. */
export const samenessWords: Record<Sameness, string> = {
  phone: 'Same phone number',
  email: 'Same e-mail address',
  name: 'Nearly the same name, and the number ends alike',
};
