import { CalendarDays, ReceiptText } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../../ui/button';
import { ScreenHeader } from '../../ui/header';
import { SearchField } from '../../ui/search-field';
import { Segmented } from '../../ui/segmented';
import { EmptyState } from '../../ui/states';
import { useRested } from '../../ui/use-rested';
import { useVenue } from '../../ui/venue';
import { AccountsPart } from './accounts/accounts-part';
import { CardTroubles } from './card-troubles';
import { ClosedDetail } from './closed-detail';
import { ClosedList } from './closed-list';
import { ListAndDetail } from './list-and-detail';
import { VouchersPart } from './vouchers/vouchers-part';

const PAUSE_MS = 150;

type Part = 'checks' | 'vouchers' | 'accounts';
const parts = [
  { id: 'checks', label: 'Closed checks' },
  { id: 'vouchers', label: 'Vouchers' },
  { id: 'accounts', label: 'House accounts' },
] as const;

/** What was paid, and what is paid apart from a check: closed checks, vouchers, house accounts. */
export default function ClosedChecksScreen() {
  const { name } = useVenue();
  const [part, setPart] = useState<Part>('checks');
  return (
    <>
      <ScreenHeader title="Checks" facts={name} />
      <div className="grid h-full grid-rows-[auto_minmax(0,1fr)]">
        <div className="px-3 py-2 wide:px-4">
          <Segmented<Part> label="What to look at" value={part} onChange={setPart} items={parts} />
        </div>
        {part === 'checks' && <ClosedPart />}
        {part === 'vouchers' && <VouchersPart />}
        {part === 'accounts' && <AccountsPart />}
      </div>
    </>
  );
}

/** Checks that were closed: found again, to give money back, add a slip's tip, or open one again. */
function ClosedPart() {
  const [typed, setTyped] = useState('');
  const [date, setDate] = useState<string | undefined>();
  const [chosen, setChosen] = useState<string | null>(null);
  const find = useRested(typed.trim(), PAUSE_MS);
  return (
    <ListAndDetail
      label="Closed checks"
      detail="Check"
      above={<CardTroubles />}
      head={
        <>
          <SearchField
            autoFocus
            label="Search closed checks"
            placeholder="Find a check"
            value={typed}
            onChange={setTyped}
            className="min-w-0 flex-1"
          />
          <Day date={date} onChange={setDate} />
        </>
      }
      list={<ClosedList key={`${date} ${find}`} {...{ date, find, chosen }} onChoose={setChosen} />}
    >
      {chosen ? (
        <ClosedDetail key={chosen} checkId={chosen} />
      ) : (
        <EmptyState icon={ReceiptText} title="Choose a check" words="The newest are at the top." />
      )}
    </ListAndDetail>
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
