import { DomainError } from '#contract/errors';
import { topics } from '#contract/topics';
import type { WireAnswer, WireChange, WireRequest } from '#contract/wire';
import { StoreError } from '#db/errors';
import type { Store } from '#db/store';
import { createBackupDesk } from '../backup/backup.desk';
import { backupHandlers } from '../backup/backup.handlers';
import type { HouseClock, MachineTime } from '../clock/house-clock';
import { refreshTableStatus } from '../floor/status.service';
import type { CardTerminal } from '../payments/card-terminal';
import type { SpoolerOptions } from '../printing/spooler';
import { markOverdue } from '../reservations/overdue.service';
import type { DemoService } from '../setup/setup.service';
import { systemHandlers } from '../system/system.handlers';
import { createBroadcast } from './broadcast';
import type { Origin } from './caller-origin';
import { watchDisk } from './disk-watch';
import { createDispatch } from './dispatch';
import { createHostState } from './host-state';
import { furnish, type House, type HouseEvents, openHouse } from './house';
import { createJobs } from './jobs';
import { consoleLog, type Log } from './log';
import { troubleOf } from './trouble';

export interface HostOptions {
  dataDir: string;
  /** What a person calls this program, for whoever finds the folder in use. */
  owner: string;
  template?: string;
  /** Fills an empty data folder with the demo restaurant, in mid-service or about to open. */
  demo?: DemoService;
  /** A clock that is believed as it is; without one, the house keeps its own by the machine's. */
  clock?: () => Date;
  /** Stands in for this machine's clock. */
  machine?: MachineTime;
  /** Stands in for the bridge to a card terminal. */
  cardTerminal?: (bridge: string) => CardTerminal;
  /** How printers are reached, and how long they are waited for. */
  printing?: SpoolerOptions;
  log?: Log;
}

/** The whole till, without a window: what Electron's child process and browser mode both run. */
export interface Host {
  dispatch(request: WireRequest, origin: Origin): Promise<WireAnswer>;
  onChange(listener: (change: WireChange) => void): () => void;
  /** What a new listener must hear first: the epoch and the revision it joins at. */
  greeting(): WireChange;
  /** Resolves when the data folder was opened, or found not to open. Until then an update may hold the thread. */
  readonly opened: Promise<void>;
  /** The house's clock; null while no database is open. */
  readonly time: HouseClock | null;
  close(): Promise<void>;
}

/**
 * Opens the data folder and serves it. A folder that does not open gives a host all the same, in the phase `closed`,
 * which says why and can restore a backup; one that is being updated, a host in the phase `opening`. Rejects only with
 * DATA_FOLDER_IN_USE: that folder is somebody else's.
 */
export function startHost(options: HostOptions): Promise<Host> {
  return hostOver(options, (events) => openHouse({ ...options, ...events }));
}

/** The host over a store that is open; closing the host closes it. */
export function composeHost(store: Store, options: Omit<HostOptions, 'owner' | 'template'>): Promise<Host> {
  const owner = 'Tableside over an open store';
  return hostOver({ ...options, owner }, (events) => furnish(store, { ...options, ...events }));
}

