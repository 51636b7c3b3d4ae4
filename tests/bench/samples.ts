/** The value below which this share of the samples lies, by the nearest rank. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

/** The ratio of two sums over the same nights, and its standard error: how far chance alone moves it. */
export function ratioOf(
  parts: readonly number[],
  wholes: readonly number[],
): { ratio: number; error: number } {
  const whole = wholes.reduce((sum, value) => sum + value, 0);
  const ratio = parts.reduce((sum, value) => sum + value, 0) / whole;
  const count = parts.length;
  const squares = parts.reduce((sum, part, index) => sum + (part - ratio * (wholes[index] ?? 0)) ** 2, 0);
  return { ratio, error: Math.sqrt((squares * count) / Math.max(1, count - 1)) / whole };
}

/** "p50 2.31 ms, p95 4.02 ms, n 100" */
export function spread(samples: readonly number[]): string {
  return `p50 ${median(samples).toFixed(2)} ms, p95 ${percentile(samples, 0.95).toFixed(2)} ms, n ${samples.length}`;
}

/** How long `work` takes, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Enough for a median, when a slow machine leaves no time for more. */
const LEAST_ROUNDS = 10;

/**
 * Lets every side measure once per round, in changing order: what else the machine does falls on all of them
 * alike. A side returns its own milliseconds, so that its preparation is not counted. Ends after so many
 * rounds, or at the first after so many seconds.
 */
export async function takeTurns<Side extends string>(
  { rounds, warmUp, seconds }: { rounds: number; warmUp: number; seconds: number },
  sides: Record<Side, () => Promise<number>>,
): Promise<Record<Side, number[]>> {
  const names = Object.keys(sides) as Side[];
  const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Side, number[]>;
  const until = performance.now() + seconds * 1000;
  for (let round = -warmUp; round < rounds; round++) {
    if (round >= LEAST_ROUNDS && performance.now() > until) break;
    const turn = Math.abs(round) % names.length;
    for (const name of [...names.slice(turn), ...names.slice(0, turn)]) {
      const milliseconds = await sides[name]();
      if (round >= 0) samples[name].push(milliseconds);
    }
  }
  return samples;
}
