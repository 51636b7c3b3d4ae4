import { StoreError } from '#db/errors';
import { readPgError } from '#db/pg-errors';

/** What Postgres calls it: disk_full. */
const sqlState = '53100';
/** What the system says: no room, or no more of it for this person. */
const systemCodes = ['ENOSPC', 'EDQUOT'];
/** How Postgres quotes the system; Emscripten has these words in English only. */
const words = /No space left on device|Disk quota exceeded|Quota exceeded/;

/** How deep an error may be wrapped. */
const deepestCause = 5;

/**
 * DISK_FULL when an error or one of its causes says that the disk took no more, else null. What it stopped was
 * not done, and nothing that was acknowledged is touched by it.
 *
 * @param log Postgres's own last words, where it did not start.
 */
export function asDiskFull(error: unknown, log = ''): StoreError | null {
  const said = readPgError(error)?.sqlState === sqlState || words.test(log) || causedByRoom(error);
  return said ? new StoreError('DISK_FULL', 'The disk is full: make room on it.', { cause: error }) : null;
}

function causedByRoom(error: unknown): boolean {
  let at: unknown = error;
  for (let depth = 0; depth < deepestCause && at instanceof Error; depth++) {
    if (systemCodes.includes((at as NodeJS.ErrnoException).code ?? '')) return true;
    at = at.cause;
  }
  return false;
}