/** The host over what `open` opens, at the start and again after a restore or a repair. */
export async function hostOver(
  options: Pick<HostOptions, 'dataDir' | 'owner' | 'log'>,
  open: (events: HouseEvents) => Promise<House>,
): Promise<Host> {
  const { dataDir, owner, log = consoleLog } = options;
  let house: House | null = null;
  let stopped = false;
  let triedAt = 0;
  const clock = () => house?.time.now() ?? new Date();

  const broadcast = createBroadcast(() => tick(house, clock, log));
  const state = createHostState(() => broadcast.publish(['system']));
  const jobs = createJobs(state, clock, log);
  const disk = watchDisk({
    folder: dataDir,
    log,
    onChange: (now) => {
      log.info(`the disk is ${now === 'ok' ? 'no longer low' : now}`);
      broadcast.publish(['system']);
    },
    onLooked: (now) => {
      // Whatever the disk says it has: only opening shows whether it is enough.
      const canTry = now !== 'full' && performance.now() - triedAt > RETRY_MS;
      if (canTry && state.now.trouble?.code === 'DISK_FULL') void reopen();
    },
  });
  const desk = createBackupDesk({
    dataDir,
    owner,
    house: () => house,
    jobs,
    clock,
    log,
    replaceData,
    disk,
    onChange: (topics) => broadcast.publish(topics),
  });

  let serveMeanwhile = (): void => undefined;
  const updating = new Promise<void>((resolve) => {
    serveMeanwhile = resolve;
  });

  /** Opens the data folder; what it does not open for becomes the host's trouble. Rejects while another has it. */
  async function openData(isOlderCopy = false): Promise<void> {
    state.set({ phase: 'opening', trouble: null });
    triedAt = performance.now();
    try {
      const opened = await open({
        log,
        onReopening: (phase) => state.set({ phase }),
        onLost: closeData,
        onUpdating: (step, done, total) => {
          serveMeanwhile();
          const job = { kind: 'upgrade', step, done, total, cancellable: false } as const;
          state.set({ job: { ...job, startedAt: clock().toISOString() } });
        },
      });
      if (stopped) return await opened.close();
      house = opened;
      opened.store.onCommit((changed) => broadcast.publish(changed));
      opened.time.onChange(() => broadcast.publish(topics));
      opened.printing.onChange(() => broadcast.publish(['printing']));
      await opened.printing.start(isOlderCopy);
      state.set({ phase: 'open' });
      broadcast.publish(topics);
      desk.opened();
    } catch (error) {
      if (error instanceof StoreError && error.code === 'DATA_FOLDER_IN_USE') throw error;
      closeData(error);
    } finally {
      if (state.now.job?.kind === 'upgrade') state.set({ job: null });
    }
  }

  function closeData(error: unknown): void {
    log.error('the data folder does not open', error);
    const left = house;
    house = null;
    state.set({ phase: 'closed', trouble: troubleOf(error, clock()) });
    left?.close().catch((failure: unknown) => log.error('the lost database did not close', failure));
    void disk.look().then((seen) => {
      const { trouble } = state.now;
      if (seen === 'full' && trouble?.code === 'HOST_FAILED')
        state.set({ trouble: { ...trouble, code: 'DISK_FULL' } });
    });
  }

  async function reopen(): Promise<void> {
    if (stopped || state.now.phase !== 'closed') return;
    await openData().catch(closeData);
  }

  /** Closes the database, lets `work` change the data folder, and opens what lies there then. */
  async function replaceData(work: () => Promise<void>): Promise<void> {
    const left = house;
    house = null;
    state.set({ phase: 'opening', trouble: null, dataUnreadable: false });
    try {
      // A disk that fails may not take the last checkpoint: what is there is kept aside as it is.
      await left
        ?.close()
        .catch((error: unknown) => log.error('the database did not close before it is replaced', error));
      await work();
    } finally {
      await openData(true).catch(closeData);
    }
  }

  const opening = openData().then(async () => void (await disk.look()));
  try {
    await Promise.race([opening, updating]);
  } catch (error) {
    disk.stop();
    broadcast.stop();
    throw error;
  }
  return {
    dispatch: createDispatch({
      house() {
        if (house) return house;
        throw new DomainError(state.now.phase === 'closed' ? 'DATABASE_CLOSED' : 'STORE_FAILED');
      },
      hostHandlers: {
        ...systemHandlers({ state, disk, jobs, desk, time: () => house?.time ?? null, reopen }),
        ...backupHandlers(desk),
      },
      disk,
      clock,
      log,
      isDiskFull: () => disk.now.state === 'full',
      onUnreadable: () => state.set({ dataUnreadable: true }),
    }),
    onChange: (listener) => broadcast.onChange(listener),
    greeting: () => broadcast.greeting(),
    opened: opening,
    get time() {
      return house?.time ?? null;
    },
    async close() {
      stopped = true;
      disk.stop();
      await jobs.stop();
      await opening;
      broadcast.stop();
      await house?.close();
      await desk.stop();
    },
  };
}

/** How long a house that was closed for want of room waits between two tries to open. */
const RETRY_MS = 5_000;

/** Time alone turns a free table into a reserved one, and a party that was waited for long enough into a no-show. */
function tick(house: House | null, clock: () => Date, log: Log): void {
  house?.store
    .write(async (tx) => {
      const now = clock();
      await markOverdue(tx, now);
      await refreshTableStatus(tx, now);
    })
    .catch((error) => log.error('the clock tick failed', error));
}
