import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { listBackups } from '#db/backup/list';
import { copyRange } from '#db/backup/log-files';
import { parseSegmentName } from '#db/backup/lsn';
import { readMarks } from '#db/backup/marks';
import { backupFiles, backupPlaces, compressed, isHistory, secondPlace } from '#db/backup/places';
import { applyRetention } from '#db/backup/retention';
import { flushFile, flushFolder, replaceFlushed } from '#db/engine/flush-tree';
import { liesInside } from '#db/engine/inside';
import { StoreError } from '#db/errors';

/** A folder on another disk that was chosen to hold a second copy of the backups. */
export interface SecondFolder {
  path: string;
  /** Of the house: names its folder inside, and stands in it. Where it does not, another disk or none lies there. */
  id: string;
}

export interface MirrorOptions {
  from: string;
  to: SecondFolder;
  /** Whose log stays even without a backup. */
  presentHistory: string | null;
  signal?: AbortSignal | undefined;
}

/** What stands in a house's second folder: who it is of, and which histories the house brought there. */
const chosen = z.object({ id: z.uuid(), histories: z.array(z.uuid()) });
type Chosen = z.infer<typeof chosen>;

/**
 * Makes an existing folder the second one: a folder of the house is made inside it, beside those of other houses.
 * Rejects with SECOND_FOLDER_AWAY what is missing or cannot be written, what lies inside the first folder, and what
 * holds backups itself, as the first folder of another house does.
 */
export function chooseSecondFolder(path: string, first: string, house: string): SecondFolder {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw away(`${path} is no folder.`);
  if (liesInside(first, path)) throw away(`${path} lies among the backups already.`);
  if (holdsBackups(path))
    throw away(`${path} holds backups of its own. Choose another folder: the copies get one in it.`);
  const to = { path, id: house };
  const place = secondPlace(to);
  if (readChosen(to)) return to;
  try {
    mkdirSync(place, { recursive: true, mode: 0o700 });
    writeChosen(place, { id: house, histories: [] });
    flushFolder(path);
  } catch (cause) {
    throw away(`${path} cannot be written: ${(cause as Error).message}`, cause);
  }
  return to;
}

/**
 * Brings what the second folder lacks of backups and log into it, and lets go there of what this house brought and no
 * longer keeps; touches nothing else. Whole files appear by renaming, the marks last, so that whatever cuts it off
 * leaves nothing that looks whole and is not. Rejects with SECOND_FOLDER_AWAY, writing nothing, where the folder is
 * not the one that was chosen (an unplugged stick leaves its path on the disk of the till), with BACKUP_CANCELLED,
 * and with what the disk says.
 */
export async function mirrorBackups({ from, to, presentHistory, signal }: MirrorOptions): Promise<void> {
  const known = readChosen(to);
  if (!known) throw away(`${to.path} is not there, or is not the folder that was chosen.`);
  const place = secondPlace(to);
  const target = backupPlaces(place);
  const { backups } = listBackups([from]);
  const { logs } = backupPlaces(from);
  const histories = (existsSync(logs) ? readdirSync(logs) : []).filter(isHistory);
  const own = [
    ...new Set([...known.histories, ...histories, ...backups.map(({ manifest }) => manifest.history)]),
  ];
  // Before the first of them is there: what was brought and is not known would stay for ever.
  if (own.length > known.histories.length) writeChosen(place, { id: to.id, histories: own });
  for (const { manifest } of backups) {
    const there = target.backup(manifest.id);
    if (existsSync(there.manifest)) continue;
    await copyBackup(backupPlaces(from).backup(manifest.id), there, target.unfinished, signal);
  }
  for (const history of histories) await copyLog(join(logs, history), target.log(history), signal);
  flushFolder(place);
  await applyRetention(place, presentHistory, own);
}

/** Whether a folder is one of backups itself: a first folder, or inside a second one. */
function holdsBackups(path: string): boolean {
  const { logs, chosen: note } = backupPlaces(path);
  return existsSync(note) || (existsSync(logs) && readdirSync(logs).some(isHistory));
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
  if (marks !== null) replaceFlushed(join(to, 'marks.jsonl'), marks);
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

function readChosen(to: SecondFolder): Chosen | null {
  try {
    const read = chosen.parse(JSON.parse(readFileSync(backupPlaces(secondPlace(to)).chosen, 'utf8')));
    return read.id === to.id ? read : null;
  } catch {
    // Missing, torn or somebody else's: in each case it is not known.
    return null;
  }
}

function writeChosen(place: string, known: Chosen): void {
  replaceFlushed(backupPlaces(place).chosen, JSON.stringify(known));
}

function refuseCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw new StoreError('BACKUP_CANCELLED', 'Copying to the second folder was cancelled.');
}

function away(what: string, cause?: unknown): StoreError {
  return new StoreError('SECOND_FOLDER_AWAY', `The second folder for backups: ${what}`, { cause });
}
