import { ChevronLeft, ChevronRight, Plus } from 'lucide-react';
import { addDays, weekdayOf } from '#contract/time';
import { useMay } from '../../../app/session.store';
import { Button } from '../../../ui/button';
import { monthsOn } from '../../../ui/month-grid';
import { openPage, setForm } from '../book.store';
import { useDayNames } from '../book-time';
import { DayPicker } from '../day-picker';
import { usePageKeys } from '../use-page-keys';

interface OverviewToolbarProps {
  span: 'week' | 'month';
  date: string;
  today: string;
}

/** Which week or month: before, after, today's, or that of any day; and a new booking on it. */
export function OverviewToolbar({ span, date, today }: OverviewToolbarProps) {
  const names = useDayNames();
  const monday = addDays(date, 1 - weekdayOf(date));
  const turn = (steps: number) =>
    openPage(span === 'week' ? addDays(date, steps * 7) : monthsOn(date, steps));
  const mayBook = useMay('book:edit');
  const book = () => setForm({ kind: 'new', date: date < today ? today : date });
  usePageKeys({
    ...(mayBook && { n: book }),
    t: () => openPage(null),
    PageUp: () => turn(-1),
    PageDown: () => turn(1),
  });
  return (
    <div className="flex min-h-[76px] items-center gap-2 border-b border-line bg-surface-2 px-4 py-3 wide:gap-3">
      <Button
        icon={ChevronLeft}
        aria-label={`The ${span} before`}
        className="rtl:-scale-x-100"
        onPress={() => turn(-1)}
      />
      <Button onPress={() => openPage(null)} isDisabled={date === today}>
        Today
      </Button>
      <DayPicker date={date} onChange={openPage}>
        <span className="hidden wide:inline">{names.short(date)}</span>
      </DayPicker>
      <Button
        icon={ChevronRight}
        aria-label={`The ${span} after`}
        className="rtl:-scale-x-100"
        onPress={() => turn(1)}
      />
      <h2 aria-live="polite" className="ps-2 text-18 font-semibold">
        {span === 'month' ? names.month(date) : `${names.short(monday)} – ${names.short(addDays(monday, 6))}`}
      </h2>
      <span className="flex-1" />
      {mayBook && (
        <Button kind="primary" icon={Plus} onPress={book}>
          New booking
        </Button>
      )}
    </div>
  );
}
