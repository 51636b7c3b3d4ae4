import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { JobProgress, RebuildResult } from '#db/backup/jobs';
import type { ListedBackup } from '#db/backup/list';
import { logBytes } from '#db/backup/log-install';
import { factsShape } from '#db/backup/manifest';
import { backupFiles } from '#db/backup/places';
import { refuseWithoutRoom } from '#db/backup/room';
import { runJob } from '#db/backup/run-job';
import { dataDirLayout } from '#db/data-dir';
import { flushFolder, replaceFlushed } from '#db/engine/flush-tree';
import { lockDataFolder } from '#db/engine/lock';
import { finishSwap, swapDatabase } from '#db/engine/swap';
import { StoreError } from '#db/errors';

/** A database made from a backup, lying ready in the data folder beside the present one. */
export interface PreparedRestore extends Omit<RebuildResult, 'lsn'> {
  id: string;
  backupId: string;
}

export interface PrepareOptions {
  dataDir: string;
  backup: ListedBackup;
  /** The instant to go back to: it stands at the last mark not after it. As far as the log goes without it. */
  until?: Date | undefined;
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: JobProgress) => void) | undefined;
}

const ready = 'prepared.json';
const idPattern = z.uuid();

const note = z.object({
  id: idPattern,
  backupId: z.string(),
  facts: factsShape,
  at: z.iso
    .datetime()
    .transform((at) => new Date(at))
    .nullable(),
  postgres: z.string(),
}) satisfies z.ZodType<PreparedRestore>;

/**
 * Makes the database of a backup ready to be put in place and says what it holds. Touches nothing of the present
 * one, which may be at work, damaged or missing; what was prepared before is removed. Rejects with BACKUP_DAMAGED,
 * RESTORE_UNREACHABLE, BACKUP_NO_SPACE or BACKUP_CANCELLED.
 */
export async function prepareRestore(options: PrepareOptions): Promise<PreparedRestore> {
  const { dataDir, backup, until, signal, onProgress } = options;
  const { folder, manifest } = backup;
  const { restore } = dataDirLayout(dataDir);
  await discardRestore(dataDir);
  mkdirSync(restore, { recursive: true, mode: 0o700 });
  refuseWithoutRoom(restore, manifest.unpackedBytes, logBytes(folder, manifest));
  const id = randomUUID();
  const target = join(restore, id);
  try {
    const { archive } = backupFiles(join(folder, manifest.id));
    const job = { folder, archive, target, base: manifest, until, keep: true };
    const { lsn: _, ...result } = await runJob('rebuild', job, { signal, onProgress });
    const prepared = { id, backupId: manifest.id, ...result };
    replaceFlushed(join(target, ready), JSON.stringify(prepared));
    for (const path of [restore, dataDir]) flushFolder(path);
    return prepared;
  } catch (error) {
    await discardRestore(dataDir);
    throw error;
  }
}

/**
 * Puts a prepared database in the place of the present one and returns the folder the present one is kept in. Locks
 * the data folder: rejects with DATA_FOLDER_IN_USE while a store has it open, and with RESTORE_FAILED when nothing
 * of that id is ready. A crash leaves the present database or the restored one, whole.
 */
export async function applyRestore(
  dataDir: string,
  id: string,
  { owner }: { owner: string },
): Promise<string> {
  const lock = await lockDataFolder(dataDir, owner);
  try {
    finishSwap(dataDir);
    const prepared = join(dataDirLayout(dataDir).restore, idPattern.safeParse(id).data ?? 'none');
    if (!existsSync(join(prepared, ready)))
      throw new StoreError(
        'RESTORE_FAILED',
        `Nothing lies ready to be put in place under ${id}. Prepare it again.`,
      );
    return swapDatabase(dataDir, prepared, 'restore');
  } finally {
    lock.release();
  }
}

/**
 * Removes what was prepared and not put in place. Not all at once: taps may be waiting. Rejects with RESTORE_FAILED
 * while one is half in its place, which the next opening finishes.
 */
export async function discardRestore(dataDir: string): Promise<void> {
  const { restore, swap } = dataDirLayout(dataDir);
  if (existsSync(swap))
    throw new StoreError(
      'RESTORE_FAILED',
      'A restore was cut off half way. Try again to open what is there first.',
    );
  await rm(restore, { recursive: true, force: true });
}

/** The restore that lies ready, if any: it survives a restart of the program. A torn note of one is none. */
export function readPrepared(dataDir: string): PreparedRestore | null {
  const { restore } = dataDirLayout(dataDir);
  const names = existsSync(restore) ? readdirSync(restore) : [];
  for (const name of names) {
    const read = note.safeParse(parseOrNull(join(restore, name, ready)));
    if (read.success) return read.data;
  }
  return null;
}

function parseOrNull(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Missing while it is being made, torn, or not to be read: nothing to put in place.
    return null;
  }
}
