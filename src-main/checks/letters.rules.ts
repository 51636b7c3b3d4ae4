const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A, B … Z, AA, AB … */
function letterAt(index: number): string {
  const last = ALPHABET[index % 26] as string;
  return index < 26 ? last : `${ALPHABET[Math.floor(index / 26) - 1] ?? ''}${last}`;
}

/** The checks of one bill with their letters: none for the only one; else each keeps its own, or gets the next. */
export function relettered<Check extends { letter: string }>(checks: readonly Check[]): Check[] {
  if (checks.length === 1) return checks.map((check) => ({ ...check, letter: '' }));
  const taken = new Set(checks.map((check) => check.letter));
  let next = 0;
  return checks.map((check) => {
    if (check.letter !== '') return check;
    while (taken.has(letterAt(next))) next += 1;
    const letter = letterAt(next);
    taken.add(letter);
    return { ...check, letter };
  });
}

/** A before B, Z before AA. */
export function inLetterOrder<Check extends { letter: string }>(checks: readonly Check[]): Check[] {
  return [...checks].sort(
    (a, b) => a.letter.length - b.letter.length || (a.letter < b.letter ? -1 : a.letter > b.letter ? 1 : 0),
  );
}
