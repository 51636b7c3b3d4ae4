import { wallTime } from '#contract/time';
import { hostTime, useConnection } from '../api/connection';
import { Banner } from '../ui/banner';
import { useLinkState } from '../ui/connection-chip';
import { useVenue } from '../ui/venue';
import { RefusedBanner } from './left-banners';

/** Says what still works while the host is not heard, and afterwards what of it could not be done. */
export function HostBanner() {
  return (
    <>
      <AwayBanner />
      <RefusedBanner />
    </>
  );
}

function AwayBanner() {
  const { state, heardAt, waiting } = useLinkState();
  const unkept = useConnection(({ unkeptWrites }) => unkeptWrites);
  const { timeZone } = useVenue();
  if (state === 'connected') return null;
  return (
    <div className="px-4 pt-3">
      <Banner
        family={state === 'lost' ? 'alert' : 'warn'}
        title={`No link to the host since ${wallTime(hostTime(heardAt), timeZone).time}`}
      >
        What you see may be old. What you tap is kept on this screen and goes out by itself
        {waiting > 0 ? `: ${waiting} waiting.` : '.'}
        {unkept > 0 && ` Do not close this window: ${unkept} of them are in its memory only.`}
      </Banner>
    </div>
  );
}
