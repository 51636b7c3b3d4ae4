import { create } from 'zustand';
import { useConnection } from '../api/connection';
import { useView } from '../api/live';
import { useMay } from './session.store';
import { type SystemNotice, systemNotices } from './system-notices';

/** When the restore ended whose notice was put away on this screen. */
const useRestorePutAway = create<{ at: string | null }>()(() => ({ at: null }));

/**
 * What is to be said of the host to who is at this screen, and putting a notice away. `isOutside` where no screen of
 * the restaurant is in front.
 */
export function useSystemNotices(isOutside = false): { notices: SystemNotice[]; putAway(): void } {
  const status = useView('system.status', {}).data;
  const mayAcceptClock = useMay('venue:edit');
  const mayManageBackups = useMay('backups:manage');
  const waiting = useConnection(({ pendingWrites }) => pendingWrites);
  const putAway = useRestorePutAway(({ at }) => at);
  return {
    notices: status
      ? systemNotices(status, { mayAcceptClock, mayManageBackups, isOutside, waiting, putAway })
      : [],
    putAway: () => useRestorePutAway.setState({ at: status?.outcome?.at ?? null }),
  };
}
