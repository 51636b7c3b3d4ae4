import { expect, inject, it } from 'vitest';
import { runMonth } from '#tests/faults/month/month';

/** Small runs of `npm run faults -- --month`, by the same function; their seeds stay so that a failure stays too. */
it.each(['npm-test', 'npm-test-2', 'npm-test-3'])(
  'what every check, X and Z report says is what the rows come to: %s',
  async (seed) => {
    const { failures, figures } = await runMonth({ checks: 120, seed, template: inject('template') });
    expect(failures).toEqual([]);
    expect(figures['Z reports']).toBeGreaterThanOrEqual(30);
  },
  600_000,
);
