/** Letters that have no mark to take off, and what people type for them. The column name_folded has the same lists. */
const PLAIN_LETTERS = { from: 'øłđıðþ', to: 'oldidt' } as const;

/**
 * A name as people type it in a hurry, its words between blanks: "Sørensen-O’Hara" is " sorensen ohara ". What is
 * stored in name_folded is the same for the last name and the first.
 */
export function foldName(name: string): string {
  const bare = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’ʼ.]/g, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe');
  const plain = [...bare].map((letter) => PLAIN_LETTERS.to[PLAIN_LETTERS.from.indexOf(letter)] ?? letter);
  return ` ${plain
    .join('')
    .replace(/[\s,;/"()-]+/g, ' ')
    .trim()} `;
}

/** The words of a folded name. */
export function wordsOf(folded: string): string[] {
  return folded.split(' ').filter(Boolean);
}

/** How many slips of the finger a word may have: one from four letters on, two from eight; fewer would be any name. */
export function slipsAllowed(word: string): 0 | 1 | 2 {
  const { length } = [...word];
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/**
 * In how many slips one word became the other: a letter too much, too few, wrong, or two that changed places (optimal
 * string alignment). Also for a name that is still being typed: then what is left of it counts for nothing.
 */
export function slipsBetween(typed: string, word: string, unfinished: boolean): number {
  const a = [...typed];
  const b = [...word];
  let before: number[] = [];
  let row = b.map((_, column) => column).concat(b.length);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(
        at(row, j) + 1,
        at(next, j - 1) + 1,
        at(row, j - 1) + (same ? 0 : 1),
        swapped ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = row;
    row = next;
  }
  return unfinished ? Math.min(...row) : at(row, b.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;

/** Fewer letters than these say too little for a name that is still being typed to be guessed. */
const UNFINISHED_FROM = 6;

/** Whether a typed word can be the beginning of a name with slips in it. */
export function guessesUnfinished(word: string): boolean {
  return [...word].length >= UNFINISHED_FROM;
}

/**
 * How far what was typed is from a name, in slips over all its words; null when a word has no counterpart. Each word
 * of the name answers for one typed word only.
 */
export function slipsFrom(typed: readonly string[], name: readonly string[]): number | null {
  const [first, ...rest] = typed;
  if (first === undefined) return 0;
  const totals = name.flatMap((word, place) => {
    const slips = word.startsWith(first) ? 0 : slipsBetween(first, word, guessesUnfinished(first));
    if (slips > slipsAllowed(first)) return [];
    const others = slipsFrom(rest, name.toSpliced(place, 1));
    return others === null ? [] : [slips + others];
  });
  return totals.length === 0 ? null : Math.min(...totals);
}
