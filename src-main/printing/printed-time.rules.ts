import { wallTime } from '#contract/time';

/** "27 Nov 2026". */
export function dateWords(date: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return format.format(new Date(`${date}T12:00:00Z`));
}

/** "27 Nov 2026 19:42". */
export function dateAndTime(at: Date, timeZone: string, locale: string): string {
  const { date, time } = wallTime(at, timeZone);
  return `${dateWords(date, locale)} ${time}`;
}
