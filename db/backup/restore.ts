import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { JobProgress, RebuildResult } from '#db/backup/jobs';
import type { ListedBackup } from '#db/backup/list';
import { backupFiles } from '#db/backup/places';
import { refuseWithoutRoom } from '#db/backup/room';
import { runJob } from '#db/backup/run-job';
import { dataDirLayout } from '#db/data-dir';
import { flushFolder, writeFlushed } from '#db/engine/flush-tree';
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
  refuseWithoutRoom(restore, manifest.unpackedBytes);
  const id = randomUUID();
  const target = join(restore, id);
  try {
    const { archive } = backupFiles(join(folder, manifest.id));
    const job = { folder, archive, target, base: manifest, until, keep: true };
    const { lsn: _, ...result } = await runJob('rebuild', job, { signal, onProgress });
    const prepared = { id, backupId: manifest.id, ...result };
    writeFlushed(join(target, ready), JSON.stringify(prepared));
    for (const path of [target, restore, dataDir]) flushFolder(path);
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
  { owner, clock }: { owner: string; clock: () => Date },
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
    const kept = swapDatabase(dataDir, prepared, 'restore');
    clearKept(dataDir, clock());
    return kept;
  } finally {
    lock.release();
  }
}

/** Removes what was prepared and not put in place. Not all at once: taps may be waiting. */
export function discardRestore(dataDir: string): Promise<void> {
  return rm(dataDirLayout(dataDir).restore, { recursive: true, force: true });
}

const keptAtLeast = 3;
const keptForMs = 30 * 24 * 60 * 60 * 1000;

/** A database put aside stays for thirty days, and the last three for ever. */
function clearKept(dataDir: string, now: Date): void {
  const { kept } = dataDirLayout(dataDir);
  const oldestFirst = readdirSync(kept)
    .map((name) => join(kept, name))
    .sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs || basename(a).localeCompare(basename(b)));
  for (const folder of oldestFirst.slice(0, -keptAtLeast))
    if (now.getTime() - statSync(folder).mtimeMs > keptForMs) rmSync(folder, { recursive: true });
}

/** The restore that lies ready, if any: it survives a restart of the program. */
export function readPrepared(dataDir: string): PreparedRestore | null {
  const { restore } = dataDirLayout(dataDir);
  const names = existsSync(restore) ? readdirSync(restore) : [];
  const found = names.map((name) => join(restore, name, ready)).find((file) => existsSync(file));
  if (!found) return null;
  const prepared = JSON.parse(readFileSync(found, 'utf8')) as PreparedRestore & { at: string | null };
  return { ...prepared, at: prepared.at === null ? null : new Date(prepared.at) };
}
