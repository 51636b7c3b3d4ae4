import { minutesBetween, wallTime } from '#contract/time';
import { useMinute } from './now';
import { useVenue } from './venue';

/** The venue's wall clock. */
export function Clock({ className = '' }: { className?: string }) {
  const now = useMinute();
  const { timeZone } = useVenue();
  return (
    <time dateTime={now.toISOString()} className={className}>
      {wallTime(now, timeZone).time}
    </time>
  );
}

/** An instant as the venue's clock showed it. */
export function WallTime({ at }: { at: string }) {
  const { timeZone } = useVenue();
  return <time dateTime={at}>{wallTime(new Date(at), timeZone).time}</time>;
}

/** Whole minutes since an instant, never below zero, counting on by itself. */
export function useMinutesSince(since: string): number {
  return Math.max(0, minutesBetween(new Date(since), useMinute()));
}

/** "48 min" since an instant, counting on by itself. */
export function Minutes({ since }: { since: string }) {
  return <bdi>{useMinutesSince(since)} min</bdi>;
}
