import { type CSSProperties, type KeyboardEvent, memo, useRef, useState } from 'react';
import { useMay } from '../../app/session.store';
import type { DayView } from './book.types';
import { clockOf } from './book-time';
import { plural } from './book-words';
import { SlotLimit } from './slot-limit';

const MINUTES_OF_PACE = 15;
/** A quarter of an hour fills its column at this many guests, or at the day's most. */
const FULL_PACE = 12;

export type Quarter = DayView['pacing'][number];

interface PaceProps {
  day: DayView;
  nowMinute: number | null;
}

/**
 * How many guests arrive in each quarter of an hour, against how many may. A press on a quarter limits it; the
 * strip is one stop of the Tab key, and arrows go along it.
 */
export const Pace = memo(function Pace({ day, nowMinute }: PaceProps) {
  const mayLimit = useMay('book:edit') && day.date >= day.today;
  const [asked, setAsked] = useState<number | null>(null);
  const [stop, setStop] = useState<number | null>(null);
  const strip = useRef<HTMLDivElement>(null);
  const { pacing, fromMinute } = day;
  const most = Math.max(FULL_PACE, ...pacing.map(({ covers, limit }) => Math.max(covers, limit ?? 0)));
  const isPast = (minute: number) => nowMinute !== null && minute + MINUTES_OF_PACE <= nowMinute;
  const first = pacing.find(({ minute }) => !isPast(minute)) ?? pacing[0];
  const tabStop = pacing.some(({ minute }) => minute === stop) ? stop : (first?.minute ?? null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = stepOf(event);
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const next = pacing[pacing.findIndex(({ minute }) => minute === tabStop) + step];
    if (next) strip.current?.querySelector<HTMLElement>(`[data-minute="${next.minute}"]`)?.focus();
  };
  const open = pacing.find(({ minute }) => minute === asked);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
    <div ref={strip} role="group" aria-label="Guests arriving, by quarter of an hour" onKeyDown={onKeyDown}>
      {pacing.map((quarter) => {
        const { minute, covers, limit, isOver, reason } = quarter;
        const look = {
          'data-past': isPast(minute) || undefined,
          'data-over': isOver || undefined,
          'data-own': reason !== null || undefined,
          style: {
            '--from': minute - fromMinute,
            '--share': covers / most,
            '--limit': (limit ?? 0) / most,
          } as CSSProperties,
        };
        const inside = (
          <>
            {covers > 0 && <span className="bar">{(isOver || covers / most > 0.3) && covers}</span>}
            {limit !== null && <span className="limit" />}
          </>
        );
        if (!mayLimit)
          return (
            <span key={minute} className="book-pace" role="img" aria-label={wordsOf(quarter)} {...look}>
              {inside}
            </span>
          );
        return (
          <button
            key={minute}
            type="button"
            className="book-pace"
            aria-label={`${wordsOf(quarter)}. Limit it`}
            aria-haspopup="dialog"
            aria-expanded={minute === asked}
            data-minute={minute}
            tabIndex={minute === tabStop ? 0 : -1}
            onFocus={() => setStop(minute)}
            onClick={() => setAsked(minute)}
            {...look}
          >
            {inside}
          </button>
        );
      })}
      {open && (
        <SlotLimit
          key={open.minute}
          day={day.date}
          quarter={open}
          trigger={() => strip.current?.querySelector<HTMLElement>(`[data-minute="${open.minute}"]`) ?? null}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
});

/** "max 12 / 15 min": what most quarters of the day may have; null where nothing is limited. */
export function limitWords({ hours }: DayView): string | null {
  const limits = new Set(hours.services.flatMap(({ coversStarting }) => coversStarting ?? []));
  const [only] = limits;
  if (only === undefined) return null;
  return limits.size === 1 ? `max ${only} / 15 min` : 'by service';
}

function wordsOf({ minute, covers, limit, isOver, reason }: Quarter): string {
  const most = limit === null ? '' : ` of at most ${limit}`;
  return [`${clockOf(minute)}: ${plural(covers, 'guest')}${most}`, isOver && 'over the limit', reason]
    .filter(Boolean)
    .join(', ');
}

/** Along the page, whichever way it runs. */
function stepOf({ key, currentTarget }: KeyboardEvent): -1 | 0 | 1 {
  const forward = getComputedStyle(currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (key === forward) return 1;
  return key === 'ArrowLeft' || key === 'ArrowRight' ? -1 : 0;
}
