import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseLsn, segmentBytes, segmentName, segmentStart } from '#db/backup/lsn';
import { type Manifest, readManifest } from '#db/backup/manifest';
import { lastMark, readMarks } from '#db/backup/marks';
import { backupFiles, backupPlaces, compressed } from '#db/backup/places';

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
}

export interface BackupList {
  /** Newest first. */
  backups: ListedBackup[];
  foreign: ForeignEntry[];
}

const ownEntries = ['unfinished', 'wal', 'tableside-backups.json'];

/**
 * What lies in folders of backups. Reads names, sizes and manifests only: whether an archive is whole shows when it
 * is restored. A folder that is not there has none.
 */
export function listBackups(folders: readonly string[]): BackupList {
  const backups: ListedBackup[] = [];
  const foreign: ForeignEntry[] = [];
  for (const folder of folders.filter((path) => existsSync(path))) {
    for (const name of readdirSync(folder)) {
      if (ownEntries.includes(name)) continue;
      try {
        backups.push(readBackup(folder, name));
      } catch (error) {
        foreign.push({ folder, name, why: (error as Error).message });
      }
    }
  }
  backups.sort((a, b) => b.manifest.order - a.manifest.order);
  return { backups, foreign };
}

/** Throws where the entry is no whole backup of this program's. */
export function readBackup(folder: string, name: string): ListedBackup {
  const files = backupFiles(join(folder, name));
  const manifest = readManifest(files.manifest);
  if (manifest.id !== name) throw new Error(`It names itself ${manifest.id}.`);
  const bytes = statSync(files.archive).size;
  if (bytes !== manifest.bytes)
    throw new Error(`Its archive has ${bytes} bytes instead of ${manifest.bytes}.`);
  return { folder, manifest, reachesUntil: findReach(folder, manifest) };
}

function findReach(folder: string, { history, timeline, startLsn, stopLsn }: Manifest): Date | null {
  const log = backupPlaces(folder).log(history);
  let reached = segmentStart(parseLsn(startLsn));
  while (existsSync(join(log, compressed(segmentName(timeline, reached))))) reached += segmentBytes;
  const growing = statSync(join(log, segmentName(timeline, reached)), { throwIfNoEntry: false });
  const marks = readMarks(backupPlaces(folder).marks(history));
  return lastMark(marks, { from: parseLsn(stopLsn), to: reached + (growing?.size ?? 0) })?.at ?? null;
}
