import { statfsSync } from 'node:fs';
import { StoreError } from '#db/errors';

/** What must stay free for the till, which may lie on the same disk. */
export const reserveBytes = 256 * 2 ** 20;

/** Bytes a folder's disk still takes. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/**
 * Throws BACKUP_NO_SPACE where a folder's disk has no room for a copy of a database of so many bytes, packed and
 * opened once beside it, and so many bytes of its log: a copy must not be what fills the disk under the till.
 */
export function refuseWithoutRoom(folder: string, databaseBytes: number, logBytes = 0): void {
  const free = freeBytes(folder);
  const needed = databaseBytes * 2 + logBytes + reserveBytes;
  if (free >= needed) return;
  const megabytes = (bytes: number) => Math.ceil(bytes / 2 ** 20);
  throw new StoreError(
    'BACKUP_NO_SPACE',
    `A copy needs ${megabytes(needed)} MB in ${folder}; ${megabytes(free)} MB are free.`,
  );
}
