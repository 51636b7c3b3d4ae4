import fc from 'fast-check';

/** A word, and what becomes of it by at most so many slips of the finger. */
export const slipped = (slips: number) =>
  fc
    .tuple(
      fc.string({ unit: fc.constantFrom(...'abcd'), minLength: 3, maxLength: 13 }),
      fc.array(
        fc.record({
          kind: fc.constantFrom('insert', 'remove', 'replace', 'swap'),
          place: fc.nat(20),
          letter: fc.constantFrom(...'abcd'),
        }),
        { maxLength: slips },
      ),
    )
    .map(([word, steps]) => ({ word, typed: steps.reduce(slip, word) }));

type Slip = { kind: 'insert' | 'remove' | 'replace' | 'swap'; place: number; letter: string };

function slip(word: string, { kind, place, letter }: Slip): string {
  const letters = [...word];
  const at = place % letters.length;
  if (kind === 'insert') letters.splice(at, 0, letter);
  if (kind === 'remove') letters.splice(at, 1);
  if (kind === 'replace') letters.splice(at, 1, letter);
  if (kind === 'swap') letters.splice(at, 2, ...letters.slice(at, at + 2).reverse());
  return letters.join('');
}
