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
    /** Names the unbroken history the write-ahead log belongs to; there once the log is kept for backups. */
    history: join(dataDir, 'history.json'),
    secret: join(dataDir, 'secret.key'),
    /** What a swap of databases intends; there only while one is under way. */
    swap: join(dataDir, 'swap.json'),
    /** Databases that were put aside. The program removes none of them: only a person knows which is needed. */
    kept: join(dataDir, 'kept'),
    /** Databases being made from a backup. */
    restore: join(dataDir, 'restore'),
  };
}
