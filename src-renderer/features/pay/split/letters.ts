import type { Plan } from './plan.rules';

const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Enough for as many checks as a bill has at most. */
const ALL = [...ALPHABET, ...ALPHABET.map((letter) => `A${letter}`)];

/** The letters that checks have, and the next free ones for those that are only planned, by check. */
export function letterAll(plan: Plan, letters: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const taken = new Set(letters.values());
  const free = ALL.filter((letter) => !taken.has(letter));
  return new Map(plan.map(({ checkId }) => [checkId, letters.get(checkId) || (free.shift() ?? '')] as const));
}
