import { StoreError } from '#db/errors';

/** What the operating system or Postgres says when the disk has no room, or lets nobody in. */
const diskFull = /\bENOSPC\b|No space left on device/;
const forbidden = /\b(EACCES|EPERM|EROFS)\b|Permission denied|Read-only file system/;

/**
 * Any failure to open a data folder as a StoreError that says what to do: a full disk or a folder without
 * permission is no damage, and restoring a backup would be the wrong advice.
 */
export function asOpenError(error: unknown, dataDir: string): StoreError {
  if (error instanceof StoreError && error.code !== 'DATA_FOLDER_DAMAGED') return error;
  const words = allWords(error);
  if (diskFull.test(words))
    return new StoreError('DISK_FULL', `The disk of ${dataDir} is full. Make space; nothing was changed.`, {
      cause: error,
    });
  if (forbidden.test(words))
    return new StoreError(
      'DATA_FOLDER_FORBIDDEN',
      `This program may not read or write ${dataDir}. Give its user the right to; nothing was changed.`,
      { cause: error },
    );
  if (error instanceof StoreError) return error;
  return new StoreError('DATA_FOLDER_DAMAGED', `The data folder ${dataDir} does not open: ${words}`, {
    cause: error,
  });
}

/** The message and code of an error and of what caused it. */
function allWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  const own = code && !error.message.includes(code) ? `${code} ${error.message}` : error.message;
  return error.cause === undefined ? own : `${own}; ${allWords(error.cause)}`;
}
