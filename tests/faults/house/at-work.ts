import { setTimeout as delay } from 'node:timers/promises';
import type { CommandBook } from './commands';

/** So long may the devices of a sound host get nothing done on the slowest machine, in milliseconds. */
const LONGEST_STANDSTILL = 60_000;

/**
 * Waits until the devices have had so many more commands acknowledged. Gives up, and says why among the
 * complaints, when nothing is acknowledged any more; ends early when a device has complained.
 */
export async function untilAcknowledged(
  book: CommandBook,
  more: number,
  complaints: string[],
): Promise<void> {
  const count = () => book.of('acknowledged').length;
  const enough = count() + more;
  let reached = count();
  let since = performance.now();
  while (count() < enough && complaints.length === 0) {
    await delay(2);
    if (count() > reached) {
      reached = count();
      since = performance.now();
    } else if (performance.now() - since > LONGEST_STANDSTILL)
      complaints.push('nothing was acknowledged any more');
  }
}
