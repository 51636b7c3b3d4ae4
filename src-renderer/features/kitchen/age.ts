import { minutesBetween } from '#contract/time';
import { hostNow } from '../../api/connection';
import { useTick } from '../../ui/now';

/** Often enough that a ticket's minutes turn with its colour. */
const LOOK_MS = 5_000;

/** Whole minutes since an instant, by the host's clock. */
export function ageMinutes(since: string): number {
  return Math.max(0, minutesBetween(new Date(since), hostNow()));
}

/** Whole minutes since an instant, counting on by itself. */
export function useAgeMinutes(since: string): number {
  useTick(LOOK_MS);
  return ageMinutes(since);
}
