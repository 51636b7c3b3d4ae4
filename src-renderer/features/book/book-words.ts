import type { Place } from './book.types';

/** "1 guest", "4 guests", "2 parties". */
export function plural(count: number, word: string, words = `${word}s`): string {
  return `${count} ${count === 1 ? word : words}`;
}

/** "Table 4", "P1 + P2": several stand for themselves. */
export function placeName(numbers: Place['numbers']): string {
  const [only] = numbers;
  return numbers.length === 1 && only !== undefined ? `Table ${only}` : numbers.join(' + ');
}
