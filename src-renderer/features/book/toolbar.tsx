import { ChevronLeft, ChevronRight, Keyboard, ListIcon, Lock, Plus, SquareChartGantt } from 'lucide-react';
import { addDays } from '#contract/time';
import { useMay } from '../../app/session.store';
import { Button } from '../../ui/button';
import { Segmented } from '../../ui/segmented';
import { freeTables } from './board';
import { openPage, setForm, useBookHabits, useBookScreen } from './book.store';
import type { DayView } from './book.types';
import { clockOf, useDayNames } from './book-time';
import { DayPicker } from './day-picker';
import { type BlockTarget, setBlockForm, showHelp } from './timeline.store';
import { usePageKeys } from './use-page-keys';

interface ToolbarProps {
  day: DayView;
  nowMinute: number | null;
  /** The service that is in view. */
  service: string | null;
  onService(id: string): void;
}

/** Which page of the book, which part of the day, and how it is shown. */
export function Toolbar({ day, nowMinute, service, onService }: ToolbarProps) {
  const display = useBookHabits((habits) => habits.display);
  const mayBook = useMay('book:edit');
  const names = useDayNames();
  const isTimeline = display === 'timeline';
  useDayKeys(day);
  return (
    <div className="flex min-h-[76px] flex-wrap items-center gap-2 border-b border-line bg-surface-2 px-4 py-3 wide:gap-3">
      <Button
        icon={ChevronLeft}
        aria-label="The day before"
        className="rtl:-scale-x-100"
        onPress={() => openPage(addDays(day.date, -1))}
      />
      <Button onPress={() => openPage(null)} isDisabled={day.date === day.today}>
        Today
      </Button>
      <DayPicker date={day.date} onChange={openPage}>
        <span className="hidden wide:inline">{names.short(day.date)}</span>
      </DayPicker>
      <Button
        icon={ChevronRight}
        aria-label="The day after"
        className="rtl:-scale-x-100"
        onPress={() => openPage(addDays(day.date, 1))}
      />
      {isTimeline && service !== null && day.hours.services.length > 1 && (
        <Segmented
          label="Part of the day"
          value={service}
          onChange={onService}
          items={day.hours.services.map(({ id, name }) => ({ id, label: <bdi>{name}</bdi> }))}
        />
      )}
      <FreeCount day={day} nowMinute={nowMinute} />
      <span className="flex-1" />
      <Button
        kind="quiet"
        icon={isTimeline ? ListIcon : SquareChartGantt}
        onPress={() => useBookHabits.setState({ display: isTimeline ? 'list' : 'timeline' })}
      >
        {isTimeline ? 'List' : 'Timeline'}
      </Button>
      {isTimeline && (
        <Button kind="quiet" icon={Keyboard} aria-label="What the keys do" onPress={() => showHelp(true)} />
      )}
      {mayBook && (
        <Button icon={Lock} onPress={() => setBlockForm(newBlock)}>
          Block
        </Button>
      )}
      {mayBook && (
        <Button kind="primary" icon={Plus} onPress={() => setForm(newOn(day))}>
          New booking
        </Button>
      )}
    </div>
  );
}

const newBlock: BlockTarget = { kind: 'new', tableIds: [], fromMinute: null, toMinute: null };

function newOn(day: DayView) {
  return { kind: 'new', date: day.date } as const;
}

/** How many tables nobody has at the time one looks at: the chosen booking's, else now. */
function FreeCount({ day, nowMinute }: { day: DayView; nowMinute: number | null }) {
  const selected = useBookScreen((screen) => screen.selected);
  const booking = day.reservations.find(({ id }) => id === selected?.id);
  const minute = booking?.startMinute ?? nowMinute;
  if (minute === null) return null;
  const free = freeTables(day, minute).length;
  return (
    <p className="hidden text-14 text-text-3 wide:block">
      <bdi>
        {free} of {day.tables.length} tables free at {clockOf(minute)}
      </bdi>
    </p>
  );
}

/** N takes a booking, B blocks tables, T turns to today, Page Up and Page Down turn by a day, ? tells the keys. */
function useDayKeys(day: DayView): void {
  const mayBook = useMay('book:edit');
  usePageKeys({
    ...(mayBook && { n: () => setForm(newOn(day)), b: () => setBlockForm(newBlock) }),
    '?': () => showHelp(true),
    t: () => openPage(null),
    PageUp: () => openPage(addDays(day.date, -1)),
    PageDown: () => openPage(addDays(day.date, 1)),
  });
}
