import { asDiskFull } from '#db/engine/disk-full';
import { StoreError } from '#db/errors';

/** What the operating system or Postgres says when it lets nobody in. */
const forbidden = /\b(EACCES|EPERM|EROFS)\b|Permission denied|Read-only file system/;

/**
 * A failure to open a data folder as a StoreError that says what to do: a full disk or a folder without permission is
 * no damage, and restoring a backup would be the wrong advice. What neither Postgres nor the system said stays as it is.
 */
export function asOpenError(error: unknown, dataDir: string): unknown {
  if (error instanceof StoreError && error.code !== 'DATA_FOLDER_DAMAGED') return error;
  const full = asDiskFull(error);
  if (full) return full;
  const words = allWords(error);
  if (forbidden.test(words))
    return new StoreError(
      'DATA_FOLDER_FORBIDDEN',
      `This program may not read or write ${dataDir}. Give its user the right to; nothing was changed.`,
      { cause: error },
    );
  const isOfSystem = error instanceof Error && 'syscall' in error;
  if (!isOfSystem) return error;
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
