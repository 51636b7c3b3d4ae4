import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { listBackups } from '#db/backup/list';
import { copyRange } from '#db/backup/log-files';
import { parseSegmentName } from '#db/backup/lsn';
import { readMarks } from '#db/backup/marks';
import { backupFiles, backupPlaces, compressed } from '#db/backup/places';
import { applyRetention } from '#db/backup/retention';
import { flushFile, flushFolder, writeFlushed } from '#db/engine/flush-tree';
import { StoreError } from '#db/errors';

/** A folder on another disk that was chosen to hold a second copy of the backups. */
export interface SecondFolder {
  path: string;
  /** Stands in a file of that folder too: where it does not, another disk or none lies at the path. */
  id: string;
}

export interface MirrorOptions {
  from: string;
  to: SecondFolder;
  /** Whose log stays even without a backup. */
  presentHistory: string | null;
  signal?: AbortSignal | undefined;
}

const chosen = z.object({ id: z.uuid() });

/**
 * Makes an existing folder the second one and leaves a note of that in it; one that was chosen before keeps its id.
 * Rejects with SECOND_FOLDER_AWAY what is missing or cannot be written, and what lies inside the first folder.
 */
export function chooseSecondFolder(path: string, first: string): SecondFolder {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw away(`${path} is no folder.`);
  if (!relative(resolve(first), resolve(path)).startsWith('..'))
    throw away(`${path} lies among the backups already.`);
  const known = readChosen(path);
  if (known) return { path, id: known };
  const id = randomUUID();
  try {
    writeFlushed(backupPlaces(path).chosen, JSON.stringify({ id }));
  } catch (cause) {
    throw away(`${path} cannot be written: ${(cause as Error).message}`, cause);
  }
  return { path, id };
}

/**
 * Brings what the second folder lacks of backups and log into it, and lets go there of what is no longer kept. Whole
 * files appear by renaming, the marks last, so that whatever cuts it off leaves nothing that looks whole and is not.
 * Rejects with SECOND_FOLDER_AWAY, writing nothing, where the folder is not the one that was chosen (an unplugged
 * stick leaves its path on the disk of the till), with BACKUP_CANCELLED, and with what the disk says.
 */
export async function mirrorBackups({ from, to, presentHistory, signal }: MirrorOptions): Promise<void> {
  const known = readChosen(to.path);
  if (known !== to.id) throw away(`${to.path} is not there, or is not the folder that was chosen.`);
  const target = backupPlaces(to.path);
  for (const { manifest } of listBackups([from]).backups) {
    const there = target.backup(manifest.id);
    if (existsSync(there.manifest)) continue;
    await copyBackup(backupPlaces(from).backup(manifest.id), there, target.unfinished, signal);
  }
  const logs = backupPlaces(from).logs;
  for (const history of existsSync(logs) ? readdirSync(logs) : [])
    await copyLog(join(logs, history), target.log(history), signal);
  flushFolder(to.path);
  applyRetention(to.path, presentHistory);
}

type BackupFiles = ReturnType<typeof backupFiles>;

async function copyBackup(from: BackupFiles, to: BackupFiles, unfinished: string, signal?: AbortSignal) {
  rmSync(unfinished, { recursive: true, force: true });
  const making = backupFiles(unfinished);
  mkdirSync(making.folder, { mode: 0o700 });
  for (const part of ['archive', 'manifest'] as const) {
    refuseCancelled(signal);
    await copyFile(from[part], making[part]);
    await flushFile(making[part]);
  }
  // Only of an attempt without a manifest, which nobody lists.
  rmSync(to.folder, { recursive: true, force: true });
  renameSync(making.folder, to.folder);
}

async function copyLog(from: string, to: string, signal?: AbortSignal): Promise<void> {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  // What is read of the marks now is true of the segments copied after.
  const known = readMarks(join(to, 'marks.jsonl')).at(-1)?.lsn ?? 0;
  const marks = existsSync(join(from, 'marks.jsonl')) ? readFileSync(join(from, 'marks.jsonl')) : null;
  for (const name of readdirSync(from).sort()) {
    refuseCancelled(signal);
    if (name.endsWith('.gz')) await copyWhole(join(from, name), join(to, name));
    else if (parseSegmentName(name) && !existsSync(join(from, compressed(name))))
      await copyGrowing(join(from, name), join(to, name), known);
  }
  if (marks === null) return;
  writeFlushed(join(to, 'marks.new'), marks);
  renameSync(join(to, 'marks.new'), join(to, 'marks.jsonl'));
  flushFolder(to);
}

async function copyWhole(from: string, to: string): Promise<void> {
  if (statSync(to, { throwIfNoEntry: false })?.size !== statSync(from).size) {
    await copyFile(from, `${to}.tmp`);
    await flushFile(`${to}.tmp`);
    renameSync(`${to}.tmp`, to);
  }
  // What grew into it.
  rmSync(to.replace(/\.gz$/, ''), { force: true });
}

/** Of the segment at the end of the log, what lies before the position known there was true and is not copied again. */
async function copyGrowing(from: string, to: string, known: number): Promise<void> {
  const size = statSync(from, { throwIfNoEntry: false })?.size;
  const there = statSync(to, { throwIfNoEntry: false })?.size ?? 0;
  const start = parseSegmentName(basename(from))?.start ?? 0;
  const offset = Math.max(0, Math.min(known - start, there));
  if (size !== undefined && offset < size) await copyRange(from, to, offset, size);
}

function readChosen(path: string): string | null {
  try {
    return chosen.parse(JSON.parse(readFileSync(backupPlaces(path).chosen, 'utf8'))).id;
  } catch {
    // Missing, torn or somebody else's: in each case it is not known.
    return null;
  }
}

function refuseCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw new StoreError('BACKUP_CANCELLED', 'Copying to the second folder was cancelled.');
}

function away(what: string, cause?: unknown): StoreError {
  return new StoreError('SECOND_FOLDER_AWAY', `The second folder for backups: ${what}`, { cause });
}
