import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseLsn, parseSegmentName, segmentBytes, segmentName, segmentStart } from '#db/backup/lsn';
import { type Manifest, readManifest } from '#db/backup/manifest';
import { lastMark, type Mark, readMarks } from '#db/backup/marks';
import { backupFiles, backupPlaces, isSecondPlace } from '#db/backup/places';

/** A backup as it lies in a folder. */
export interface ListedBackup {
  folder: string;
  manifest: Manifest;
  /** The last instant the log kept beside it leads to; null where not even its own end is there. */
  reachesUntil: Date | null;
}

/** Something that lies among backups and is none. */
export interface ForeignEntry {
  folder: string;
  name: string;
  why: string;
  /** It may be a backup that cannot be read now: the log it would need must stay. */
  mayBeBackup: boolean;
}

export interface BackupList {
  /** Newest first. */
  backups: ListedBackup[];
  foreign: ForeignEntry[];
}

const ownEntries = ['unfinished', 'wal', 'tableside-backups.json'];

/**
 * What lies in folders of backups. Reads names, sizes and manifests only: whether an archive is whole shows when it
 * is restored. A folder that is not there has none; one that cannot be read is foreign itself. Throws nothing.
 */
export function listBackups(folders: readonly string[]): BackupList {
  const backups: ListedBackup[] = [];
  const foreign: ForeignEntry[] = [];
  for (const folder of folders.filter((path) => existsSync(path))) {
    const logOf = rememberLogs(folder);
    for (const name of readNames(folder, foreign)) {
      if (ownEntries.includes(name) || isSecondPlace(name)) continue;
      try {
        backups.push(readBackup(folder, name, logOf));
      } catch (error) {
        const mayBeBackup = looksLikeBackup(join(folder, name));
        foreign.push({ folder, name, why: (error as Error).message, mayBeBackup });
      }
    }
  }
  backups.sort((a, b) => b.manifest.order - a.manifest.order);
  return { backups, foreign };
}

/** A folder somebody points at, and the second copies of houses inside it. */
export function foldersOfBackups(path: string): string[] {
  const inside = existsSync(path) ? readNames(path, []).filter(isSecondPlace) : [];
  return [path, ...inside.map((name) => join(path, name))];
}

function readNames(folder: string, foreign: ForeignEntry[]): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const mayBeBackup = code !== 'ENOTDIR' && code !== 'ENOENT';
    foreign.push({ folder: dirname(folder), name: basename(folder), why: message, mayBeBackup });
    return [];
  }
}

function looksLikeBackup(path: string): boolean {
  try {
    const { manifest, archive } = backupFiles('');
    return readdirSync(path).some((name) => name === manifest || name === archive);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOTDIR';
  }
}

/** What is kept of one history: its marks, and the bytes of the segments by their names. */
interface KeptLog {
  marks: readonly Mark[];
  bytes: Map<string, number>;
}

/** Reads the log of each history once: several backups share one, and it has many files. */
function rememberLogs(folder: string): (history: string) => KeptLog {
  const logs = new Map<string, KeptLog>();
  return (history) => {
    const log = logs.get(history) ?? readLog(folder, history);
    logs.set(history, log);
    return log;
  };
}

function readLog(folder: string, history: string): KeptLog {
  const places = backupPlaces(folder);
  const path = places.log(history);
  const bytes = new Map<string, number>();
  for (const name of existsSync(path) ? readdirSync(path).sort() : []) {
    const segment = name.replace(/\.gz$/, '');
    if (!parseSegmentName(segment)) continue;
    const isComplete = name !== segment;
    bytes.set(
      segment,
      isComplete ? segmentBytes : (statSync(join(path, name), { throwIfNoEntry: false })?.size ?? 0),
    );
  }
  return { marks: readMarks(places.marks(history)), bytes };
}

/** Throws where the entry is no whole backup of this program's. */
function readBackup(folder: string, name: string, logOf: (history: string) => KeptLog): ListedBackup {
  const files = backupFiles(join(folder, name));
  const manifest = readManifest(files.manifest);
  if (manifest.id !== name) throw new Error(`It names itself ${manifest.id}.`);
  const bytes = statSync(files.archive).size;
  if (bytes !== manifest.bytes)
    throw new Error(`Its archive has ${bytes} bytes instead of ${manifest.bytes}.`);
  return { folder, manifest, reachesUntil: findReach(manifest, logOf(manifest.history)) };
}

function findReach({ timeline, startLsn, stopLsn }: Manifest, { marks, bytes }: KeptLog): Date | null {
  let reached = segmentStart(parseLsn(startLsn));
  let length: number;
  do {
    length = bytes.get(segmentName(timeline, reached)) ?? 0;
    reached += length;
  } while (length === segmentBytes);
  return lastMark(marks, { from: parseLsn(stopLsn), to: reached })?.at ?? null;
}
