import { CalendarPlus, CopyCheck, Mail, Pencil, Phone, StickyNote } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { GuestProfile } from '#contract/guests';
import { bookFor } from '../../app/booking-for.store';
import { AllergyBox } from '../../ui/allergy-box';
import { Button } from '../../ui/button';
import { useMoments } from '../../ui/moments';
import { unmerge } from './guest-commands';
import { nameOf, samenessWords } from './guest-words';
import { showPanel } from './guests.store';
import { MoreMenu } from './more-menu';
import { ProfileFigures } from './profile-figures';
import { Coming, PastVisits } from './profile-visits';
import { TagChips } from './tags';
import { useGuestKeys } from './use-guest-keys';

/** Everything a host needs to greet somebody by name. */
export function Profile({ guest }: { guest: GuestProfile }) {
  const { day } = useMoments();
  const { allergies, note, tags, phone, email } = guest;
  return (
    <article
      aria-label={nameOf(guest)}
      className="mx-auto flex max-w-[1040px] flex-col gap-4 p-4 wide:gap-5 wide:p-6"
    >
      <header className="flex flex-wrap items-start gap-4">
        <div className="min-w-60 flex-1">
          <h2 className="text-28 leading-tight font-semibold tracking-tight">
            <bdi>{nameOf(guest)}</bdi>
          </h2>
          <p className="text-14 text-text-3">Known since {day(guest.since)}</p>
          <TagChips tags={tags} />
        </div>
        <Actions guest={guest} />
      </header>
      {allergies !== null && <AllergyBox>{allergies}</AllergyBox>}
      <ul className="grid gap-x-6 gap-y-2 text-16 min-[1200px]:grid-cols-[auto_auto_minmax(0,1fr)] [&>li]:flex [&>li]:items-start [&>li]:gap-2.5 [&_svg]:mt-0.5 [&_svg]:shrink-0 [&_svg]:text-text-3">
        <li>
          <Phone aria-hidden size={20} />
          <span className="sr-only">Phone: </span>
          <bdi dir="ltr">{phone ?? 'No phone'}</bdi>
        </li>
        <li>
          <Mail aria-hidden size={20} />
          <span className="sr-only">E-mail: </span>
          <bdi className="break-all">{email ?? 'No e-mail'}</bdi>
        </li>
        {note !== null && (
          <li>
            <StickyNote aria-hidden size={20} />
            <span className="sr-only">Note: </span>
            <bdi className="whitespace-pre-line">{note}</bdi>
          </li>
        )}
      </ul>
      <Alike guest={guest} />
      <ProfileFigures guest={guest} />
      <div className="grid items-start gap-4 min-[1200px]:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <Coming upcoming={guest.upcoming} />
        <PastVisits visits={guest.pastVisits} />
      </div>
      <Merged guest={guest} />
    </article>
  );
}

function Actions({ guest }: { guest: GuestProfile }) {
  const [, navigate] = useLocation();
  const { actions } = guest;
  const none = useRef<HTMLDivElement>(null);
  const [go] = useState(() => ({
    book: () => {
      bookFor(guest);
      navigate('/book');
    },
    edit: () => showPanel({ kind: 'edit', guestId: guest.id }),
  }));
  const keys = useMemo(
    () => ({
      ...(actions.includes('edit') && { e: go.edit }),
      ...(actions.includes('book') && { b: go.book }),
    }),
    [actions, go],
  );
  useGuestKeys(none, keys);
  return (
    <div className="flex gap-touch">
      <Button icon={Pencil} aria-keyshortcuts="E" isDisabled={!actions.includes('edit')} onPress={go.edit}>
        Edit
      </Button>
      <MoreMenu guest={guest} />
      <Button
        kind="primary"
        icon={CalendarPlus}
        aria-keyshortcuts="B"
        isDisabled={!actions.includes('book')}
        onPress={go.book}
      >
        New booking
      </Button>
    </div>
  );
}

/** Entries that may be the same person: one tap to look at both. */
function Alike({ guest: { id, duplicates, actions } }: { guest: GuestProfile }) {
  if (duplicates.length === 0 || !actions.includes('merge')) return null;
  return (
    <ul className="flex flex-col gap-2">
      {duplicates.map((other) => (
        <li
          key={other.id}
          className="flex flex-wrap items-center gap-3 rounded-3 bg-warn-soft px-4 py-2 text-warn-ink"
        >
          <CopyCheck aria-hidden size={20} />
          <span className="min-w-0 flex-1">
            <b className="font-semibold">
              <bdi>{nameOf(other)}</bdi>
            </b>{' '}
            may be the same person. {samenessWords[other.because]}.
          </span>
          <Button size="t0" onPress={() => showPanel({ kind: 'merge', keptId: id, mergedId: other.id })}>
            Compare
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Merged({ guest: { id, merged, actions } }: { guest: GuestProfile }) {
  const { moment } = useMoments();
  if (merged.length === 0) return null;
  return (
    <ul aria-label="Merged entries" className="flex flex-col gap-2">
      {merged.map((one) => (
        <li key={one.mergeId} className="flex items-center gap-3 text-14 text-text-2">
          <span className="flex-1">
            <bdi>{one.name}</bdi> was merged into this entry {moment(one.at)}.
          </span>
          {actions.includes('merge') && (
            <Button kind="quiet" size="t0" onPress={() => void unmerge(id, one)}>
              Take apart
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
