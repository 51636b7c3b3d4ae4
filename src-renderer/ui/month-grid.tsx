// biome-ignore-all lint/a11y/useSemanticElements: the ARIA grid has no element of its own: a table’s cells hear no arrows
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { addDays, weekdayOf } from '#contract/time';
import { Button } from './button';
import { useVenue } from './venue';

interface MonthGridProps {
  label: string;
  /** Any date of the month that is shown. */
  month: string;
  onMonth(date: string): void;
  today: string;
  selected?: string | null;
  onOpen(day: string): void;
  /** What a day is called aloud, after its date. */
  words(day: string): string;
  /** What a day shows below its number. */
  children(day: string): ReactNode;
  /** How a day's cell looks beside today and the chosen one. */
  look?(day: string): string;
  /** Without the month's name and the buttons to turn to another: the place has them. */
  bare?: boolean;
}

const WEEK = 7;

/** The days that a month's page has: whole weeks from a Monday. */
export function daysOfMonth(date: string): string[] {
  const first = `${date.slice(0, 8)}01`;
  const start = addDays(first, 1 - weekdayOf(first));
  const next = monthsOn(first, 1);
  const days: string[] = [];
  for (let day = start; day < next || days.length % WEEK > 0; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The first day of the month some months on. */
export function monthsOn(date: string, months: number): string {
  const at = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`;
}

/**
 * A month as a grid of days with one stop of the Tab key: arrows go by a day and a week, Home and End along the week,
 * Page Up and Page Down by a month, Enter opens a day.
 */
export function MonthGrid({
  label,
  month,
  onMonth,
  today,
  selected = null,
  onOpen,
  words,
  children,
  look,
  bare = false,
}: MonthGridProps) {
  const write = useDateWords();
  const days = daysOfMonth(month);
  const isOfMonth = (day: string) => day.slice(0, 7) === month.slice(0, 7);
  const [stop, setStop] = useState(selected ?? today);
  const grid = useRef<HTMLDivElement>(null);
  const goesTo = useRef<string | null>(null);
  const tabStop = days.includes(stop) ? stop : (days.find(isOfMonth) ?? month);
  useEffect(() => {
    if (goesTo.current === null) return;
    grid.current?.querySelector<HTMLElement>(`[data-day="${goesTo.current}"]`)?.focus();
    goesTo.current = null;
  });
  const goTo = (day: string): void => {
    goesTo.current = day;
    setStop(day);
    if (!isOfMonth(day)) onMonth(day);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const along = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1, ArrowDown: WEEK, ArrowUp: -WEEK }[
      event.key
    ];
    const weekday = weekdayOf(tabStop);
    const to =
      along === undefined
        ? {
            Home: () => addDays(tabStop, 1 - weekday),
            End: () => addDays(tabStop, WEEK - weekday),
            PageUp: () => monthsOn(tabStop, -1),
            PageDown: () => monthsOn(tabStop, 1),
          }[event.key]
        : () => addDays(tabStop, along);
    const opens = event.key === 'Enter' || event.key === ' ';
    if (!to && !opens) return;
    event.preventDefault();
    event.stopPropagation();
    if (opens) onOpen(tabStop);
    else if (to) goTo(to());
  };
  return (
    <section aria-label={label} className="flex h-full min-h-0 flex-col">
      {!bare && (
        <header className="flex items-center gap-2 px-1 pb-2">
          <Button
            size="t0"
            icon={ChevronLeft}
            aria-label="The month before"
            className="rtl:-scale-x-100"
            onPress={() => onMonth(monthsOn(month, -1))}
          />
          <Button
            size="t0"
            icon={ChevronRight}
            aria-label="The month after"
            className="rtl:-scale-x-100"
            onPress={() => onMonth(monthsOn(month, 1))}
          />
          <h2 aria-live="polite" className="px-1 text-16 font-semibold">
            {write.month(month)}
          </h2>
        </header>
      )}
      <div
        ref={grid}
        role="grid"
        tabIndex={-1}
        aria-label={`${label}, ${write.month(month)}`}
        onKeyDown={onKeyDown}
        className="grid min-h-0 flex-1 auto-rows-fr grid-rows-[auto] gap-1"
      >
        <div role="row" tabIndex={-1} className="grid grid-cols-7 gap-1">
          {days.slice(0, WEEK).map((day) => (
            <div key={day} role="columnheader" tabIndex={-1} className="px-2 text-13 font-medium text-text-3">
              <abbr title={write.weekday(day)} className="no-underline">
                {write.brief(day)}
              </abbr>
            </div>
          ))}
        </div>
        {weeksOf(days).map((week) => (
          <div key={week[0]} role="row" tabIndex={-1} className="grid min-h-0 grid-cols-7 gap-1">
            {week.map((day) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys for all of its cells
              <div
                key={day}
                role="gridcell"
                data-day={day}
                tabIndex={day === tabStop ? 0 : -1}
                aria-selected={day === selected}
                aria-current={day === today ? 'date' : undefined}
                aria-label={[write.full(day), day === today && 'today', words(day)]
                  .filter(Boolean)
                  .join(', ')}
                onFocus={() => setStop(day)}
                onClick={() => onOpen(day)}
                className={`min-h-14 min-w-0 cursor-pointer overflow-hidden rounded-2 border p-1.5 focus-visible:outline-offset-[-2px] ${day === selected ? 'border-primary ring-2 ring-primary' : 'border-line'} ${isOfMonth(day) ? 'bg-surface' : 'bg-surface-2'} ${look?.(day) ?? ''}`}
              >
                <span
                  className={`inline-grid min-w-7 place-items-center rounded-full px-1.5 text-14 leading-7 ${day === today ? 'bg-primary font-semibold text-on-primary' : isOfMonth(day) ? 'font-semibold' : 'text-text-3'}`}
                >
                  {Number(day.slice(8))}
                </span>
                {children(day)}
              </div>
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}

function weeksOf(days: readonly string[]): string[][] {
  return Array.from({ length: days.length / WEEK }, (_, week) => days.slice(week * WEEK, week * WEEK + WEEK));
}

function useDateWords() {
  const { locale } = useVenue();
  const write = (options: Intl.DateTimeFormatOptions) => (date: string) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));
  return {
    month: write({ month: 'long', year: 'numeric' }),
    full: write({ weekday: 'long', day: 'numeric', month: 'long' }),
    weekday: write({ weekday: 'long' }),
    brief: write({ weekday: 'short' }),
  };
}
