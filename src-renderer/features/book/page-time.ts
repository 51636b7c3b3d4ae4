import type { Fold } from '#contract/fields';
import type { DayView } from './book.types';
import { clockOf, whenOf } from './book-time';

/** What a page needs to tell the time: its day, and the change of the clock in its night. */
export type PageClock = Pick<DayView, 'date' | 'clockChange'>;

/** What the wall clock shows at a minute of the page. In the night that has an hour twice it shows it twice. */
export function clockAt(page: PageClock, minute: number): string {
  return clockOf(wallMinute(page, minute));
}

/** A promise: where the clock shows the time twice it says which is meant. */
export interface PageMoment {
  date: string;
  time: string;
  fold?: Fold;
}

/** The calendar date and the time that a minute of the page is promised as. */
export function momentAt(page: PageClock, minute: number): PageMoment {
  const fold = foldAt(page, minute);
  return { ...whenOf(page.date, wallMinute(page, minute)), ...(fold && { fold }) };
}

/** An hour of the axis. Of two that show the same, each says which it is. */
export function hourLabel(page: PageClock, minute: number): string {
  const fold = foldAt(page, minute);
  const label = clockAt(page, minute);
  if (fold === null) return label;
  return `${label} ${fold === 'earlier' ? 'first' : 'again'}`;
}

/** Which of two times that the clock shows alike; null where it shows the time once. */
function foldAt({ clockChange: change }: PageClock, minute: number): Fold | null {
  if (!change || change.by > 0) return null;
  if (minute >= change.minute + change.by && minute < change.minute) return 'earlier';
  return minute >= change.minute && minute < change.minute - change.by ? 'later' : null;
}

function wallMinute({ clockChange: change }: PageClock, minute: number): number {
  return change && minute >= change.minute ? minute + change.by : minute;
}
