import { CalendarDays, ReceiptText } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../../ui/button';
import { ScreenHeader } from '../../ui/header';
import { SearchField } from '../../ui/search-field';
import { EmptyState } from '../../ui/states';
import { useRested } from '../../ui/use-rested';
import { useVenue } from '../../ui/venue';
import { CardTroubles } from './card-troubles';
import { ClosedDetail } from './closed-detail';
import { ClosedList } from './closed-list';

const PAUSE_MS = 150;

/** Checks that were closed: found again, to give money back, add a slip's tip, or open one again. */
export default function ClosedChecksScreen() {
  const { name } = useVenue();
  const [typed, setTyped] = useState('');
  const [date, setDate] = useState<string | undefined>();
  const [chosen, setChosen] = useState<string | null>(null);
  const find = useRested(typed.trim(), PAUSE_MS);
  return (
    <>
      <ScreenHeader title="Checks" facts={name} />
      <div className="grid h-full grid-cols-[24rem_minmax(0,1fr)] wide:grid-cols-[30rem_minmax(0,1fr)]">
        <section aria-label="Closed checks" className="flex min-h-0 flex-col border-e border-line bg-surface">
          <CardTroubles />
          <div className="flex gap-touch p-3 wide:p-4">
            <SearchField
              autoFocus
              label="Search closed checks"
              placeholder="Number, table, amount, time"
              value={typed}
              onChange={setTyped}
              className="min-w-0 flex-1"
            />
            <Day date={date} onChange={setDate} />
          </div>
          <ClosedList key={`${date} ${find}`} {...{ date, find, chosen }} onChoose={setChosen} />
        </section>
        <section aria-label="Check" className="min-h-0 min-w-0 overflow-y-auto">
          {chosen ? (
            <ClosedDetail key={chosen} checkId={chosen} />
          ) : (
            <EmptyState icon={ReceiptText} title="Choose a check" words="The newest are at the top." />
          )}
        </section>
      </div>
    </>
  );
}

function Day({ date, onChange }: { date: string | undefined; onChange(date: string | undefined): void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <span className="relative inline-flex">
      <Button icon={CalendarDays} onPress={() => (date ? onChange(undefined) : input.current?.showPicker())}>
        {date ? 'Back to today' : 'Today'}
        {!date && <span className="sr-only">, choose a day</span>}
      </Button>
      <input
        ref={input}
        type="date"
        tabIndex={-1}
        aria-hidden
        value={date ?? ''}
        onChange={({ target }) => target.value && onChange(target.value)}
        className="pointer-events-none absolute inset-0 opacity-0"
      />
    </span>
  );
}
