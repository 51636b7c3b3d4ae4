import type { Input, Output } from '#contract/contract';
import { useVenue } from '../../../ui/venue';

export type HoursView = Output<'hours.view'>;
export type Service = HoursView['services'][number];
export type SpecialDay = HoursView['specialDays'][number];
/** What can be changed, and shown beforehand with whom it would strand. */
export type HoursChange = Input<'hours.preview'>['change'];

const everyDay = [1, 2, 3, 4, 5, 6, 7];
/** A Monday: what weekdays are called is asked of the dates of its week. */
const aMonday = 5;

/** Dates and weekdays as the venue writes them. */
export function useDayWords() {
  const { locale } = useVenue();
  const write = (options: Intl.DateTimeFormatOptions) => (date: string) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));
  const dateOf = (weekday: number) => `2026-01-${String(aMonday + weekday - 1).padStart(2, '0')}`;
  const brief = (weekday: number) => write({ weekday: 'short' })(dateOf(weekday));
  const long = (weekday: number) => write({ weekday: 'long' })(dateOf(weekday));
  return {
    /** "Fri, 25 Dec" */
    date: write({ weekday: 'short', day: 'numeric', month: 'short' }),
    /** "Fri 25 December 2026" */
    full: write({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    brief,
    long,
    /** "Every day", "Mon to Fri", "Mon, Wed". */
    days(weekdays: readonly number[]): string {
      if (weekdays.length === everyDay.length) return 'Every day';
      const [first = 1] = weekdays;
      const isRow = weekdays.length > 2 && weekdays.every((weekday, index) => weekday === first + index);
      if (isRow) return `${brief(first)} to ${brief(first + weekdays.length - 1)}`;
      return weekdays.map(brief).join(', ');
    },
  };
}

/** "12 per quarter hour, 80 in the house", or that there is no limit. */
export function limitWords({
  coversStarting,
  coversPresent,
}: Pick<Service, 'coversStarting' | 'coversPresent'>): string {
  const words = [
    coversStarting !== null && `${coversStarting} guests per quarter hour`,
    coversPresent !== null && `${coversPresent} in the house`,
  ].filter(Boolean);
  return words.length === 0 ? 'No limit' : words.join(', ');
}

/** The nearest full quarter of an hour: in these steps the house takes bookings. */
export function toQuarter(time: string): string {
  const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const rounded = (Math.round(minute / 15) * 15) % 1440;
  return `${String(Math.floor(rounded / 60)).padStart(2, '0')}:${String(rounded % 60).padStart(2, '0')}`;
}

/** "3 bookings", "1 booking". */
export function bookings(count: number): string {
  return count === 1 ? '1 booking' : `${count} bookings`;
}
