import type { Place } from './book.types';

/** "1 guest", "4 guests". */
export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** "Table 4", "P1 + P2": several stand for themselves. */
export function placeName(numbers: Place['numbers']): string {
  const [only] = numbers;
  return numbers.length === 1 && only !== undefined ? `Table ${only}` : numbers.join(' + ');
}
