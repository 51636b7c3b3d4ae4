import { addDays, weekdayOf } from '#contract/time';
import { readTime } from '../../ui/time-field';

/** What can be typed in one go. */
export interface Quick {
  partySize?: number;
  time?: string;
  date?: string;
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const FEWEST_LETTERS = 3;
const MOST_GUESTS = 20;
/** A party of two digits and a time of four have no more. */
const FEWEST_DIGITS = 6;

/**
 * Reads "4 20:15", "fri 4 2015" and the like: a number is how many they are, a second one or anything with minutes
 * is the time, a weekday is the next one. Null where a word is none of these.
 */
export function readQuick(typed: string, today: string): Quick | null {
  const quick: Quick = {};
  for (const word of typed.trim().toLowerCase().split(/\s+/)) {
    const date = readDay(word, today);
    const size = /^\d{1,2}$/.test(word) ? Number(word) : null;
    if (date !== null) quick.date = date;
    else if (size !== null && quick.partySize === undefined && size >= 1 && size <= MOST_GUESTS)
      quick.partySize = size;
    else {
      const time = readTime(word);
      if (time === null || quick.time !== undefined) return null;
      quick.time = time;
    }
  }
  return quick;
}

/** Whether something typed is a telephone number, or the most of one. */
export function isPhone(typed: string): boolean {
  return /^\s*[+\d][\d ()/.-]*$/.test(typed) && typed.replace(/\D/g, '').length > FEWEST_DIGITS;
}

/** Takes "okafor 4 2015" apart: who, and the rest. A telephone number stays whole. */
export function splitQuick(typed: string, today: string): { query: string; quick: Quick } {
  const words = typed.trim().split(/\s+/);
  for (let first = 1; first < words.length; first++) {
    if (!/\p{Letter}/u.test(words[0] ?? '')) break;
    const quick = /^\d/.test(words[first] ?? '') ? readQuick(words.slice(first).join(' '), today) : null;
    if (quick) return { query: words.slice(0, first).join(' '), quick };
  }
  return { query: typed.trim(), quick: {} };
}

function readDay(word: string, today: string): string | null {
  if (word === 'today') return today;
  if (word === 'tomorrow' || word === 'tom') return addDays(today, 1);
  if (word.length < FEWEST_LETTERS) return null;
  const weekday = WEEKDAYS.findIndex((name) => name.startsWith(word)) + 1;
  if (weekday === 0) return null;
  return addDays(today, (weekday - weekdayOf(today) + 7) % 7);
}
