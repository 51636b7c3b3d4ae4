import { wallTime } from '#contract/time';
import { hostNow, useConnection } from '../api/connection';
import { Banner } from '../ui/banner';
import { useLinkState } from '../ui/connection-chip';
import { useVenue } from '../ui/venue';

/** Says what still works while the host is not heard. */
export function HostBanner() {
  const { state, silentSeconds, pendingWrites } = useLinkState();
  const { timeZone } = useVenue();
  const up = useConnection((connection) => connection.up);
  if (state === 'connected' || (up && state !== 'lost')) return null;
  if (silentSeconds < 3) return null;
  const since = wallTime(new Date(hostNow().getTime() - silentSeconds * 1_000), timeZone).time;
  return (
    <div className="px-4 pt-3">
      <Banner family="warn" title={`No link to the host since ${since}`}>
        What you see may be old. What you tap is kept on this screen and goes out by itself
        {pendingWrites > 0 ? `: ${pendingWrites} waiting.` : '.'}
      </Banner>
    </div>
  );
}
