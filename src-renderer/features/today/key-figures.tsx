import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Output } from '#contract/contract';
import { useMoney } from '../../ui/money';
import { useVenue } from '../../ui/venue';
import { compare, sayMinutes, sayWeekday } from './today.words';

type Today = Output<'reports.today'>;

/** The day in six figures. */
export function KeyFigures({ today }: { today: Today }) {
  const money = useMoney();
  const { covers, openVisits, averagePerCover, averageTurnMinutes, medianTicketMinutes } = today;
  return (
    <section aria-label="Key figures" className="grid grid-cols-[repeat(auto-fit,minmax(12.5rem,1fr))] gap-3">
      <Figure label="Sales" value={money(today.sales)}>
        <SalesComparison today={today} />
      </Figure>
      <Figure label="Guests" value={covers}>
        {covers === 0 ? 'nobody seated yet' : 'seated today'}
      </Figure>
      <Figure label="Per guest" value={averagePerCover === null ? null : money(averagePerCover)}>
        {averagePerCover === null ? 'no guests yet' : 'sales by guests'}
      </Figure>
      <Figure label="Table turn" value={averageTurnMinutes === null ? null : sayMinutes(averageTurnMinutes)}>
        {averageTurnMinutes === null ? 'nobody has left yet' : 'average of parties that left'}
      </Figure>
      <Figure
        label="Kitchen, median"
        value={medianTicketMinutes === null ? null : sayMinutes(medianTicketMinutes)}
      >
        {medianTicketMinutes === null ? 'nothing cooked yet' : 'from sent to done'}
      </Figure>
      <Figure label="Still open" value={money(today.openAmount)}>
        {openVisits === 1 ? 'ordered by 1 party here' : `ordered by ${openVisits} parties here`}
      </Figure>
    </section>
  );
}

interface FigureProps {
  label: string;
  /** Null while there is none. */
  value: ReactNode;
  children: ReactNode;
}

function Figure({ label, value, children }: FigureProps) {
  // Six-digit sales must stand in the same place, whole.
  const isLong = typeof value === 'string' && value.length > 10;
  return (
    <div className="flex min-h-28 min-w-0 flex-col rounded-3 border border-line bg-surface px-4 py-3 wide:min-h-32 wide:px-5 wide:py-4">
      <h3 className="text-14 text-text-2">{label}</h3>
      <p
        className={`leading-tight font-semibold tracking-tight ${isLong ? 'text-24 wide:text-28' : 'text-28 wide:text-36'}`}
      >
        <bdi>{value ?? '–'}</bdi>
      </p>
      <p className="mt-auto flex flex-wrap pt-1.5 items-center gap-x-1.5 text-13 leading-snug text-text-3">
        {children}
      </p>
    </div>
  );
}

function SalesComparison({ today }: { today: Today }) {
  const money = useMoney();
  const { locale } = useVenue();
  const { sales, salesSameDayLastWeek: before, serviceDay } = today;
  const weekday = sayWeekday(serviceDay, locale);
  if (before === 0) return <>nothing last {weekday} by now</>;
  const { direction, share } = compare(sales, before, locale);
  if (direction === 'same') return <>the same as last {weekday}</>;
  const Arrow = direction === 'more' ? ArrowUp : ArrowDown;
  return (
    <>
      <b
        className={`inline-flex items-center gap-0.5 font-semibold ${direction === 'more' ? 'text-ok-ink' : 'text-alert-ink'}`}
      >
        <Arrow aria-hidden size={16} />
        <bdi>{share}</bdi> {direction}
      </b>
      <span>
        than <bdi>{money(before)}</bdi> last {weekday}
      </span>
    </>
  );
}
