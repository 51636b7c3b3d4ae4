import { Armchair, CalendarX2, DoorClosed } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Chip } from '../../../ui/chip';
import { openDay } from '../book.store';
import { useDayNames } from '../book-time';
import { plural } from '../book-words';
import {
  type DayOverview,
  dayWords,
  needs,
  reasonOf,
  type ServiceOverview,
  serviceName,
  shareWords,
} from './overview-words';

/** Seven days side by side: who comes to each service. Arrows go from day to day, Enter opens one. */
export function Week({ days, today }: { days: readonly DayOverview[]; today: string }) {
  const most = Math.max(1, ...days.flatMap(({ services }) => services.map(({ covers }) => covers)));
  return (
    <ol aria-label="The week" onKeyDown={goAlong} className="grid h-full min-h-[22rem] grid-cols-7 gap-2">
      {days.map((day) => (
        <li key={day.day} className="min-w-0">
          <Day day={day} isToday={day.day === today} most={most} />
        </li>
      ))}
    </ol>
  );
}

function Day({ day, isToday, most }: { day: DayOverview; isToday: boolean; most: number }) {
  const names = useDayNames();
  const reason = reasonOf(day);
  const isClosed = day.open === 'closed';
  return (
    <button
      type="button"
      onClick={() => openDay(day.day)}
      aria-current={isToday ? 'date' : undefined}
      aria-label={[names.title(day.day), isToday && 'today', dayWords(day)].filter(Boolean).join(', ')}
      className={`flex h-full w-full flex-col gap-3 overflow-hidden rounded-3 border p-3 text-start hover:border-line-control active:bg-press ${isToday ? 'border-primary ring-1 ring-primary' : 'border-line'} ${isClosed ? 'hatched' : ''} bg-surface`}
    >
      <span className="grid gap-0.5">
        <span className="flex flex-wrap items-center gap-x-2 text-16 font-semibold">
          {names.brief(day.day)}
          {isToday && <span className="rounded-full bg-primary px-2 text-12 text-on-primary">Today</span>}
        </span>
        <span className="text-13 text-text-2">
          {plural(day.bookings, 'booking')}, {plural(day.covers, 'guest')}
        </span>
        {reason !== null && (
          <span className="flex items-start gap-1 rounded-1 bg-surface text-13 text-text-2">
            {isClosed && <CalendarX2 aria-hidden size={14} className="mt-0.5 shrink-0" />}
            <bdi>{reason}</bdi>
          </span>
        )}
      </span>
      {day.services.map((service) => (
        <Service key={service.id ?? 'all'} service={service} most={most} />
      ))}
      {day.other.covers > 0 && (
        <span className="grid text-13 text-text-2">
          <b className="text-14 font-semibold text-text">Other times</b>
          {plural(day.other.covers, 'guest')}, {plural(day.other.bookings, 'booking')}
        </span>
      )}
      <span className="mt-auto flex flex-wrap gap-1">
        {needs(day).map((words) => (
          <Chip key={words} family="warn" icon={words.endsWith('table') ? Armchair : DoorClosed}>
            {words}
          </Chip>
        ))}
      </span>
    </button>
  );
}

/** A bar as long as its guests are many, beside the week's fullest service; the figures stand in words. */
function Service({ service, most }: { service: ServiceOverview; most: number }) {
  const { firstTime, lastTime, bookings, covers, largest, share, name } = service;
  return (
    <span className="grid gap-1">
      <span className="flex flex-wrap items-baseline justify-between gap-x-2">
        <bdi className="truncate text-14 font-semibold">{serviceName(service)}</bdi>
        {name !== null && (
          <span className="text-12 text-text-3">
            {firstTime} – {lastTime}
          </span>
        )}
      </span>
      <span className="h-2 overflow-hidden rounded-full bg-sunken">
        <span
          className="block h-full rounded-full bg-primary"
          style={{ inlineSize: `${(covers / most) * 100}%` }}
        />
      </span>
      {bookings === 0 ? (
        <span className="text-14 text-text-3">No bookings</span>
      ) : (
        <>
          <span className="text-18 leading-snug font-semibold">{plural(covers, 'guest')}</span>
          <span className="text-13 leading-snug text-text-2">
            {plural(bookings, 'booking')}, largest {largest}
          </span>
          {share !== null && <span className="text-13 text-text-2">{shareWords(share)}</span>}
        </>
      )}
    </span>
  );
}

function goAlong(event: KeyboardEvent<HTMLElement>): void {
  const { key, currentTarget } = event;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
  const forward = getComputedStyle(currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const days = [...currentTarget.querySelectorAll('button')];
  const at = days.indexOf(document.activeElement as HTMLButtonElement);
  event.preventDefault();
  days[at + (key === forward ? 1 : -1)]?.focus();
}
