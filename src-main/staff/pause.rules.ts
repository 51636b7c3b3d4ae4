/** Wrong PINs from one address. */
export interface Attempts {
  wrong: number;
  /** Until when this address waits, as milliseconds since the epoch. */
  pausedUntil: number;
}

const FREE_TRIES = 5;
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 15 * 60_000;

/** After five wrong PINs, and after each five more, the address waits: 30 seconds, then twice as long each time. */
export function afterWrongPin(attempts: Attempts | undefined, now: number): Attempts {
  const wrong = (attempts?.wrong ?? 0) + 1;
  const pauses = Math.floor(wrong / FREE_TRIES);
  const pausedUntil =
    wrong % FREE_TRIES === 0 ? now + Math.min(FIRST_PAUSE_MS * 2 ** (pauses - 1), LONGEST_PAUSE_MS) : 0;
  return { wrong, pausedUntil };
}

/** Whole seconds this address still has to wait; 0 when it may try. */
export function secondsPaused(attempts: Attempts | undefined, now: number): number {
  return Math.max(0, Math.ceil(((attempts?.pausedUntil ?? 0) - now) / 1000));
}
