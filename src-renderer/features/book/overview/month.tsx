import { Armchair, CalendarX2, DoorClosed } from 'lucide-react';
import { MonthGrid } from '../../../ui/month-grid';
import { openDay, openPage } from '../book.store';
import { plural } from '../book-words';
import { type DayOverview, dayWords, type ServiceOverview, serviceName } from './overview-words';

interface MonthProps {
  days: readonly DayOverview[];
  /** A day of the month. */
  date: string;
  today: string;
}

/** A month of the book: guests of each service by day. */
export function Month({ days, date, today }: MonthProps) {
  const most = Math.max(1, ...days.flatMap(({ services }) => services.map(({ covers }) => covers)));
  const of = (day: string) => days.find((candidate) => candidate.day === day);
  return (
    <MonthGrid
      bare
      label="Bookings"
      month={date}
      onMonth={openPage}
      today={today}
      selected={null}
      onOpen={openDay}
      words={(day) => {
        const overview = of(day);
        return overview ? dayWords(overview) : '';
      }}
      look={(day) => (of(day)?.open === 'closed' ? 'hatched' : '')}
    >
      {(day) => {
        const overview = of(day);
        return overview && <Cell day={overview} most={most} />;
      }}
    </MonthGrid>
  );
}

function Cell({ day, most }: { day: DayOverview; most: number }) {
  const { open, reason, services, other, unassigned, stranded } = day;
  return (
    <span className="grid gap-0.5 text-12 leading-tight">
      {reason !== null && (
        <span className="flex items-center gap-1 text-text-2">
          {open === 'closed' && <CalendarX2 aria-hidden size={14} className="shrink-0" />}
          <bdi className="truncate rounded-1 bg-surface px-0.5">
            {open === 'closed' ? `Closed · ${reason}` : reason}
          </bdi>
        </span>
      )}
      {services
        .filter(({ covers }) => covers > 0)
        .map((service) => (
          <Line key={service.id ?? 'all'} service={service} most={most} />
        ))}
      {other.covers > 0 && <span>Other times: {plural(other.covers, 'guest')}</span>}
      {unassigned > 0 && (
        <span className="flex items-center gap-1 font-medium text-warn-ink">
          <Armchair aria-hidden size={14} className="shrink-0" />
          {unassigned} no table
        </span>
      )}
      {stranded > 0 && (
        <span className="flex items-center gap-1 font-medium text-warn-ink">
          <DoorClosed aria-hidden size={14} className="shrink-0" />
          {stranded} outside hours
        </span>
      )}
    </span>
  );
}

function Line({ service, most }: { service: ServiceOverview; most: number }) {
  return (
    <span className="grid gap-0.5">
      <span className="flex justify-between gap-2">
        <bdi className="truncate">{serviceName(service)}</bdi>
        <b className="shrink-0 font-semibold">{plural(service.covers, 'guest')}</b>
      </span>
      <span className="h-1 overflow-hidden rounded-full bg-sunken">
        <span
          className="block h-full rounded-full bg-primary"
          style={{ inlineSize: `${(service.covers / most) * 100}%` }}
        />
      </span>
    </span>
  );
}
