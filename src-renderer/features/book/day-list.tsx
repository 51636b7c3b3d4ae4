import { CalendarDays, Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useMay } from '../../app/session.store';
import { Button } from '../../ui/button';
import { SearchField } from '../../ui/search-field';
import { Segmented } from '../../ui/segmented';
import { EmptyState } from '../../ui/states';
import { setForm, type Tab, useBookScreen } from './book.store';
import type { DayView } from './book.types';
import { useDayNames } from './book-time';
import { plural } from './book-words';
import type { Scene } from './booking-state';
import { Found } from './found';
import { ListSection } from './list-section';
import { comingSections, type Section, sortDay } from './list-sections';

/** The day's parties as a list: who is coming, who is here, who has been. */
export function DayList({ day, scene }: { day: DayView; scene: Scene }) {
  const { query, tab } = useBookScreen();
  const names = useDayNames();
  const sorted = sortDay(day);
  const { bookings, covers } = day.totals;
  return (
    <aside aria-label="Bookings" className="flex min-h-0 flex-col border-e border-line bg-surface">
      <header className="flex flex-col gap-3 p-4 pb-3">
        <div className="flex flex-wrap items-baseline justify-between gap-x-3 whitespace-nowrap">
          <h2 className="text-20 font-semibold tracking-tight">{names.title(day.date)}</h2>
          <p className="text-13 text-text-3">
            <bdi>
              {plural(bookings, 'booking')} · {plural(covers, 'guest')}
            </bdi>
          </p>
        </div>
        <DaySearch />
        <Segmented<Tab>
          label="Where the parties are"
          fill
          value={tab}
          onChange={(next) => useBookScreen.setState({ tab: next, query: '' })}
          items={[
            { id: 'coming', label: 'Coming', count: sorted.coming.length },
            { id: 'here', label: 'Here', count: sorted.here.length },
            { id: 'done', label: 'Done', count: sorted.done.length },
          ]}
        />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto border-t border-line">
        {query.trim() === '' ? (
          <TabList day={day} sections={sectionsOf(tab, sorted)} tab={tab} scene={scene} />
        ) : (
          <Found day={day} query={query.trim()} scene={scene} />
        )}
      </div>
    </aside>
  );
}

function sectionsOf(tab: Tab, sorted: ReturnType<typeof sortDay>): Section[] {
  if (tab === 'coming') return comingSections(sorted.coming);
  return sorted[tab].length === 0
    ? []
    : [{ title: tab === 'here' ? 'At a table' : 'Over', entries: sorted[tab] }];
}

/** A search box that the slash key finds. */
function DaySearch() {
  const query = useBookScreen((screen) => screen.query);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || (event.target as HTMLElement).closest('input, textarea')) return;
      event.preventDefault();
      box.current?.querySelector('input')?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div ref={box}>
      <SearchField
        label="Find a booking by name, phone, e-mail or number"
        placeholder="Name, phone, number"
        value={query}
        onChange={(next) => useBookScreen.setState({ query: next })}
      />
    </div>
  );
}

function TabList({
  day,
  sections,
  tab,
  scene,
}: {
  day: DayView;
  sections: Section[];
  tab: Tab;
  scene: Scene;
}) {
  const names = useDayNames();
  const mayBook = useMay('book:edit');
  if (sections.length > 0)
    return sections.map((section) => <ListSection key={section.title} section={section} scene={scene} />);
  if (day.totals.bookings > 0 || tab !== 'coming')
    return (
      <p className="p-6 text-center text-text-3">
        {
          { coming: 'Nobody else is expected.', here: 'Nobody is at a table.', done: 'Nobody has left yet.' }[
            tab
          ]
        }
      </p>
    );
  return (
    <EmptyState
      icon={CalendarDays}
      title={`No bookings on ${names.weekday(day.date)}`}
      words={`There are ${plural(day.tables.length, 'table')} with ${plural(
        day.tables.reduce((total, { seats }) => total + seats, 0),
        'seat',
      )}.`}
      action={
        mayBook && (
          <Button icon={Plus} onPress={() => setForm({ kind: 'new', date: day.date })}>
            Take a booking
          </Button>
        )
      }
    />
  );
}
