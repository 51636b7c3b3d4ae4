import { sql } from 'drizzle-orm';
import { expect, it, onTestFinished, vi } from 'vitest';
import { consoleLog } from '#main/host/log';
import { openTestHost } from '#tests/support/host';

it('a failing statement is logged with what the database said, and without its values', async () => {
  const till = await openTestHost();
  const secret = 'Siobhan +353 1 555 0199\n    at home';
  const error = await till
    .peek((tx) => tx.execute(sql`SELECT ${secret}::text, 1 / length(left(${secret}::text, 0))`))
    .catch((thrown: unknown) => thrown);
  expect(String(error)).toContain('Siobhan');

  let logged = '';
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    logged += String(text);
    return true;
  });
  onTestFinished(() => stderr.mockRestore());
  consoleLog.error('guests.search failed (1)', error);

  expect(logged).not.toMatch(/Siobhan|555|at home/);
  expect(logged).toContain('division by zero');
  expect(logged).toContain('SQLSTATE 22012');
  expect(logged).toMatch(/\n {4}at .*\.[jt]s:\d+/);
});
