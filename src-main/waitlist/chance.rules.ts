/** Numbers from 0 up to, not including, 1: the same seed gives the same ones. */
export type Chance = () => number;

/** mulberry32: small, even, and the same everywhere. A quote for the same room must be the same quote. */
export function chanceOf(seed: number): Chance {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * One number from each of `count` equal parts of 0 to 1, in no order. A few hundred of these say as much about a
 * distribution as some thousands that fall where they like.
 */
export function evenChances(count: number, chance: Chance): number[] {
  const numbers = Array.from({ length: count }, (_, part) => (part + chance()) / count);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(chance() * (last + 1));
    const kept = numbers[last] as number;
    numbers[last] = numbers[other] as number;
    numbers[other] = kept;
  }
  return numbers;
}
