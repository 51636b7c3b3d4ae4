import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '#db/errors';

/** The major version of Postgres inside this program's PGlite. It reads no other's folders. */
export const postgresMajor = '18';

/** The major version of Postgres a database folder was made by: "17". */
export function postgresOf(database: string): string {
  return readFileSync(join(database, 'PG_VERSION'), 'utf8').trim();
}

/**
 * Refuses a database folder of another Postgres with DATA_FOLDER_OTHER_ENGINE, before anything touches it, and with
 * DATA_FOLDER_DAMAGED one that names no version at all.
 */
export function refuseOtherEngine(database: string): void {
  const found = postgresOf(database);
  if (found === postgresMajor) return;
  if (!/^\d+(\.\d+)?$/.test(found))
    throw new StoreError(
      'DATA_FOLDER_DAMAGED',
      `In ${database} the file PG_VERSION names no version. Nothing was changed. Restore a backup.`,
    );
  throw new StoreError(
    'DATA_FOLDER_OTHER_ENGINE',
    `The database ${database} was written by PostgreSQL ${found}, and this program has PostgreSQL ${postgresMajor}. ` +
      `It is not damaged, and nothing was changed. Convert it: npm run db:convert -- --help`,
  );
}
