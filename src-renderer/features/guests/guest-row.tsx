import { TriangleAlert } from 'lucide-react';
import { Text } from 'react-aria-components/Text';
import { initialsOf } from '#contract/people';
import { useMoments } from '../../ui/moments';
import { type FoundGuest, type ListedGuest, matchWords, nameOf, visitWords } from './guest-words';
import { TagChips } from './tags';

/** One guest: name, why they were found, and what to know before greeting them. */
export function GuestRow({ guest }: { guest: ListedGuest | FoundGuest }) {
  const { day } = useMoments();
  const { lastVisit, allergies, phone, email, tags } = guest;
  const match = 'match' in guest ? guest.match.by : null;
  const why = 'match' in guest ? matchWords(guest) : null;
  return (
    <span className="flex w-full min-w-0 items-start gap-3">
      <span
        aria-hidden
        className="mt-0.5 grid size-9 shrink-0 place-items-center rounded-full bg-neutral-soft text-13 font-semibold text-neutral-ink"
      >
        {initialsOf(guest.firstName, guest.lastName)}
      </span>
      <span className="min-w-0 flex-1 leading-snug">
        <Text slot="label" className="flex items-center gap-2">
          <bdi className="truncate font-semibold">{nameOf(guest)}</bdi>
          {allergies !== null && (
            <span className="inline-flex shrink-0 items-center text-alert-ink">
              <TriangleAlert aria-hidden size={16} />
              <span className="sr-only">Allergy: {allergies}</span>
            </span>
          )}
        </Text>
        <Text slot="description" className="block text-13 text-text-3">
          <bdi dir="ltr" className={match === 'phone' ? 'font-semibold text-text' : ''}>
            {match === 'email' ? email : (phone ?? 'No phone')}
          </bdi>
          <span className="block truncate">
            {why ?? [visitWords(guest), lastVisit && day(lastVisit)].filter(Boolean).join(' · ')}
          </span>
        </Text>
        <TagChips tags={tags.slice(0, 3)} />
      </span>
    </span>
  );
}
