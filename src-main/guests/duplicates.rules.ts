import type { Sameness } from '#contract/guests';
import { foldName, slipsFrom, wordsOf } from './name.rules';

/** What of an entry tells whose it is. */
export interface Identity {
  firstName: string;
  lastName: string;
  phone: string | null;
  email: string | null;
}

const FEWEST_DIGITS = 7;
const TAIL = 4;

/** Why two entries may be one person: one number, one address, or a name misspelt and the end of a number. Else null. */
export function sameness(a: Identity, b: Identity): Sameness | null {
  const [phoneA, phoneB] = [digitsOf(a), digitsOf(b)];
  if (isSameNumber(phoneA, phoneB)) return 'phone';
  if (a.email !== null && a.email.toLowerCase() === b.email?.toLowerCase()) return 'email';
  const sameTail = phoneA.length >= TAIL && phoneA.slice(-TAIL) === phoneB.slice(-TAIL);
  return sameTail && isNearName(a, b) ? 'name' : null;
}

/** The end of a number by which its likes are looked up; null when there are too few digits to say anything. */
export function phoneTail(guest: Identity): string | null {
  const digits = digitsOf(guest);
  return digits.length < TAIL ? null : digits.slice(-TAIL);
}

/** Either name may be misspelt; either may lack the first name. */
function isNearName(a: Identity, b: Identity): boolean {
  const [wordsA, wordsB] = [a, b].map(({ firstName, lastName }) =>
    wordsOf(foldName(`${lastName} ${firstName}`)),
  ) as [string[], string[]];
  const [fewer, more] = wordsA.length <= wordsB.length ? [wordsA, wordsB] : [wordsB, wordsA];
  return fewer.length > 0 && (slipsFrom(fewer, more) !== null || slipsFrom(more, fewer) !== null);
}

const digitsOf = ({ phone }: Identity): string => (phone ?? '').replace(/\D/g, '');

/** One may have its country before it, and the other the 0 that is dialled instead. */
function isSameNumber(a: string, b: string): boolean {
  const [shorter = '', longer = ''] = [a, b]
    .map((digits) => digits.replace(/^0+/, ''))
    .toSorted((x, y) => x.length - y.length);
  return shorter.length >= FEWEST_DIGITS && longer.endsWith(shorter);
}
