import { homedir } from 'node:os';
import { join } from 'node:path';

/** The data folder the app and the command line use when none is named. */
export function defaultDataDir(): string {
  return join(homedir(), '.tableside', 'data');
}

/**
 * What lies where in a data folder. The database sits one level down so that the lock and the record of its
 * creation exist before it, and so that a new database can be renamed into place in one step.
 */
export function dataDirLayout(dataDir: string) {
  return {
    database: join(dataDir, 'database'),
    unfinished: join(dataDir, 'database.new'),
    created: join(dataDir, 'created.json'),
    locks: join(dataDir, 'lock'),
    secret: join(dataDir, 'secret.key'),
  };
}
