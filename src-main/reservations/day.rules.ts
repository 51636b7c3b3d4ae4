import type { Phase } from '#contract/reservations';

const FIRST_MINUTE = 11 * 60;
const LAST_MINUTE = 24 * 60;

/** Whether a booking brings guests: not when it was cancelled or nobody came. */
export function counts(phase: Phase): boolean {
  return phase !== 'cancelled' && phase !== 'no_show';
}

/** The hours that a day's page shows: 11:00 to midnight, and what lies outside as far as the whole hour. */
export function hoursShown(bars: readonly { fromMinute: number; toMinute: number }[]) {
  return {
    fromMinute: Math.min(FIRST_MINUTE, ...bars.map((bar) => Math.floor(bar.fromMinute / 60) * 60)),
    toMinute: Math.max(LAST_MINUTE, ...bars.map((bar) => Math.ceil(bar.toMinute / 60) * 60)),
  };
}
