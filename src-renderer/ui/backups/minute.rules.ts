import { addDays, instantOf, type WallTime, wallTime } from '#contract/time';

/** The span a backup can be restored to: from when it was taken until the last change that was copied. */
export interface Reach {
  takenAt: string;
  reachesUntil: string;
}

/** The moment a copy shall stand at: as new as can be, as the backup was made, or a minute of the clock. */
export type ChosenMoment = 'newest' | 'made' | WallTime;

/** Why a minute cannot be had. */
export type MinuteProblem = 'too-early' | 'too-late' | 'skipped';

/** The calendar days a backup reaches into, the newest first. */
export function reachDays({ takenAt, reachesUntil }: Reach, zone: string): string[] {
  const first = wallTime(new Date(takenAt), zone).date;
  const days: string[] = [];
  for (let day = wallTime(new Date(reachesUntil), zone).date; day >= first; day = addDays(day, -1))
    days.push(day);
  return days;
}

/** The last full minute a backup reaches, or null when it reaches none. */
export function lastMinute(reach: Reach, zone: string): WallTime | null {
  const last = wallTime(new Date(reach.reachesUntil), zone);
  return 'at' in minuteIn(reach, last, zone) ? last : null;
}

/** The instant at which a minute of the clock begins, or why the backup cannot be restored to it. */
export function minuteIn(
  { takenAt, reachesUntil }: Reach,
  minute: WallTime,
  zone: string,
): { at: string } | { problem: MinuteProblem } {
  const at = instantOf(minute, zone);
  if (!at) return { problem: 'skipped' };
  if (at.getTime() < Date.parse(takenAt)) return { problem: 'too-early' };
  if (at.getTime() > Date.parse(reachesUntil)) return { problem: 'too-late' };
  return { at: at.toISOString() };
}
