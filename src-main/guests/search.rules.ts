import { foldName, guessesUnfinished, slipsAllowed, wordsOf } from './name.rules';

/** What a search for a guest asks for. A query may be read in several ways; what is null it is not. */
export interface GuestSearch {
  words: string[];
  /** A part of a phone number. */
  digits: string | null;
  /** The end of a confirmation number. */
  number: string | null;
  /** What stands before the @, and the whole of what was typed. */
  email: { local: string; typed: string } | null;
}

const FEWEST_DIGITS = 3;
/** A number without what is dialled before it, which one entry has and the other has not. */
const OWN_DIGITS = 8;
const MOST_WORDS = 6;

/**
 * Reads what was typed. A leading 0 or 00 is left out of the digits, so that "087 123" finds "+353 87 123":
 * people say a number the way they dial it.
 */
export function readSearch(query: string): GuestSearch {
  const typed = query.trim().toLowerCase();
  const isNumber = /^(res[- ]?)?[\d-]+$/.test(typed);
  const isPhone = /^[+\d][\d ()/.-]*$/.test(typed);
  const digits = typed.replace(/\D/g, '').replace(/^0+/, '');
  const [local = ''] = typed.split('@');
  return {
    words: isPhone || isNumber ? [] : wordsOf(foldName(query)).slice(0, MOST_WORDS),
    digits: isPhone && digits.length >= FEWEST_DIGITS ? digits.slice(-OWN_DIGITS) : null,
    number: isNumber ? numberTail(typed) : null,
    email: /^[^\s@]{3,}(@[^\s@]*)?$/.test(typed) && !isPhone ? { local, typed } : null,
  };
}

/** "RES-2026-004182", "2026-4182" and "4182" as the number ends; null when that could be any. */
function numberTail(typed: string): string | null {
  const parts = typed
    .replace(/^res[- ]?/, '')
    .split('-')
    .filter(Boolean);
  const last = parts.at(-1) ?? '';
  const year = parts.at(-2);
  if (year !== undefined) return `${year}-${last.padStart(6, '0')}`;
  return last.length >= FEWEST_DIGITS && last.length <= 6 ? last : null;
}

/**
 * Parts of a word that lie in the search index, as many as are needed to find what contains the word: all its
 * threes, or the word itself when it has but two letters. A single letter has none.
 */
export function searchGrams(word: string): string[] {
  const letters = [...word];
  if (letters.length === 2) return [word];
  return letters.slice(2).map((_, place) => letters.slice(place, place + 3).join(''));
}

/** A place to look for a misspelt word: parts that the index must have, and how the name must read around the slips. */
export interface Trail {
  grams: string[];
  /** A regular expression for the folded name. */
  pattern: string;
}

/** The beginning of a long word is enough to find it. */
const MOST_LETTERS = 12;

/**
 * Where a word can be found for all its slips. A slip touches at most two letters that stand side by side; what
 * is before and behind them is as it was typed. So every way to leave out two neighbours, or two times two, is a
 * trail, and the rest of the word is looked up.
 */
export function trailsOf(word: string): Trail[] {
  const letters = [...word].slice(0, MOST_LETTERS);
  const slips = slipsAllowed(word);
  if (slips === 0) return [{ grams: searchGrams(` ${word}`), pattern: ` ${quoted(word)}` }];
  const places = letters.slice(1).map((_, place) => place);
  const gaps: Gap[][] =
    slips === 1
      ? places.map((from) => [{ from, to: from + 2, slips: 1 }])
      : places.flatMap((a) => places.filter((b) => b > a).map((b) => gapsAt(a, b)));
  return gaps.map((around) => trailAround(letters, around, !guessesUnfinished(word)));
}

interface Gap {
  from: number;
  to: number;
  slips: number;
}

/** Two slips that may touch one another are one wide gap. */
function gapsAt(a: number, b: number): Gap[] {
  if (b <= a + 2) return [{ from: a, to: b + 2, slips: 2 }];
  return [a, b].map((from) => ({ from, to: from + 2, slips: 1 }));
}

function trailAround(letters: readonly string[], gaps: readonly Gap[], isWhole: boolean): Trail {
  const grams: string[] = [];
  let pattern = '';
  let place = 0;
  let kept = ' ';
  const keep = (part: string): void => {
    grams.push(...searchGrams(part));
    pattern += quoted(part);
  };
  for (const { from, to, slips } of gaps) {
    keep(kept + letters.slice(place, from).join(''));
    kept = '';
    pattern += `[^ ]{${Math.max(0, to - from - slips)},${to - from + slips}}`;
    place = to;
  }
  keep(letters.slice(place).join('') + (isWhole ? ' ' : ''));
  return { grams: [...new Set(grams)], pattern };
}

/**
 * Parts of which a name has at least one, for all a word's slips: one more than there may be slips, with a letter
 * between them, so that no slip can touch two. Says little, but is quickly asked of a name that was found by another
 * word.
 */
export function remainsOf(word: string): string[] {
  const letters = [...word];
  const slips = slipsAllowed(word);
  const size = (letters.length - slips) / (slips + 1);
  return Array.from({ length: slips + 1 }, (_, part) => {
    const from = Math.round(part * (size + 1));
    const to = Math.round(part * (size + 1) + size);
    return `${part === 0 ? ' ' : ''}${letters.slice(from, to).join('')}`;
  });
}

/** Characters that mean something in a regular expression, as themselves. */
function quoted(text: string): string {
  return text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');
}
