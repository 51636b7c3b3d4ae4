import type { RoundView } from '#contract/orders';

/** The round that "the same again" means: the last one that was not taken back. */
export function lastRound(rounds: readonly RoundView[]): RoundView | undefined {
  return rounds.findLast(({ status }) => status !== 'cancelled');
}

/** What of a round is repeated: each line, and each set menu once, whatever of its dishes were sent. */
export function linesToRepeat(lines: readonly Pick<RoundView['lines'][number], 'id' | 'set'>[]): string[] {
  return [...new Set(lines.map(({ id, set }) => set?.id ?? id))];
}
