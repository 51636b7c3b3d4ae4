import { type CSSProperties, useRef } from 'react';
import type { DayView } from './book.types';
import { plural } from './book-words';
import { clockAt } from './page-time';
import { isRtl, shareAlong } from './scroller';

const STEP = 15;

interface CursorProps {
  day: DayView;
  minute: number | null;
  onMinute(minute: number | null): void;
}

/** Who is in the house at a time, by pointing at the hours or by stepping through them. */
export function TimeCursor({ day, minute, onMinute }: CursorProps) {
  const strip = useRef<HTMLDivElement>(null);
  const { fromMinute, toMinute } = day;
  const at = minute ?? day.nowMinute ?? fromMinute;
  const words = presentWords(day, at);
  const step = (by: number): void => onMinute(Math.min(toMinute - 1, Math.max(fromMinute, at + by)));
  return (
    <div
      ref={strip}
      role="slider"
      tabIndex={0}
      aria-label="Who is here at a time"
      aria-valuemin={fromMinute}
      aria-valuemax={toMinute}
      aria-valuenow={at}
      aria-valuetext={`${clockAt(day, at)}: ${words}`}
      className="book-cursor-strip"
      onPointerMove={({ clientX }) => {
        if (!strip.current) return;
        const along = fromMinute + shareAlong(strip.current, clientX) * (toMinute - fromMinute);
        onMinute(Math.round(along / 5) * 5);
      }}
      onPointerLeave={() => onMinute(null)}
      onFocus={({ target }) => target.matches(':focus-visible') && onMinute(at)}
      onBlur={() => onMinute(null)}
      onKeyDown={(event) => {
        const way = isRtl(strip.current) ? -1 : 1;
        const by = { ArrowRight: way, ArrowUp: 1, ArrowLeft: -way, ArrowDown: -1 }[event.key];
        if (by === undefined) return;
        event.preventDefault();
        step(by * STEP);
      }}
    >
      {minute !== null && (
        <span className="book-cursor-chip" style={{ '--from': minute - fromMinute } as CSSProperties}>
          <b>{clockAt(day, minute)}</b> <bdi>{words}</bdi>
        </span>
      )}
    </div>
  );
}

/** The line through the rows. */
export function CursorLine({ day, minute }: { day: DayView; minute: number }) {
  return <span className="book-cursor" style={{ '--from': minute - day.fromMinute } as CSSProperties} />;
}

/** "12 parties, 41 guests": who has a table, or waits for one, at a minute of the page. */
export function presentWords(day: DayView, minute: number): string {
  const covers = (from: number, to: number) => from <= minute && minute < to;
  const present = [
    ...day.reservations.filter(
      ({ phase, held }) =>
        phase !== 'cancelled' && phase !== 'no_show' && covers(held.fromMinute, held.toMinute),
    ),
    ...day.walkIns.filter(({ startMinute, endMinute }) => covers(startMinute, endMinute)),
  ];
  const guests = present.reduce((total, { partySize }) => total + partySize, 0);
  return `${plural(present.length, 'party', 'parties')}, ${plural(guests, 'guest')}`;
}
