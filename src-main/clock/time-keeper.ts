import { AsyncLocalStorage } from 'node:async_hooks';
import type { Store } from '#db/store';
import type { Log } from '../host/log';
import { followClock, lastRecorded } from './clock.service';
import { type ClockChange, createHouseClock, type HouseClock, type MachineTime } from './house-clock';

/** The house's clock, looked at by itself every second. */
export interface TimeKeeper extends HouseClock {
  /** Stops looking. */
  stop(): void;
}

/** How often the machine's clock is looked at, and a row that could not be written is tried again. */
const LOOK_MS = 1_000;

/**
 * The house's clock over what the store has on record. Every change of it is written down, and what is going on is
 * taken along, before any call that meets the new time: the store runs one after another, and the change is handed
 * to it first. A change that could not be written is logged, and written when it can be.
 */
export async function keepTime(store: Store, machine: MachineTime, log: Log): Promise<TimeKeeper> {
  const clock = createHouseClock({ ...machine, lastRecorded: await store.read(lastRecorded) });
  // Somebody may look at the clock inside a transaction; what it finds is written in one of its own.
  const outside = AsyncLocalStorage.snapshot();
  let unwritten: ClockChange[] = [];

  function write(change: ClockChange): void {
    outside(() => store.write((tx) => followClock(tx, change))).catch((error: unknown) => {
      log.error('a change of the clock was not written, and is tried again', error);
      unwritten.push(change);
    });
  }

  clock.onChange((change) => {
    log.info(`the clock: ${change.kind}, ${change.from.toISOString()} to ${change.to.toISOString()}`);
    if (change.kind !== 'dismissed') write(change);
  });
  clock.now();
  const timer = setInterval(() => {
    const again = unwritten;
    unwritten = [];
    again.forEach(write);
    clock.now();
  }, LOOK_MS);
  timer.unref();
  return { ...clock, stop: () => clearInterval(timer) };
}

/** A clock that is believed whatever it shows: for tests that set it themselves. */
export function believe(clock: () => Date): TimeKeeper {
  return {
    now: clock,
    notice: () => null,
    accept: () => undefined,
    dismiss: () => undefined,
    onChange: () => () => undefined,
    stop: () => undefined,
  };
}
