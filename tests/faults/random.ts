import { createHash, randomBytes } from 'node:crypto';

/** Chance that can be had again: the same seed gives the same choices in the same order. */
export interface Chance {
  seed: string;
  /** A number from 0 up to, not including, `below`; whole unless `below` is 1. */
  below(below: number): number;
  /** True so often out of one. */
  happens(share: number): boolean;
  oneOf<T>(things: readonly T[]): T;
}

/** A seed for a whole run; the seeds of its rounds begin with it. */
export function newSeed(): string {
  return randomBytes(3).toString('hex');
}

/** The seed of one round of a run, by which `--replay` finds it again. */
export function roundSeed(base: string, round: number): string {
  return `${base}.${round}`;
}

export function chanceOf(seed: string): Chance {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  // mulberry32: small, even, and the same everywhere.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => (limit === 1 ? next() : Math.floor(next() * limit));
  return {
    seed,
    below,
    happens: (share) => next() < share,
    oneOf(things) {
      if (things.length === 0) throw new Error('there is nothing to choose from');
      return things[below(Math.max(2, things.length)) % things.length] as (typeof things)[number];
    },
  };
}
