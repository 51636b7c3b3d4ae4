import type { CSSProperties, ReactNode } from 'react';
import type { DayView } from './book.types';
import { limitWords, Pace } from './pace';
import { clockAt, hourLabel } from './page-time';

interface AxisProps {
  day: DayView;
  nowMinute: number | null;
  /** What lies over the hours. */
  children?: ReactNode;
}

/** The hours, and how many guests arrive in each quarter. */
export function Axis({ day, nowMinute, children }: AxisProps) {
  const { fromMinute, toMinute } = day;
  const hours = Array.from(
    { length: Math.ceil((toMinute - fromMinute) / 60) },
    (_, i) => fromMinute + i * 60,
  );
  return (
    <div className="book-axis">
      <div className="book-corner flex items-end ps-3 pb-1 text-12 leading-tight text-text-3">
        <span>
          Guests arriving
          <br />
          <bdi>{limitWords(day)}</bdi>
        </span>
      </div>
      <div className="book-track">
        <div className="book-hours" />
        {hours.map((minute) => (
          <span
            key={minute}
            className="book-at pt-1 ps-1.5 text-14 font-medium"
            style={{ '--from': minute - fromMinute } as CSSProperties}
          >
            {hourLabel(day, minute)}
          </span>
        ))}
        <Pace day={day} nowMinute={nowMinute} />
        {nowMinute !== null && (
          <span
            className="book-at bottom-10 z-10 -translate-x-1/2 rounded-[6px] bg-primary px-2 py-0.5 text-13 font-semibold text-on-primary rtl:translate-x-1/2"
            style={{ '--from': nowMinute - fromMinute } as CSSProperties}
          >
            {clockAt(day, nowMinute)}
          </span>
        )}
        {children}
      </div>
    </div>
  );
}
