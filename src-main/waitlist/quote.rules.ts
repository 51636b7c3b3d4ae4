/** A wait in minutes: as likely as not, and safe to say (four of five sit by then). */
export interface Wait {
  likely: number;
  safe: number;
}

/** What is told to the guest: "20-30 min". */
export interface Said {
  from: number;
  to: number;
}

/** A wait that was computed before, and how long it was in the end. */
export interface Outcome {
  computed: Wait;
  actual: number;
}

export const SAFE_SHARE = 0.8;

/** Short waits miss in another way than long ones: up to so many minutes. */
const BANDS = [12, 25, 45];
/** So many misses weigh as much as the belief that there is none to come. */
const DOUBT = 20;

/**
 * Corrects a wait by the house's own misses: by what would have made the likely wait right in the middle, and the safe
 * one kept four times out of five (split-conformal, for each band of waits). With few of them it hardly moves.
 */
export function corrected(wait: Wait, outcomes: readonly Outcome[]): Wait {
  // Nobody was ever quoted the wait that is over.
  if (wait.safe <= 0) return wait;
  const near = outcomes.filter(({ computed }) => bandOf(computed.likely) === bandOf(wait.likely));
  const shift = (of: keyof Wait, share: number): number => {
    const misses = (some: readonly Outcome[]) => some.map(({ computed, actual }) => actual - computed[of]);
    const overall = drawn(misses(outcomes), share, 0);
    return drawn(misses(near), share, overall);
  };
  const likely = Math.max(0, wait.likely + shift('likely', 0.5));
  return { likely, safe: Math.max(likely, wait.safe + shift('safe', SAFE_SHARE)) };
}

/** The miss that this share of them stays below, as a promise needs it, drawn to what was believed before. */
function drawn(misses: readonly number[], share: number, believed: number): number {
  if (misses.length === 0) return believed;
  const sorted = [...misses].sort((a, b) => a - b);
  const rank = Math.min(sorted.length, Math.ceil((sorted.length + 1) * share));
  const seen = sorted[rank - 1] ?? 0;
  const weight = sorted.length / (sorted.length + DOUBT);
  return weight * seen + (1 - weight) * believed;
}

function bandOf(likely: number): number {
  const band = BANDS.findIndex((upTo) => likely <= upTo);
  return band < 0 ? BANDS.length : band;
}

const STEP = 5;

/** As a host says it: a range in steps of five minutes, never a point and never less than nothing. */
export function said({ likely, safe }: Wait): Said {
  const from = Math.max(0, Math.floor(likely / STEP) * STEP);
  return { from, to: Math.max(from + STEP, Math.round(safe / STEP) * STEP) };
}
