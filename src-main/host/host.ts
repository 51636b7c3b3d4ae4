import { DomainError } from '#contract/errors';
import { topics } from '#contract/topics';
import type { WireAnswer, WireChange, WireRequest } from '#contract/wire';
import { StoreError } from '#db/errors';
import type { Store } from '#db/store';
import { backupHandlers } from '../backup/backup.handlers';
import { refreshTableStatus } from '../floor/status.service';
import type { DemoService } from '../setup/setup.service';
import { systemHandlers } from '../system/system.handlers';
import { createBroadcast } from './broadcast';
import type { Origin } from './caller-origin';
import { watchDisk } from './disk-watch';
import { createDispatch } from './dispatch';
import { createHostState } from './host-state';
import { furnish, type House, type HouseOptions, openHouse } from './house';
import { consoleLog, type Log } from './log';
import { troubleOf } from './trouble';

export interface HostOptions {
  dataDir: string;
  /** What a person calls this program, for whoever finds the folder in use. */
  owner: string;
  template?: string;
  /** Fills an empty data folder with the demo restaurant, in mid-service or about to open. */
  demo?: DemoService;
  clock?: () => Date;
  log?: Log;
}

/** The whole till, without a window: what Electron's child process and browser mode both run. */
export interface Host {
  dispatch(request: WireRequest, origin: Origin): Promise<WireAnswer>;
  onChange(listener: (change: WireChange) => void): () => void;
  /** What a new listener must hear first: the epoch and the revision it joins at. */
  greeting(): WireChange;
  close(): Promise<void>;
}

/**
 * Opens the data folder and serves it. A folder that does not open gives a host all the same, in the phase `closed`,
 * which says why and can restore a backup. Rejects only with DATA_FOLDER_IN_USE: that folder is somebody else's.
 */
export function startHost(options: HostOptions): Promise<Host> {
  return runHost(options, (events) => openHouse({ ...options, ...events }));
}

/** The host over a store that is open, for tests that look beneath it; closing the host closes it. */
export function composeHost(store: Store, options: Omit<HostOptions, 'owner' | 'template'>): Promise<Host> {
  return runHost(options, (events) => furnish(store, { ...options, ...events }));
}

type HouseEvents = Pick<HouseOptions, 'onReopening' | 'onLost' | 'clock' | 'log'>;

async function runHost(
  options: Omit<HostOptions, 'owner' | 'template'>,
  open: (events: HouseEvents) => Promise<House>,
): Promise<Host> {
  const log = options.log ?? consoleLog;
  const clock = options.clock ?? (() => new Date());
  let house: House | null = null;
  let stopped = false;

  const broadcast = createBroadcast(() => tick(house, clock, log));
  const state = createHostState(() => broadcast.publish(['system']));
  const disk = watchDisk({
    folder: options.dataDir,
    log,
    onChange: (now) => {
      log.info(`the disk is ${now === 'ok' ? 'no longer low' : now}`);
      broadcast.publish(['system']);
      if (now !== 'full' && state.now.trouble?.code === 'DISK_FULL') void reopen();
    },
  });

  /** Opens the data folder; what it does not open for becomes the host's trouble. Rejects while another has it. */
  async function openData(): Promise<void> {
    state.set({ phase: 'opening', trouble: null });
    try {
      const opened = await open({
        clock,
        log,
        onReopening: (phase) => state.set({ phase }),
        onLost: closeData,
      });
      house = opened;
      opened.store.onCommit((changed) => broadcast.publish(changed));
      state.set({ phase: 'open' });
      broadcast.publish(topics);
    } catch (error) {
      if (error instanceof StoreError && error.code === 'DATA_FOLDER_IN_USE') throw error;
      closeData(error);
    }
  }

  function closeData(error: unknown): void {
    log.error('the data folder does not open', error);
    const left = house;
    house = null;
    state.set({ phase: 'closed', trouble: troubleOf(error, clock()) });
    left?.store.close().catch((failure: unknown) => log.error('the lost database did not close', failure));
    void disk.look();
  }

  async function reopen(): Promise<void> {
    if (stopped || state.now.phase !== 'closed') return;
    await openData().catch(closeData);
  }

  /** Closes the database, lets `work` change the data folder, and opens what lies there then. */
  async function replaceData(work: () => Promise<void>): Promise<void> {
    const left = house;
    house = null;
    state.set({ phase: 'opening' });
    await left?.store.close();
    try {
      await work();
    } finally {
      await openData().catch(closeData);
    }
  }

  try {
    await openData();
    await disk.look();
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
        ...systemHandlers({ state, disk, reopen }),
        ...backupHandlers({ dataDir: options.dataDir }),
      },
      disk,
      clock,
      log,
      isDiskFull: () => disk.now.state === 'full',
      onUnreadable: () => state.set({ dataUnreadable: true }),
    }),
    onChange: (listener) => broadcast.onChange(listener),
    greeting: () => broadcast.greeting(),
    async close() {
      stopped = true;
      disk.stop();
      broadcast.stop();
      await house?.store.close();
    },
  };
}

/** Time alone turns a free table into a reserved one. */
function tick(house: House | null, clock: () => Date, log: Log): void {
  house?.store
    .write((tx) => refreshTableStatus(tx, clock()))
    .catch((error) => log.error('the clock tick failed', error));
}
