/** What a search for a guest asks for: every word in the name, or the digits in the phone number. */
export interface GuestSearch {
  words: string[];
  /** Null when the query is no phone number. */
  digits: string | null;
}

const FEWEST_DIGITS = 3;
const MOST_WORDS = 6;

/**
 * Reads what was typed. A leading 0 or 00 is left out of the digits, so that "087 123" finds "+353 87 123":
 * people say a number the way they dial it.
 */
export function readSearch(query: string): GuestSearch {
  const isPhone = /^[+\d][\d ()/.-]*$/.test(query);
  const digits = query.replace(/\D/g, '').replace(/^0+/, '');
  return {
    words: foldName(query).split(/\s+/).filter(Boolean).slice(0, MOST_WORDS),
    digits: isPhone && digits.length >= FEWEST_DIGITS ? digits : null,
  };
}

/** Letters that have no mark to take off, and what people type for them. The column name_folded has the same two lists. */
const PLAIN_LETTERS = { from: 'øłđıðþ', to: 'oldidt' } as const;

/** A name as people type it in a hurry: "Sørensen" is "sorensen". */
export function foldName(name: string): string {
  return [
    ...name
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase(),
  ]
    .map((letter) => PLAIN_LETTERS.to[PLAIN_LETTERS.from.indexOf(letter)] ?? letter)
    .join('');
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

const PLACEHOLDER_DOMAIN = '@guest.invalid';

/** The documented e-mail column is unique and must be filled; a guest without one gets an address nobody has. */
export function placeholderEmail(guestId: string): string {
  return `${guestId}${PLACEHOLDER_DOMAIN}`;
}

/** The guest's own address, or null for a placeholder. */
export function realEmail(email: string): string | null {
  return email.endsWith('.invalid') ? null : email;
}
