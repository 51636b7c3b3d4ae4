import { existsSync } from 'node:fs';
import { dataDirLayout } from '#db/data-dir';
import { prepareDatabase } from '#db/engine/cluster';
import { asDenied } from '#db/engine/denied';
import { asDiskFull } from '#db/engine/disk-full';
import { Engine } from '#db/engine/engine';
import { beginHistory } from '#db/engine/history';
import { type FolderLock, lockDataFolder } from '#db/engine/lock';
import { StoreError } from '#db/errors';

export interface DatabaseOptions {
  dataDir: string;
  owner: string;
  template?: string;
  /** Keep the write-ahead log for backups. Once on for a data folder it stays on: a gap would break its history. */
  keepLog?: boolean;
  onFailed?: (failure: StoreError) => void;
}

/** A data folder that is locked and open, its schema as it was found. */
export interface Database {
  engine: Engine;
  /** Closes the engine and gives the folder free. Refuses only from inside a transaction. May be called twice. */
  close(): Promise<void>;
}

/**
 * Locks a data folder and opens its database without touching the schema. What rejects holds no lock, and says by its
 * code what to do: DATA_FOLDER_IN_USE, DATA_FOLDER_FORBIDDEN, DISK_FULL, DATA_FOLDER_DAMAGED.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  try {
    return await lockAndOpen(options);
  } catch (error) {
    throw asDiskFull(error) ?? asDenied(error, options.dataDir) ?? error;
  }
}

async function lockAndOpen({
  dataDir,
  owner,
  template,
  onFailed,
  keepLog,
}: DatabaseOptions): Promise<Database> {
  const lock = await lockDataFolder(dataDir, owner);
  try {
    const folder = await prepareDatabase(dataDir, template);
    const { history } = dataDirLayout(dataDir);
    if (keepLog && !existsSync(history)) beginHistory(dataDir);
    const engine = await Engine.open(folder, onFailed, { keepLog: existsSync(history) });
    return { engine, close: () => closeAndRelease(engine, lock) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function closeAndRelease(engine: Engine, lock: FolderLock): Promise<void> {
  try {
    await engine.close();
  } catch (error) {
    // The one refusal after which the engine is still at work, and so needs its lock.
    if (error instanceof StoreError && error.code === 'TRANSACTION_NESTED') throw error;
    lock.release();
    throw error;
  }
  lock.release();
}
