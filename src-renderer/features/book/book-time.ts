import { addDays } from '#contract/time';
import { useVenue } from '../../ui/venue';

const MINUTES_OF_DAY = 1440;

/** "19:45" for minute 1185 of a day's page, and "00:30" for minute 1470. */
export function clockOf(minute: number): string {
  const inDay = ((minute % MINUTES_OF_DAY) + MINUTES_OF_DAY) % MINUTES_OF_DAY;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/** "19:45" as minutes from midnight. */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The calendar date and the time of a minute on a day's page. */
export function whenOf(day: string, minute: number): { date: string; time: string } {
  return { date: addDays(day, Math.floor(minute / MINUTES_OF_DAY)), time: clockOf(minute) };
}

/** The nearest full quarter of an hour. */
export function quarter(minute: number): number {
  return Math.round(minute / 15) * 15;
}

/** "2 h", "1 h 30". */
export function lengthWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`;
}

/** Writes calendar dates as the venue does. */
export function useDayNames() {
  const { locale } = useVenue();
  const write = (options: Intl.DateTimeFormatOptions) => (date: string) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
      .format(new Date(`${date}T12:00:00Z`))
      .replace(/,/g, '');
  return {
    /** "Friday 20 Nov" */
    title: write({ weekday: 'long', day: 'numeric', month: 'short' }),
    /** "Friday 20 November 2026" */
    full: write({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    /** "Fri 20 Nov" */
    short: write({ weekday: 'short', day: 'numeric', month: 'short' }),
    /** "Fri 20" */
    brief: write({ weekday: 'short', day: 'numeric' }),
    /** "November 2026" */
    month: write({ month: 'long', year: 'numeric' }),
    /** "Friday" */
    weekday: write({ weekday: 'long' }),
  };
}
