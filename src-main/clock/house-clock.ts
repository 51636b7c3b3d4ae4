/** Where a clock's time comes from, both in milliseconds. */
export interface MachineTime {
  /** What the machine's clock shows, since the epoch. Anybody may set it. */
  wall(): number;
  /** A count that only goes forward and that nobody can set. It goes on while the machine sleeps. */
  monotonic(): number;
}

/** What a manager is told about the machine's clock. */
export interface ClockNotice {
  /** `back`: the machine is behind, and the house counts on without it. `forward`: it leapt, and was followed. */
  kind: 'back' | 'forward';
  /** How far the machine is behind now, or leapt; whole minutes. */
  byMinutes: number;
  /** What the machine shows now, or showed right after the leap. */
  machineTime: Date;
  /** What the house's clock showed when it was noticed. */
  at: Date;
}

/**
 * - `held`: the machine fell behind; the house counts on. `from` is the house's time, `to` the machine's.
 * - `leapt`: the house's time was `from`, the next moment it was `to`, later than that.
 * - `returned`: the machine came back by itself; the house follows it again.
 * - `accepted`: a manager took the machine's time: the house's went back from `from` to `to`.
 * - `dismissed`: a manager has read that it leapt.
 */
export interface ClockChange {
  kind: 'held' | 'leapt' | 'returned' | 'accepted' | 'dismissed';
  from: Date;
  to: Date;
}

/** The time that everything in the house goes by. */
export interface HouseClock {
  /** Never earlier than what it answered before, but for `accept`. */
  now(): Date;
  /** What is wrong now; null when all is well. */
  notice(): ClockNotice | null;
  /** Takes the machine's time while it is behind, and goes back to it; otherwise does nothing. */
  accept(): void;
  /** Takes away the notice of a leap. One that the machine is behind stands until that is over. */
  dismiss(): void;
  /** Tells `listener` of each change, when it has happened. Returns how to stop. */
  onChange(listener: (change: ClockChange) => void): () => void;
}

export interface HouseClockOptions extends MachineTime {
  /** The newest time the house has on record; null in a new one. */
  lastRecorded: Date | null;
}

/** What time servers and slow crystals do to a clock; by more than this, in milliseconds, somebody set it. */
export const CLOCK_TOLERANCE_MS = 90_000;
/** A till that was shut for longer than a holiday is asked whether its date is right. */
const LONGEST_HOLIDAY_MS = 31 * 24 * 60 * 60_000;
/** While the machine is a little behind, the house goes at this pace until they meet: order is kept, and no two
 * moments are one. */
const SLOW_PACE = 0.5;

/**
 * Follows the machine's clock as long as it can be believed. A little behind, it is waited for at half pace. Far
 * behind, it was set back, or the battery is empty: the house counts on from where it was, because audit, stays
 * and tickets live by their order, until the machine comes back or a manager accepts it. Ahead, it is followed at
 * once, since bookings go by what the wall shows; far ahead, somebody should know. At a start the house cannot
 * have been in a later time than now, so that what it has on record counts as where it was.
 */
export function createHouseClock({ wall, monotonic, lastRecorded }: HouseClockOptions): HouseClock {
  const listeners = new Set<(change: ClockChange) => void>();
  const started = wall();
  const recorded = lastRecorded?.getTime() ?? started;
  let shown = Math.max(started, recorded);
  let counted = monotonic();
  let held: { at: number; sinceStart: boolean } | null = null;
  let atStart = true;
  let leap: ClockNotice | null =
    started - recorded > LONGEST_HOLIDAY_MS ? leapNotice(recorded, started) : null;

  function tell(kind: ClockChange['kind'], from: number, to: number): void {
    for (const listener of listeners) listener({ kind, from: dateOf(from), to: dateOf(to) });
  }

  /** Brings `shown` up to now, and notices. */
  function look(): number {
    const machine = wall();
    const count = monotonic();
    const passed = Math.max(0, count - counted);
    counted = Math.max(count, counted);
    const wasAtStart = atStart;
    atStart = false;
    const before = shown;
    const expected = shown + passed;
    if (expected - machine > CLOCK_TOLERANCE_MS) {
      shown = expected;
      if (held === null) {
        held = { at: expected, sinceStart: wasAtStart };
        leap = null;
        tell('held', expected, machine);
      }
      return machine;
    }
    shown = Math.max(before, machine, before + passed * SLOW_PACE);
    const wasHeld = held;
    held = null;
    // A count that began at a start knows nothing of the hours before it: to be ahead of it is no leap.
    if (wasHeld?.sinceStart || (wasHeld && machine - expected <= CLOCK_TOLERANCE_MS))
      tell('returned', expected, shown);
    else if (machine - expected > CLOCK_TOLERANCE_MS) {
      leap = leapNotice(expected, machine);
      tell('leapt', expected, shown);
    }
    return machine;
  }

  return {
    now() {
      look();
      return dateOf(shown);
    },
    notice() {
      const machine = look();
      if (held === null) return leap;
      return {
        kind: 'back',
        byMinutes: Math.round((shown - machine) / 60_000),
        machineTime: dateOf(machine),
        at: dateOf(held.at),
      };
    },
    accept() {
      const machine = look();
      if (held === null) return;
      const from = shown;
      held = null;
      shown = machine;
      tell('accepted', from, machine);
    },
    dismiss() {
      look();
      if (leap === null) return;
      leap = null;
      tell('dismissed', shown, shown);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function leapNotice(from: number, to: number): ClockNotice {
  return {
    kind: 'forward',
    byMinutes: Math.round((to - from) / 60_000),
    machineTime: dateOf(to),
    at: dateOf(from),
  };
}

const dateOf = (milliseconds: number) => new Date(Math.floor(milliseconds));
