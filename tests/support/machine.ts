import type { MachineTime } from '#main/clock/house-clock';

/** A machine whose clock can be set, and whose count cannot. */
export interface TestMachine extends MachineTime {
  /** Time passes. */
  pass(minutes: number): void;
  /** Somebody sets the machine's clock, forward or back. */
  set(minutes: number): void;
}

/** A machine that shows an instant, written with its zone. */
export function machineAt(instant: string): TestMachine {
  let wall = Date.parse(instant);
  let count = 0;
  return {
    wall: () => wall,
    monotonic: () => count,
    pass(minutes) {
      wall += minutes * 60_000;
      count += minutes * 60_000;
    },
    set(minutes) {
      wall += minutes * 60_000;
    },
  };
}
