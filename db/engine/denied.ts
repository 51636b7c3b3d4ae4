import { StoreError } from '#db/errors';

/** What the system says to somebody who may not, or on a disk that takes nothing. */
const systemCodes = ['EACCES', 'EPERM', 'EROFS'];
/** How Postgres quotes the system; Emscripten has these words in English only. */
const words = /Permission denied|Operation not permitted|Read-only file system/;

/**
 * DATA_FOLDER_FORBIDDEN when an error says that this person may not read or write the folder, else null.
 *
 * @param log Postgres's own last words, where it did not start.
 */
export function asDenied(error: unknown, folder: string, log = ''): StoreError | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!systemCodes.includes(code) && !words.test(log)) return null;
  return new StoreError(
    'DATA_FOLDER_FORBIDDEN',
    `The data folder ${folder} may not be read and written by this user. Nothing was changed.`,
    { cause: error },
  );
}
