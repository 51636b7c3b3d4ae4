import { prepareDatabase } from '#db/engine/cluster';
import { Engine } from '#db/engine/engine';
import { type FolderLock, lockDataFolder } from '#db/engine/lock';
import { asOpenError } from '#db/engine/open-errors';
import { StoreError } from '#db/errors';

export interface DatabaseOptions {
  dataDir: string;
  owner: string;
  template?: string;
  onFailed?: (failure: StoreError) => void;
}

/** A data folder that is locked and open, its schema as it was found. */
export interface Database {
  engine: Engine;
  /** Closes the engine and gives the folder free. Refuses only from inside a transaction. May be called twice. */
  close(): Promise<void>;
}

/** Locks a data folder and opens its database without touching the schema. What rejects holds no lock. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { dataDir } = options;
  const lock = await lockDataFolder(dataDir, options.owner).catch((error: unknown) => {
    throw asOpenError(error, dataDir);
  });
  try {
    const engine = await Engine.open(await prepareDatabase(dataDir, options.template), options.onFailed);
    return { engine, close: () => closeAndRelease(engine, lock) };
  } catch (error) {
    lock.release();
    throw asOpenError(error, dataDir);
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
