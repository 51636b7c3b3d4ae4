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
    /** Says whose second folder it is. */
    chosen: join(folder, 'tableside-backups.json'),
  };
}

const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const secondPrefix = 'tableside-';

/** The folder, inside the one that was chosen, in which a house keeps its second copies: others may use the same disk. */
export const secondPlace = ({ path, id }: { path: string; id: string }): string =>
  join(path, `${secondPrefix}${id}`);

/** Whether a folder of this name is some house's second copy. */
export const isSecondPlace = (name: string): boolean =>
  name.startsWith(secondPrefix) && idPattern.test(name.slice(secondPrefix.length));

/** Whether a folder of this name among the logs is a history's, and not something somebody put there. */
export const isHistory = (name: string): boolean => idPattern.test(name);

/** The files of one backup. */
export function backupFiles(folder: string) {
  return { folder, archive: join(folder, 'base.tar.gz'), manifest: join(folder, 'manifest.json') };
}

/** A segment of the log that is complete is compressed; the last one grows. */
export const compressed = (segment: string): string => `${segment}.gz`;
