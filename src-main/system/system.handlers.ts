import { DomainError } from '#contract/errors';
import type { BackupDesk } from '../backup/backup.desk';
import type { HouseClock } from '../clock/house-clock';
import type { DiskWatch } from '../host/disk-watch';
import type { Handlers, Of } from '../host/handlers';
import type { HostState } from '../host/host-state';
import type { Jobs } from '../host/jobs';

interface SystemParts {
  state: HostState;
  disk: DiskWatch;
  jobs: Jobs;
  desk: BackupDesk;
  /** The house's clock; null while no database is open. */
  time(): HouseClock | null;
  /** Tries a folder that did not open once more. */
  reopen(): Promise<void>;
}

/** How the host is, and what can be done about it. Answered also while no database is open. */
export function systemHandlers(parts: SystemParts): Handlers<Of<'system'>> {
  const { state, disk, jobs, desk, time, reopen } = parts;
  return {
    'system.status': async ({ now, local }) => ({
      ...state.now,
      // Paths and the database's own words are for whoever sits at the host.
      trouble: state.now.trouble && { ...state.now.trouble, ...(local ? {} : { message: '' }) },
      now: now.toISOString(),
      disk: disk.now,
      clock: clockNotice(time()),
      backup: desk.condition(),
      local,
    }),
    'system.retry': async () => {
      if (state.now.job) throw new DomainError('JOB_RUNNING');
      await reopen();
      return {};
    },
    'system.acceptClock': async () => {
      const clock = time();
      const notice = clock?.notice();
      if (!clock || !notice) throw new DomainError('CLOCK_AGREES');
      if (notice.kind === 'back') clock.accept();
      else clock.dismiss();
      return {};
    },
    'system.cancelJob': async () => {
      jobs.cancel();
      return {};
    },
  };
}

function clockNotice(clock: HouseClock | null) {
  const notice = clock?.notice();
  if (!notice) return null;
  return { ...notice, machineTime: notice.machineTime.toISOString(), at: notice.at.toISOString() };
}
