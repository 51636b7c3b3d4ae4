import { DomainError } from '#contract/errors';
import type { DiskWatch } from '../host/disk-watch';
import type { Handlers, Of } from '../host/handlers';
import type { HostState } from '../host/host-state';

interface SystemParts {
  state: HostState;
  disk: DiskWatch;
  /** Tries a folder that did not open once more. */
  reopen(): Promise<void>;
}

/** How the host is. Answered also while no database is open. */
export function systemHandlers({ state, disk, reopen }: SystemParts): Handlers<Of<'system'>> {
  return {
    'system.status': async ({ now, local }) => ({
      ...state.now,
      now: now.toISOString(),
      disk: disk.now,
      clock: null,
      backup: { lastAt: null, problem: null },
      local,
    }),
    'system.retry': async () => {
      if (state.now.job) throw new DomainError('JOB_RUNNING');
      await reopen();
      return {};
    },
    'system.acceptClock': async () => {
      throw new DomainError('CLOCK_AGREES');
    },
    'system.cancelJob': async () => {
      throw new DomainError('JOB_NOT_CANCELLABLE');
    },
  };
}
