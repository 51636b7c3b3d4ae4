import { serviceDay, serviceDaySpan } from '#contract/time';

/**
 * Whether a daily backup is due: the newest was taken before the venue's clock last showed `dailyAt`. A machine that
 * was off at that time makes it when it is on again; a backup from the future (the clock was wrong) holds nothing up.
 */
export function isDailyDue(
  newestAt: Date | null,
  { now, dailyAt, timeZone }: { now: Date; dailyAt: string; timeZone: string },
): boolean {
  if (newestAt === null || newestAt > now) return true;
  return newestAt < serviceDaySpan(serviceDay(now, timeZone, dailyAt), timeZone, dailyAt).from;
}
