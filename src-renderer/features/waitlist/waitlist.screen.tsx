import { ListClock } from 'lucide-react';
import { useEffect } from 'react';
import type { Output } from '#contract/contract';
import { useView } from '../../api/live';
import { useMay } from '../../app/session.store';
import { ViewGate } from '../../app/view-gate';
import { ScreenHeader } from '../../ui/header';
import { useMinute } from '../../ui/now';
import { EmptyState, Skeleton } from '../../ui/states';
import { useVenue } from '../../ui/venue';
import { plural } from '../../ui/words';
import { AddPanel } from './add-panel';
import { EditSheet } from './edit-sheet';
import { PartyRow } from './party-row';
import { Record } from './record';
import { TableSheet } from './table-sheet';
import { ToldSheet } from './told-sheet';
import { TurnTimes } from './turn-times';
import { useRowKeys } from './use-row-keys';
import { useWaitlistScreen } from './waitlist.store';

/** Who waits for a table: in order, with what they were told and where they will sit. */
export default function WaitlistScreen() {
  const view = useView('waitlist.view', {});
  const { refetch } = view;
  const { name } = useVenue();
  const minute = useMinute();
  // Prospects change with the time, also while nothing happens in the room.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the minute is what it is about
  useEffect(() => void refetch(), [minute, refetch]);
  return (
    <>
      <ScreenHeader title="Waitlist" facts={name} />
      <ViewGate view={view} name="The waitlist" loading={<Loading />}>
        {(loaded) => <Waitlist view={loaded} />}
      </ViewGate>
    </>
  );
}

function Waitlist({ view: { waiting, gone, record } }: { view: Output<'waitlist.view'> }) {
  const maySeat = useMay('floor:seat');
  const { list, onKeyDown } = useRowKeys(waiting, maySeat);
  const open = useWaitlistScreen((screen) => screen.open);
  const party = open && waiting.find(({ id }) => id === open.entryId);
  const guests = waiting.reduce((sum, { partySize }) => sum + partySize, 0);
  return (
    <div className="grid h-full grid-cols-[minmax(0,1fr)_304px] wide:grid-cols-[minmax(0,1fr)_392px]">
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
        tabIndex={0}
        className="min-h-0 overflow-y-auto p-4 outline-offset-[-3px]! wide:p-6"
      >
        <div className="mx-auto grid max-w-[1040px] gap-6">
          <section aria-labelledby="waitlist-waiting" className="grid gap-3">
            <h2 id="waitlist-waiting" className="flex items-baseline justify-between text-20 font-semibold">
              Waiting
              <bdi className="text-14 font-normal text-text-3">
                {plural(waiting.length, 'party', 'parties')} · {plural(guests, 'guest')}
              </bdi>
            </h2>
            {waiting.length === 0 ? (
              <div className="rounded-3 border border-line bg-surface py-8">
                <EmptyState
                  icon={ListClock}
                  title="Nobody waits"
                  words="Choose how many are at the door: the wait is worked out at once."
                />
              </div>
            ) : (
              <ul ref={list} onKeyDown={onKeyDown} className="grid gap-2">
                {waiting.map((one) => (
                  <PartyRow key={one.id} party={one} maySeat={maySeat} />
                ))}
              </ul>
            )}
          </section>
          <Record gone={gone} record={record} maySeat={maySeat} />
          <TurnTimes />
        </div>
      </div>
      <aside aria-label="At the door" className="min-h-0 border-s border-line bg-surface">
        <AddPanel maySeat={maySeat} />
      </aside>
      {party && open?.kind === 'edit' && <EditSheet key={party.id} party={party} />}
      {party && open?.kind === 'tables' && <TableSheet party={party} />}
      {party && open?.kind === 'told' && <ToldSheet party={party} />}
    </div>
  );
}

function Loading() {
  return (
    <div className="grid h-full grid-cols-[minmax(0,1fr)_304px] wide:grid-cols-[minmax(0,1fr)_392px]">
      <div className="grid content-start gap-3 p-6">
        <Skeleton className="h-30" />
        <Skeleton className="h-30" />
        <Skeleton className="h-30" />
      </div>
      <div className="border-s border-line bg-surface p-5">
        <Skeleton className="h-60" />
      </div>
    </div>
  );
}
