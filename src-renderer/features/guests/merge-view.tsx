import { ArrowLeftRight, Merge } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '#contract/contract';
import { useView } from '../../api/live';
import { ViewGate } from '../../app/view-gate';
import { Button } from '../../ui/button';
import { SearchField } from '../../ui/search-field';
import { Skeleton } from '../../ui/states';
import { plural } from '../../ui/words';
import { merge } from './guest-commands';
import { GuestRow } from './guest-row';
import { nameOf } from './guest-words';
import { showGuest, showPanel } from './guests.store';

/** Two entries side by side, and what they would be as one. Without the other one, it is chosen first. */
export function MergeView({ keptId, mergedId }: { keptId: string; mergedId: string | null }) {
  return (
    <div className="mx-auto flex max-w-[1040px] flex-col gap-4 p-4 wide:p-6">
      <h2 className="text-24 font-semibold tracking-tight">Merge two entries</h2>
      {mergedId === null ? <ChooseOther keptId={keptId} /> : <Compare keptId={keptId} mergedId={mergedId} />}
    </div>
  );
}

function ChooseOther({ keptId }: { keptId: string }) {
  const [typed, setTyped] = useState('');
  const query = typed.trim();
  const found = useView('guests.search', { query }, { enabled: query.length >= 2, keepPrevious: true });
  const others = (query.length >= 2 ? (found.data ?? []) : []).filter(({ id }) => id !== keptId);
  const kept = useView('guests.profile', { guestId: keptId }).data;
  return (
    <>
      {kept && (
        <p className="text-16 text-text-2">
          <bdi className="font-semibold text-text">{nameOf(kept)}</bdi>
          {kept.phone && (
            <>
              {' '}
              · <bdi dir="ltr">{kept.phone}</bdi>
            </>
          )}{' '}
          is the first. Which entry is the same person?
        </p>
      )}
      <SearchField
        label="The other entry"
        placeholder="The other entry: name, phone or e-mail"
        value={typed}
        onChange={setTyped}
        autoFocus
      />
      <ul className="flex flex-col gap-2">
        {others.map((other) => (
          <li key={other.id} className="flex items-center gap-4 rounded-3 border border-line bg-surface p-3">
            <GuestRow guest={other} />
            <Button
              aria-label={`Compare with ${nameOf(other)}`}
              onPress={() => showPanel({ kind: 'merge', keptId, mergedId: other.id })}
            >
              Compare
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button onPress={() => showGuest(keptId)}>Cancel</Button>
      </div>
    </>
  );
}

function Compare({ keptId, mergedId }: { keptId: string; mergedId: string }) {
  const view = useView('guests.mergePreview', { keptId, mergedId });
  return (
    <ViewGate view={view} name="The comparison" loading={<Skeleton className="h-60" />}>
      {(preview) => <Preview preview={preview} />}
    </ViewGate>
  );
}

function Preview({ preview: { kept, merged, result, moves } }: { preview: Output<'guests.mergePreview'> }) {
  const moved = [
    moves.bookings > 0 && plural(moves.bookings, 'booking'),
    moves.visits > 0 && plural(moves.visits, 'visit'),
    moves.waitlist > 0 && plural(moves.waitlist, 'place on the waitlist', 'places on the waitlist'),
  ].filter((words) => words !== false);
  const facts: [string, string | null][] = [
    ['Name', nameOf(result)],
    ['Phone', result.phone],
    ['E-mail', result.email],
    ['Allergies', result.allergies],
    ['Notes', result.note],
    ['Tags', result.tags.join(', ') || null],
  ];
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] items-stretch gap-3">
        <Side title="Stays" guest={kept} />
        <Button
          icon={ArrowLeftRight}
          aria-label="Keep the other one"
          className="self-center"
          onPress={() => showPanel({ kind: 'merge', keptId: merged.id, mergedId: kept.id })}
        />
        <Side title="Becomes a part of it" guest={merged} />
      </div>
      <section className="rounded-3 border border-line bg-surface p-4">
        <h3 className="pb-2 text-16 font-semibold">What it will say</h3>
        <dl className="grid grid-cols-[100px_minmax(0,1fr)] gap-x-3 gap-y-2 text-14">
          {facts.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-text-3">{name}</dt>
              <dd className="font-medium whitespace-pre-line">{value === null ? '–' : <bdi>{value}</bdi>}</dd>
            </div>
          ))}
        </dl>
        <p className="pt-3 text-14 text-text-2">
          {moved.length === 0 ? 'The other entry has no history to move.' : `${moved.join(', ')} move along.`}{' '}
          The other entry is found no more; a merge can be taken apart again.
        </p>
      </section>
      <footer className="flex justify-end gap-touch">
        <Button onPress={() => showGuest(kept.id)}>Cancel</Button>
        <Button kind="primary" icon={Merge} onPress={() => void merge(kept, merged)}>
          Merge into <bdi>{nameOf(kept)}</bdi>
        </Button>
      </footer>
    </>
  );
}

function Side({ title, guest }: { title: string; guest: Output<'guests.mergePreview'>['kept'] }) {
  return (
    <section className="rounded-3 border border-line bg-surface p-4">
      <h3 className="pb-2 text-14 text-text-3">{title}</h3>
      <GuestRow guest={guest} />
    </section>
  );
}
