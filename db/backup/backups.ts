import { existsSync, mkdirSync } from 'node:fs';
import { type BackupList, listBackups } from '#db/backup/list';
import { type Base, LogArchive } from '#db/backup/log-archive';
import type { BackupKind, Manifest } from '#db/backup/manifest';
import { applyRetention } from '#db/backup/retention';
import type { BackupSource } from '#db/backup/source';
import { type TakeOptions, takeBackup } from '#db/backup/take';
import { readHistory } from '#db/engine/history';
import { StoreError } from '#db/errors';

export interface BackupsOptions {
  dataDir: string;
  /** Where the backups lie; made at the opening where only itself is missing. Not inside the data folder. */
  folder: string;
  /** A store opened with `keepLog`, or before a migration the bare engine. */
  source: BackupSource;
  clock: () => Date;
  appVersion: string;
  /** Segments of 16 MB that may wait in the data folder while the folder is away, before they are given up: 32. */
  waitingAtMost?: number;
  /** Bytes a folder's disk still takes; what the system says without it. */
  free?: (folder: string) => number;
  /** Told when the log can no longer be copied, and with null when it can again. */
  onProblem?: (problem: string | null) => void;
}

export interface BackupsState {
  /** All that was acknowledged until then can be restored from; null before the first copy of this run. */
  archivedUntil: Date | null;
  /** Why not all is copied, or why a new backup is due; in words for a person. */
  problem: string | null;
  /** The present history has no backup yet: nothing written since it began can be restored. */
  backupDue: boolean;
  running: boolean;
}

/** The backups of one data folder at work. */
export interface Backups {
  /** Copies the log as far as it goes. Never rejects: what goes wrong is in `state` and told to `onProblem`. */
  catchUp(): Promise<void>;
  /** Takes, verifies and lists one, and lets go of those no longer kept. Rejects as `takeBackup`, or BACKUP_RUNNING. */
  take(kind: BackupKind, options: TakeOptions): Promise<Manifest>;
  list(): BackupList;
  /** Never throws. */
  state(): BackupsState;
  /** Copies the log once more and ends, a running backup with it. To be called before the store is closed. */
  stop(): Promise<void>;
}

/** Begins to keep the backups of a data folder whose database is open. Does nothing by itself: its owner has the clock. */
export function openBackups(options: BackupsOptions): Backups {
  const { dataDir, folder, onProblem = () => undefined } = options;
  const clear = () => applyRetention(folder, readHistory(dataDir));
  const log = new LogArchive({ ...options, base: findBase, makeRoom: clear });
  const stopping = new AbortController();
  let problem: string | null = null;
  let archivedUntil: Date | null = null;
  /** The history known to have a backup: asked again and again, and rarely another. */
  let covered: string | null = null;
  let running: Promise<unknown> | null = null;

  function note(next: string | null): void {
    if (next === problem) return;
    problem = next;
    onProblem(next);
  }

  try {
    // Only itself and only now: on a path whose parent is gone, a disk is missing, and later may its folder be.
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    note(`The folder of backups cannot be made: ${(error as Error).message}`);
  }

  async function catchUp(): Promise<void> {
    try {
      archivedUntil = (await log.catchUp())?.at ?? null;
      note(backupDue() ? log.broken : null);
    } catch (error) {
      note(error instanceof Error ? error.message : String(error));
    }
  }

  /** What cannot be read now may be the base: its log is kept. */
  function findBase(): Base {
    if (!backupDue()) return 'there';
    if (running) return 'first';
    const unsure = listBackups([folder]).foreign.some(({ mayBeBackup }) => mayBeBackup);
    return unsure ? 'there' : 'none';
  }

  function backupDue(): boolean {
    const history = readHistory(dataDir);
    if (history === null || history === covered) return history === null;
    const found = listBackups([folder]).backups.some(({ manifest }) => manifest.history === history);
    if (found) covered = history;
    return !found;
  }

  /** A history that cannot be read now is told as a problem, and no reason for a backup that would fail. */
  function coverage(): Pick<BackupsState, 'problem' | 'backupDue'> {
    try {
      return { problem, backupDue: backupDue() };
    } catch (error) {
      return { problem: problem ?? (error as Error).message, backupDue: false };
    }
  }

  async function take(kind: BackupKind, takeOptions: TakeOptions): Promise<Manifest> {
    const signals = [stopping.signal, ...(takeOptions.signal ? [takeOptions.signal] : [])];
    const manifest = await takeBackup({ ...options, log }, kind, {
      ...takeOptions,
      signal: AbortSignal.any(signals),
    });
    await log.between(clear);
    note(null);
    return manifest;
  }

  return {
    catchUp,
    async take(kind, takeOptions) {
      if (running) throw new StoreError('BACKUP_RUNNING', 'A backup is being taken already.');
      const run = take(kind, takeOptions).catch(asBackupError);
      running = run.catch(() => undefined);
      try {
        return await run;
      } finally {
        running = null;
      }
    },
    list: () => listBackups([folder]),
    state: () => ({ archivedUntil, running: running !== null, ...coverage() }),
    async stop() {
      stopping.abort();
      await running;
      await catchUp();
    },
  };
}

function asBackupError(cause: unknown): never {
  if (cause instanceof StoreError && cause.code.startsWith('BACKUP_')) throw cause;
  throw new StoreError('BACKUP_FAILED', `The backup failed: ${(cause as Error).message}`, { cause });
}
