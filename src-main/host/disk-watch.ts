import fs from 'node:fs';
import { DomainError } from '#contract/errors';
import type { Log } from './log';

export type DiskState = 'ok' | 'low' | 'full';

export interface DiskWatch {
  readonly now: { state: DiskState; freeBytes: number | null };
  /** Looks again at once. */
  look(): Promise<DiskState>;
  /** Refuses with DISK_FULL before a write is begun that could not be finished. */
  refuseWhenFull(): void;
  stop(): void;
}

interface DiskWatchOptions {
  folder: string;
  /** The state changed, or while it is not well the free room did so that people want to know. */
  onChange(state: DiskState): void;
  /** After every look. */
  onLooked(state: DiskState): void;
  log: Log;
}

const MB = 1024 * 1024;
/** Below this many free bytes the screens warn. */
const LOW_BYTES = 1024 * MB;
/** Below this nothing new is written: Postgres needs a new segment of its log (16 MB) and room to recover. */
const FULL_BYTES = 48 * MB;

const LOOK_EVERY_MS = 2_000;

/**
 * Watches the room on the data folder's disk. Stopping before the disk is full keeps the engine from crashing in
 * the middle of its log; a crash all the same (another program may fill the disk at once) only costs a reopening.
 */
export function watchDisk({ folder, onChange, onLooked, log }: DiskWatchOptions): DiskWatch {
  let now: DiskWatch['now'] = { state: 'ok', freeBytes: null };
  let told = false;
  /** What the screens were told last. */
  let shown = 0;

  async function look(): Promise<DiskState> {
    try {
      const { bavail, bsize } = await fs.promises.statfs(folder);
      const free = bavail * bsize;
      const before = now;
      now = { state: stateFor(free), freeBytes: free };
      told = false;
      if (now.state !== before.state || hasMoved(shown, now)) {
        shown = free;
        onChange(now.state);
      }
    } catch (error) {
      // A disk that cannot be asked is not called full; said once, not every two seconds.
      if (!told) log.error('the free space of the disk could not be read', error);
      told = true;
    }
    onLooked(now.state);
    return now.state;
  }

  const timer = setInterval(() => void look(), LOOK_EVERY_MS).unref();
  return {
    get now() {
      return now;
    },
    look,
    refuseWhenFull() {
      if (now.state === 'full') throw new DomainError('DISK_FULL', { freeBytes: now.freeBytes });
    },
    stop: () => clearInterval(timer),
  };
}

/** A tenth, while it matters. */
function hasMoved(shown: number, { state, freeBytes }: DiskWatch['now']): boolean {
  return state !== 'ok' && Math.abs((freeBytes ?? 0) - shown) > shown / 10;
}

function stateFor(free: number): DiskState {
  if (free < FULL_BYTES) return 'full';
  return free < LOW_BYTES ? 'low' : 'ok';
}
