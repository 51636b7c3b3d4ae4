import { StoreError } from '#db/errors';
import { readPgError } from '#db/pg-errors';

/** What PostgreSQL calls a page or index that is not as it was written, and a file that is gone or unreadable. */
const sqlStates = ['XX001', 'XX002', '58P01', '58030'];

/** DATA_FOLDER_DAMAGED when a statement met damage in the files, else null. What it read was not handed on. */
export function asDamage(error: unknown): StoreError | null {
  if (!sqlStates.includes(readPgError(error)?.sqlState ?? '')) return null;
  return new StoreError(
    'DATA_FOLDER_DAMAGED',
    `A part of the database cannot be read: ${deepest(error)}. Restore a backup.`,
    { cause: error },
  );
}

/** Postgres's own words, which name the page or the file; what drizzle wraps them in quotes a statement's values. */
function deepest(error: unknown): string {
  let at = error;
  while (at instanceof Error && at.cause instanceof Error) at = at.cause;
  return at instanceof Error ? at.message : String(at);
}
