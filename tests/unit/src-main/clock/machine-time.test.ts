import { expect, it } from 'vitest';
import { machineTime } from '#main/clock/machine-time';

it('counts on while the machine sleeps, though the process does not', () => {
  let [count, sinceBoot] = [1_000, 50_000];
  const { monotonic } = machineTime(
    () => count,
    () => sinceBoot,
  );
  const pass = (milliseconds: number, awake = true) => {
    sinceBoot += milliseconds;
    if (awake) count += milliseconds;
  };
  expect(monotonic()).toBe(1_000);
  pass(60_000);
  expect(monotonic()).toBe(61_000);
  pass(8 * 3_600_000, false);
  expect(monotonic()).toBe(61_000 + 8 * 3_600_000);
  pass(1_000);
  expect(monotonic()).toBe(62_000 + 8 * 3_600_000);
  // A coarse count since the boot that lags a little is no sleep undone.
  sinceBoot -= 900;
  expect(monotonic()).toBe(62_000 + 8 * 3_600_000);
});

it('really counts', async () => {
  const { monotonic, wall } = machineTime();
  const [from, at] = [monotonic(), wall()];
  while (monotonic() === from) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(monotonic()).toBeGreaterThan(from);
  expect(wall()).toBeGreaterThanOrEqual(at);
});
