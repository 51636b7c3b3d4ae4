/** Wrong PINs, from one address or in the whole venue. */
export interface Attempts {
  wrong: number;
  /** When the last one came, and until when the next must wait: milliseconds since the epoch. */
  at: number;
  pausedUntil: number;
}

/** How many wrong PINs are free before each pause. */
export interface Patience {
  freeTries: number;
}

/** One address is one device: people mistype. A venue has many, and an attacker may have many addresses. */
export const addressPatience: Patience = { freeTries: 5 };
export const venuePatience: Patience = { freeTries: 40 };

const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 15 * 60_000;
/** Nobody guesses this slowly: a day without a wrong PIN wipes the slate. Signing in right does not. */
const FORGOTTEN_AFTER_MS = 24 * 60 * 60_000;

/** After every so many wrong PINs there is a wait: 30 seconds, then twice as long each time, 15 minutes at most. */
export function afterWrongPin(
  attempts: Attempts | undefined,
  now: number,
  { freeTries }: Patience,
): Attempts {
  const remembered = attempts && now - attempts.at < FORGOTTEN_AFTER_MS ? attempts.wrong : 0;
  const wrong = remembered + 1;
  const pauses = Math.floor(wrong / freeTries);
  const pausedUntil =
    wrong % freeTries === 0 ? now + Math.min(FIRST_PAUSE_MS * 2 ** (pauses - 1), LONGEST_PAUSE_MS) : 0;
  return { wrong, at: now, pausedUntil };
}

/**
 * Whole seconds still to wait; 0 when a PIN may be tried. A pause that began in a time which a manager has since
 * gone back from is over: nobody waits hours for it.
 */
export function secondsPaused(attempts: Attempts | undefined, now: number): number {
  if (!attempts || now < attempts.at) return 0;
  return Math.max(0, Math.ceil((attempts.pausedUntil - now) / 1000));
}
