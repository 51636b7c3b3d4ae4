/** How many cases a property is tried with: at least 10,000 where everything is checked, fewer while one works. */
export const numRuns = (): number => (process.env['CI'] ? 10_000 : 1_000);
