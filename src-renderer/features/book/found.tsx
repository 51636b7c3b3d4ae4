import { SearchX } from 'lucide-react';
import type { Output } from '#contract/contract';
import { addDays } from '#contract/time';
import { useView } from '../../api/live';
import { useMay } from '../../app/session.store';
import { EmptyState } from '../../ui/states';
import { useRested } from '../../ui/use-rested';
import { useVenue } from '../../ui/venue';
import { openPage, select, useBookScreen } from './book.store';
import type { DayView } from './book.types';
import { useDayNames } from './book-time';
import { plural } from './book-words';
import type { Scene } from './booking-state';
import { ListSection } from './list-section';
import { matching, sortDay } from './list-sections';

/** Fewer letters or digits than this find half the house. */
const FEWEST_LETTERS = 3;
/** Guests whose other bookings are looked up. */
const MOST_GUESTS = 4;

/** Who on this page matches: names and numbers at once, phone and e-mail as soon as the host knows; then other days. */
export function Found({ day, query, scene }: { day: DayView; query: string; scene: Scene }) {
  const mayContact = useMay('guests:contact');
  const rested = useRested(query);
  const search = { query: rested, limit: MOST_GUESTS };
  const { data: guests = [] } = useView('guests.search', search, {
    enabled: mayContact && rested.length >= FEWEST_LETTERS,
    keepPrevious: true,
  });
  const { coming, here, done } = sortDay(day);
  const guestIds = new Set(rested.length >= FEWEST_LETTERS ? guests.map(({ id }) => id) : []);
  const entries = matching([...coming, ...here, ...done], query, guestIds);
  return (
    <>
      {entries.length > 0 ? (
        <ListSection section={{ title: 'Found', entries }} scene={scene} />
      ) : (
        <EmptyState
          icon={SearchX}
          title="Not on this page"
          words={`Nobody on this day matches “${query}”.`}
        />
      )}
      {[...guestIds].map((guestId) => (
        <OtherDays key={guestId} guest={guests.find(({ id }) => id === guestId)} page={day.date} />
      ))}
    </>
  );
}

interface OtherDaysProps {
  guest: Output<'guests.search'>[number] | undefined;
  page: string;
}

/** A guest's bookings to come on other pages of the book. */
function OtherDays({ guest, page }: OtherDaysProps) {
  const { dayCutover } = useVenue();
  const names = useDayNames();
  const upcoming = useView('guests.upcoming', { guestId: guest?.id ?? '' }, { enabled: guest !== undefined });
  const pageOf = (date: string, time: string) => (time < dayCutover ? addDays(date, -1) : date);
  const others = (upcoming.data ?? []).filter(({ date, time }) => pageOf(date, time) !== page);
  if (!guest || others.length === 0) return null;
  const open = (date: string, time: string, id: string): void => {
    openPage(pageOf(date, time));
    useBookScreen.setState({ query: '' });
    select(id, 'row');
  };
  return (
    <section aria-label={`Other days of ${guest.lastName}`}>
      <h3 className="bg-surface-2 px-4 py-1.5 text-13 font-medium text-text-2">
        <bdi>
          {guest.firstName} {guest.lastName}
        </bdi>{' '}
        on other days
      </h3>
      <ul>
        {others.map(({ reservationId, date, time, partySize, number }) => (
          <li key={reservationId}>
            <button
              type="button"
              onClick={() => open(date, time, reservationId)}
              className="flex w-full min-t1 items-center gap-3 border-b border-line px-4 text-start active:bg-press focus-visible:outline-offset-[-3px]"
            >
              <b className="font-semibold">
                {names.short(date)}, {time}
              </b>
              <span className="flex-1 text-13 text-text-2">
                {plural(partySize, 'guest')} · {number}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
