/** Minutes that nobody knows yet: log-normal, as stays at tables are. `exp(mu)` is the median. */
export interface Spread {
  mu: number;
  sigma: number;
}

/** The minutes below which this share lies. */
export function minutesAt({ mu, sigma }: Spread, share: number): number {
  return Math.exp(mu + sigma * normalQuantile(share));
}

/** A stay that has outlasted nearly all others may end any minute; what is left of it no longer shrinks. */
const LONGEST_SHARE = 0.995;
const LEFT_OF_LONGEST = 0.1;

/**
 * What is left of it when so many minutes have passed, at a chance from 0 to 1: of all that last at least as long,
 * the one at that place.
 */
export function minutesLeft(spread: Spread, passed: number, chance: number): number {
  if (passed <= 0) return minutesAt(spread, chance);
  const gone = normalShare((Math.log(passed) - spread.mu) / spread.sigma);
  if (gone > LONGEST_SHARE) return -Math.log(1 - chance) * LEFT_OF_LONGEST * Math.exp(spread.mu);
  return Math.max(0, minutesAt(spread, gone + chance * (1 - gone)) - passed);
}

/** The share of the standard normal distribution below z. Abramowitz and Stegun 26.2.17, to 7 digits. */
export function normalShare(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const above = 0.3989422804 * Math.exp((-z * z) / 2) * tail;
  return z < 0 ? above : 1 - above;
}

const FARTHEST = 1e-9;

/** The z below which this share of the standard normal distribution lies. Acklam's approximation, to 9 digits. */
export function normalQuantile(share: number): number {
  const p = Math.min(1 - FARTHEST, Math.max(FARTHEST, share));
  if (p < 0.02425) return tail(Math.sqrt(-2 * Math.log(p)));
  if (p > 1 - 0.02425) return -tail(Math.sqrt(-2 * Math.log(1 - p)));
  const q = p - 0.5;
  const r = q * q;
  return (
    (q *
      (2.506628277459239 +
        r *
          (-30.66479806614716 +
            r *
              (138.357751867269 +
                r * (-275.9285104469687 + r * (220.9460984245205 + r * -39.69683028665376)))))) /
    (1 +
      r *
        (-13.28068155288572 +
          r *
            (66.80131188771972 +
              r * (-155.6989798598866 + r * (161.5858368580409 + r * -54.47609879822406)))))
  );
}

function tail(q: number): number {
  return (
    (2.938163982698783 +
      q *
        (4.374664141464968 +
          q *
            (-2.549732539343734 +
              q * (-2.400758277161838 + q * (-0.3223964580411365 + q * -0.007784894002430293))))) /
    (1 +
      q * (3.754408661907416 + q * (2.445134137142996 + q * (0.3224671290700398 + q * 0.007784695709041462))))
  );
}
