import { join } from 'node:path';

/** What lies where in a folder of backups. */
export function backupPlaces(folder: string) {
  return {
    /** Backups being made and verified: what lies here at the start of another is a leftover. */
    unfinished: join(folder, 'unfinished'),
    /** One folder for each history. */
    logs: join(folder, 'wal'),
    log: (history: string) => join(folder, 'wal', history),
    marks: (history: string) => join(folder, 'wal', history, 'marks.jsonl'),
    backup: (id: string) => backupFiles(join(folder, id)),
    /** Says that a folder was chosen as second folder. */
    chosen: join(folder, 'tableside-backups.json'),
  };
}

/** The files of one backup. */
export function backupFiles(folder: string) {
  return { folder, archive: join(folder, 'base.tar.gz'), manifest: join(folder, 'manifest.json') };
}

/** A segment of the log that is complete is compressed; the last one grows. */
export const compressed = (segment: string): string => `${segment}.gz`;
