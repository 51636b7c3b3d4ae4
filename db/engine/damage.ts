import { StoreError } from '#db/errors';
import { readPgError } from '#db/pg-errors';

/** What PostgreSQL calls a page or index that is not as it was written, and a file that is gone or unreadable. */
const sqlStates = ['XX001', 'XX002', '58P01', '58030'];

/** DATA_FOLDER_DAMAGED when a statement met damage in the files, else null. What it read was not handed on. */
export function asDamage(error: unknown): StoreError | null {
  if (!sqlStates.includes(readPgError(error)?.sqlState ?? '')) return null;
  return new StoreError('DATA_FOLDER_DAMAGED', 'A part of the database cannot be read. Restore a backup.', {
    cause: error,
  });
}
