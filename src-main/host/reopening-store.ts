import { StoreError } from '#db/errors';
import { openStore, type Store, type StoreOptions } from '#db/store';
import type { Log } from './log';

export interface ReopeningOptions extends Omit<StoreOptions, 'onFailed'> {
  /** What every new engine must be told before it serves. */
  onOpened: (store: Store) => Promise<void>;
  /** The engine crashed and is opened again; then that it is open. */
  onReopening: (state: 'reopening' | 'open') => void;
  /** It did not open again. The owner closes this store; no call is served any more. */
  onLost: (error: unknown) => void;
}

/**
 * A store that comes back: when the engine inside has crashed (a full disk, a failed flush), it is dropped and
 * a new one opened on the same folder, where all that was acknowledged lies. The call that met the crash is
 * refused with STORE_FAILED; those after it wait for the new engine. Tried once: a folder that does not open is for
 * people to look at, not for a loop. Rejects as `openStore` does.
 */
export async function openReopeningStore(options: ReopeningOptions, log: Log): Promise<Store> {
  const listeners = new Set<(topics: string[]) => void>();
  let closed = false;
  let current = open();
  await current;

  async function open(): Promise<Store> {
    let isServing = false;
    let crash: StoreError | null = null;
    const store = await openStore({
      ...options,
      onFailed(failure) {
        // While it is still being opened, whoever opens it hears of the crash by the rejection.
        if (isServing) replace(store, failure);
        else crash = failure;
      },
    });
    try {
      await options.onOpened(store);
      if (crash) throw crash;
    } catch (error) {
      // An opened store that nobody uses would hold the folder against every later try.
      await store.close();
      throw error;
    }
    store.onCommit((topics) => {
      for (const listener of listeners) listener(topics);
    });
    isServing = true;
    return store;
  }

  function replace(failed: Store, failure: StoreError): void {
    if (closed) return;
    log.error('the database stopped and is opened again', failure);
    options.onReopening('reopening');
    current = failed
      .close()
      .catch((error: unknown) => log.error('the stopped database did not close', error))
      .then(open);
    current.then(
      () => {
        if (!closed) options.onReopening('open');
      },
      (error: unknown) => {
        if (!closed) options.onLost(error);
      },
    );
  }

  async function alive(): Promise<Store> {
    try {
      return await current;
    } catch (error) {
      throw new StoreError('STORE_FAILED', 'The database is not open.', { cause: error });
    }
  }

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
