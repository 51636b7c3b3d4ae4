import { StoreError } from '#db/errors';
import { openStore, type Store, type StoreOptions } from '#db/store';
import type { Log } from './log';

export interface ReopeningOptions extends Omit<StoreOptions, 'onFailed'> {
  /** What every new engine must be told before it serves. */
  onOpened: (store: Store) => Promise<void>;
}

/**
 * A store that comes back: when the engine inside has crashed (a full disk, a failed flush), it is dropped and
 * a new one opened on the same folder, where all that was acknowledged lies. The call that met the crash is
 * refused with STORE_FAILED; those after it wait for the new engine. Rejects as `openStore` does.
 */
export async function openReopeningStore(options: ReopeningOptions, log: Log): Promise<Store> {
  const listeners = new Set<(topics: string[]) => void>();
  let closed = false;
  let current = open();
  await current;

  async function open(): Promise<Store> {
    const opening = openStore({ ...options, onFailed: (failure) => replace(opening, failure) });
    const store = await opening;
    try {
      await options.onOpened(store);
    } catch (error) {
      // An opened store that nobody uses would hold the folder against every later try.
      await store.close();
      throw error;
    }
    store.onCommit((topics) => {
      for (const listener of listeners) listener(topics);
    });
    return store;
  }

  function adopt(opening: Promise<Store>): void {
    current = opening;
    // Those who wait hear of it themselves; nobody may be waiting.
    opening.catch((error: unknown) => log.error('the database did not open again', error));
  }

  function replace(failed: Promise<Store>, failure: StoreError): void {
    if (closed) return;
    log.error('the database stopped and is opened again', failure);
    const stopped = failed
      .then((store) => store.close())
      .catch((error: unknown) => log.error('the stopped database did not close', error));
    adopt(stopped.then(open));
  }

  const alive = async (): Promise<Store> => {
    const store = current;
    try {
      return await store;
    } catch (error) {
      // Another try for each call: the disk may have room again.
      if (store === current && !closed) adopt(open());
      throw error instanceof StoreError
        ? new StoreError('STORE_FAILED', error.message, { cause: error })
        : new StoreError('STORE_FAILED', 'the database is not open', { cause: error });
    }
  };

  return {
    read: async (work) => (await alive()).read(work),
    write: async (work) => (await alive()).write(work),
    outside: async (work) => (await alive()).outside(work),
    onCommit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closed = true;
      const store = await current.catch(() => null);
      await store?.close();
    },
  };
}
