import { statfsSync } from 'node:fs';
import { StoreError } from '#db/errors';

/** What must stay free for the till, which may lie on the same disk. */
const reserveBytes = 256 * 2 ** 20;

/**
 * Throws BACKUP_NO_SPACE where a folder's disk has no room for a copy of a database of so many bytes, packed and
 * opened once beside it: a backup must not be what fills the disk under the till.
 */
export function refuseWithoutRoom(folder: string, databaseBytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  const needed = databaseBytes * 2 + reserveBytes;
  if (bavail * bsize >= needed) return;
  const megabytes = (bytes: number) => Math.ceil(bytes / 2 ** 20);
  throw new StoreError(
    'BACKUP_NO_SPACE',
    `A backup needs ${megabytes(needed)} MB in ${folder}; ${megabytes(bavail * bsize)} MB are free.`,
  );
}
