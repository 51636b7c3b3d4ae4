import { addMinutes } from '#contract/time';

/**
 * Until when a party that moves may stay: as long as it was given, or a turn from now when that is over. After the
 * clock went back the end lies far ahead; then it is no further than the whole time that was given.
 */
export function stayUntil(given: { from: Date; to: Date } | null, now: Date, turnMinutes: number): Date {
  if (given === null || given.to <= now) return addMinutes(now, turnMinutes);
  const whole = given.to.getTime() - given.from.getTime();
  return new Date(Math.min(given.to.getTime(), now.getTime() + whole));
}
