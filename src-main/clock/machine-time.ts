import { uptime } from 'node:os';
import type { MachineTime } from './house-clock';

/** The count since the boot is a coarse one; what differs by less was no sleep. */
const SHORTEST_SLEEP_MS = 5_000;

/**
 * This machine's time. A process's own count stops on some systems while the machine sleeps; the count since the
 * boot does not, and tells how long it was.
 */
export function machineTime(
  processCount: () => number = () => performance.now(),
  bootCount: () => number = () => uptime() * 1_000,
): MachineTime {
  const apart = bootCount() - processCount();
  let slept = 0;
  return {
    wall: () => Date.now(),
    monotonic() {
      const count = processCount();
      const missed = bootCount() - count - apart;
      if (missed - slept > SHORTEST_SLEEP_MS) slept = missed;
      return count + slept;
    },
  };
}
