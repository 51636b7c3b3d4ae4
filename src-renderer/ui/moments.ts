import { useContext } from 'react';
import { addDays, wallTime } from '#contract/time';
import { hostNow } from '../api/connection';
import { VenueContext } from './venue';

/** Writes moments that may be days ago. */
export interface Moments {
  /** The zone they are written in. */
  timeZone: string;
  /** "19:46" */
  time(at: string): string;
  /** "19:46:12" */
  second(at: string): string;
  /** "today 19:46", "yesterday 04:00", "Fri 13 Nov 04:00", with the year where it is another one. */
  moment(at: string): string;
  /** "today", "yesterday", "Fri 13 Nov", for a calendar date. */
  day(date: string): string;
}

/**
 * Moments on the venue's clock. Where no restaurant is open, as on the recovery screen, nobody knows which that is:
 * then this machine's clock and language stand in.
 */
export function useMoments(): Moments {
  const venue = useContext(VenueContext);
  const timeZone = venue?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const locale = venue?.locale ?? navigator.language;
  return moments(timeZone, locale, hostNow());
}

/** The same for a zone, a language and a now that are given. */
export function moments(timeZone: string, locale: string, now: Date): Moments {
  const today = wallTime(now, timeZone).date;
  const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone });
  const time = (at: string): string => wallTime(new Date(at), timeZone).time;
  const day = (date: string): string => {
    if (date === today) return 'today';
    if (date === addDays(today, -1)) return 'yesterday';
    const sameYear = date.slice(0, 4) === today.slice(0, 4);
    return new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      ...(!sameYear && { year: 'numeric' }),
      timeZone: 'UTC',
    })
      .format(new Date(`${date}T12:00:00Z`))
      .replace(/,/g, '');
  };
  return {
    timeZone,
    time,
    second: (at) => clock.format(new Date(at)),
    moment: (at) => `${day(wallTime(new Date(at), timeZone).date)} ${time(at)}`,
    day,
  };
}

/** The first letter large, for words that begin a line. */
export function sentence(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
