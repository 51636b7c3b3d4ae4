import { defineConfig } from 'vitest/config';

/** Unit tests touch no database; integration tests run on real ones, made from a template built once per run. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Property tests run ten thousand cases; a busy machine takes its time.
          testTimeout: 30_000,
          include: [
            'tests/unit/**/*.test.{ts,tsx}',
            'src-main/**/*.test.ts',
            'src-renderer/**/*.test.{ts,tsx}',
          ],
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/template.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Each database keeps some 0.5 GB resident: workers are bounded by memory, not by cores.
          maxWorkers: 2,
          // Vitest refuses to mix projects of different limits in one group.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
