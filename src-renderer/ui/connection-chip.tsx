import { Check, TriangleAlert, Unplug } from 'lucide-react';
import { useConnection } from '../api/connection';
import { useLeft } from '../api/recovery';
import { Chip } from './chip';
import { useTick } from './now';

/**
 * Silence before the chip turns amber, and before it turns red. The host says something every second: every screen
 * shows within three that it does not any more, and one late word alarms nobody.
 */
const QUIET_MS = 2_500;
const LOST_MS = 10_000;

export type LinkState = 'connected' | 'quiet' | 'lost';

/** How well the host is heard, looked at four times a second. */
export function useLinkState(): {
  state: LinkState;
  heardAt: number;
  silentSeconds: number;
  waiting: number;
} {
  const { up, heardAt, pendingWrites } = useConnection();
  const left = useLeft(({ sending }) => sending.length);
  const silentMs = Math.max(0, useTick(250) - heardAt);
  const state = silentMs >= LOST_MS ? 'lost' : !up || silentMs >= QUIET_MS ? 'quiet' : 'connected';
  return { state, heardAt, silentSeconds: Math.floor(silentMs / 1_000), waiting: pendingWrites + left };
}

/** Whether the host is heard, and what waits for it. In the header of every screen. */
export function ConnectionChip() {
  const { state, silentSeconds, waiting } = useLinkState();
  const unsent = waiting > 0 ? ` · ${waiting} not sent` : '';
  return (
    <span role="status">
      {state === 'connected' && (
        <Chip family="ok" icon={Check}>
          All connected
        </Chip>
      )}
      {state === 'quiet' && (
        <Chip family="warn" filled icon={TriangleAlert}>
          Looking for the host{unsent}
        </Chip>
      )}
      {state === 'lost' && (
        <Chip family="alert" filled icon={Unplug}>
          No link for {silentSeconds} s{unsent}
        </Chip>
      )}
    </span>
  );
}
