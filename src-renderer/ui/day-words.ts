import { useVenue } from './venue';

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
