import { Check, TriangleAlert, Unplug } from 'lucide-react';
import { useConnection } from '../api/connection';
import { Chip } from './chip';
import { useTick } from './now';

/** Silence before the chip turns amber, and before it turns red. */
const QUIET_MS = 3_000;
const LOST_MS = 10_000;

export type LinkState = 'connected' | 'quiet' | 'lost';

/** How well the host is heard, looked at once a second. */
export function useLinkState(): { state: LinkState; silentSeconds: number; pendingWrites: number } {
  const { up, heardAt, pendingWrites } = useConnection();
  const silentMs = Math.max(0, useTick(1_000) - heardAt);
  const state = silentMs >= LOST_MS ? 'lost' : !up || silentMs >= QUIET_MS ? 'quiet' : 'connected';
  return { state, silentSeconds: Math.floor(silentMs / 1_000), pendingWrites };
}

/** Whether the host is heard, and what waits for it. In the header of every screen. */
export function ConnectionChip() {
  const { state, silentSeconds, pendingWrites } = useLinkState();
  const waiting = pendingWrites > 0 && state !== 'connected' ? ` · ${pendingWrites} not sent` : '';
  return (
    <span role="status">
      {state === 'connected' && (
        <Chip family="ok" icon={Check}>
          All connected
        </Chip>
      )}
      {state === 'quiet' && (
        <Chip family="warn" filled icon={TriangleAlert}>
          Looking for the host{waiting}
        </Chip>
      )}
      {state === 'lost' && (
        <Chip family="alert" filled icon={Unplug}>
          No link for {silentSeconds} s{waiting}
        </Chip>
      )}
    </span>
  );
}
