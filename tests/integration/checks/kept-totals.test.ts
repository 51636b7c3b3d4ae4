import { sql } from 'drizzle-orm';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { CheckTotals } from '#contract/check-totals';
import { venue as venues } from '#db/schema/people';
import { openStore, type Tx } from '#db/store';
import { loadBill } from '#main/checks/bill.service';
import { billTotals } from '#main/checks/totals.rules';
import { seededStore } from '#tests/support/demo';
import { releaseFolder, releases } from '#tests/support/releases';

// A whole release is imported and brought up to date.
vi.setConfig({ testTimeout: 300_000 });

/** What the rules make of every check as if it were open, beside what is kept with it. */
async function keptAndWorkedOut(tx: Tx) {
  const [venue] = await tx.select().from(venues);
  if (!venue) throw new Error('there is no restaurant');
  const { rows } = await tx.execute<{ id: string; number: string; totals: CheckTotals }>(
    sql`SELECT id, number, totals FROM checks ORDER BY number`,
  );
  const kept = new Map(rows.map(({ id, totals }) => [id, totals]));
  const workedOut = new Map<string, CheckTotals>();
  for (const number of new Set(rows.map((row) => row.number))) {
    const bill = await loadBill(tx, venue, number);
    const checks = bill.checks.map((check) => ({ ...check, open: true, kept: null }));
    for (const [id, totals] of billTotals({ ...bill, checks })) workedOut.set(id, totals);
  }
  return { kept, workedOut };
}

describe('what checks came to', () => {
  it('is in the demo restaurant what the rules say', async () => {
    const store = await seededStore(new Date('2026-11-20T19:46:00Z'));
    const { kept, workedOut } = await store.read(keptAndWorkedOut);
    expect(kept.size).toBeGreaterThan(20);
    expect(kept).toEqual(workedOut);
  });

  it.each(releases)('is worked out for the checks of %s when it is brought up to date', async (archive) => {
    const dataDir = await releaseFolder(archive);
    const store = await openStore({ dataDir, owner: 'Tableside test' });
    onTestFinished(() => store.close());
    const { kept, workedOut } = await store.read(keptAndWorkedOut);
    expect(kept.size).toBeGreaterThan(0);
    expect(kept).toEqual(workedOut);
  });
});
