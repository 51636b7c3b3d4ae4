import { CopyCheck, UserPlus } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { useView } from '../../api/live';
import { useMay } from '../../app/session.store';
import { ViewGate } from '../../app/view-gate';
import { Button } from '../../ui/button';
import { SearchField } from '../../ui/search-field';
import { Skeleton } from '../../ui/states';
import { useRested } from '../../ui/use-rested';
import { plural } from '../../ui/words';
import { GuestRow } from './guest-row';
import { type FoundGuest, type ListedGuest, nameOf } from './guest-words';
import { guestIn, showGuest, showPanel, useGuestsScreen } from './guests.store';

const MOST_FOUND = 40;

/** Here the list is all there is to look at: it follows sooner than under a form's field. */
const PAUSE_MS = 150;

/** The search, and below it what it found; before anything is typed, whom the house knows best. */
export function GuestList({ searchRef }: { searchRef: RefObject<HTMLDivElement | null> }) {
  const typed = useGuestsScreen((screen) => screen.query);
  const query = useRested(typed.trim(), PAUSE_MS);
  const isSearch = query.length >= 2;
  const found = useView(
    'guests.search',
    { query, limit: MOST_FOUND },
    { enabled: isSearch, keepPrevious: true },
  );
  const recent = useView('guests.recent', {}, { enabled: !isSearch });
  const mayEdit = useMay('guests:edit');
  const first = found.isPlaceholderData ? undefined : found.data?.[0];
  // Who types fast has pressed Enter before the search has begun: the first is opened once it is there.
  const [awaited, setAwaited] = useState<string | null>(null);
  useEffect(() => {
    if (awaited !== query || !first) return;
    setAwaited(null);
    showGuest(first.id);
  }, [awaited, query, first]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    document.querySelector<HTMLElement>('[data-guest-list] [role=option]')?.focus();
  };
  return (
    <section aria-label="Guests" className="flex min-h-0 flex-col border-e border-line bg-surface">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow leads from the field into the list */}
      <div ref={searchRef} onKeyDown={onKeyDown} className="p-3 wide:p-4">
        <SearchField
          label="Search guests"
          placeholder="Name, phone, number"
          value={typed}
          // The key that leads here is not a part of a name.
          onChange={(value) => {
            setAwaited(null);
            useGuestsScreen.setState({ query: value === '/' ? '' : value });
          }}
          onSubmit={() => setAwaited(typed.trim())}
          autoFocus
        />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {isSearch ? (
          <ViewGate view={found} name="The search" loading={<Loading />}>
            {(guests) =>
              guests.length === 0 ? (
                <Nobody typed={typed.trim()} mayAdd={mayEdit} />
              ) : (
                <Guests guests={guests} title={`${plural(guests.length, 'guest')} found`} />
              )
            }
          </ViewGate>
        ) : (
          <ViewGate view={recent} name="The list" loading={<Loading />}>
            {(guests) => <Guests guests={guests} title="Often here, and lately" />}
          </ViewGate>
        )}
      </div>
      {mayEdit && (
        <footer className="flex gap-touch border-t border-line bg-surface-2 p-3 [&>*]:flex-1">
          <Button size="t0" icon={CopyCheck} onPress={() => showPanel({ kind: 'duplicates' })}>
            Duplicates
          </Button>
          <Button
            size="t0"
            icon={UserPlus}
            aria-keyshortcuts="N"
            onPress={() => showPanel({ kind: 'add', typed: '' })}
          >
            Add guest
          </Button>
        </footer>
      )}
    </section>
  );
}

function Guests({ guests, title }: { guests: readonly (ListedGuest | FoundGuest)[]; title: string }) {
  const selected = useGuestsScreen(({ panel }) => guestIn(panel));
  return (
    <>
      <p role="status" className="px-4 pt-1 pb-1 text-13 text-text-3">
        {title}
      </p>
      <div data-guest-list>
        <ListBox
          aria-label="Guests"
          items={guests}
          selectionMode="single"
          selectedKeys={selected === null ? [] : [selected]}
          onSelectionChange={(keys) => {
            const [id] = [...(keys as Set<string>)];
            if (id !== undefined) showGuest(id);
          }}
          onAction={(id) => showGuest(String(id))}
          className="px-2 pb-2 outline-none"
        >
          {(guest) => (
            <ListBoxItem
              id={guest.id}
              textValue={nameOf(guest)}
              className="flex min-t1 cursor-pointer items-center rounded-2 px-2 py-2 outline-none data-focus-visible:outline-3 data-focus-visible:-outline-offset-2 data-focus-visible:outline-focus data-hovered:bg-press data-selected:bg-sunken"
            >
              <GuestRow guest={guest} />
            </ListBoxItem>
          )}
        </ListBox>
      </div>
    </>
  );
}

function Nobody({ typed, mayAdd }: { typed: string; mayAdd: boolean }) {
  return (
    <div role="status" className="grid gap-3 p-6 text-center text-text-2">
      <p>
        Nobody matches “<bdi>{typed}</bdi>”.
      </p>
      {mayAdd && (
        <Button icon={UserPlus} onPress={() => showPanel({ kind: 'add', typed })}>
          <span className="truncate">
            Add <bdi>{typed}</bdi> as a guest
          </span>
        </Button>
      )}
    </div>
  );
}

function Loading() {
  return (
    <div className="flex flex-col gap-3 p-4">
      {Array.from({ length: 9 }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows without content have nothing else
        <Skeleton key={row} className="h-11" />
      ))}
    </div>
  );
}
