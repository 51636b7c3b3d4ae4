import type { PostgresModule } from '#db/engine/durable-fs';
import { StoreError } from '#db/errors';

/** PGlite's exit status for an ordinary SQL error on its way back to the main loop. All else is the end. */
const sqlErrorStatus = 100;

/**
 * Makes the first crash inside Postgres final.
 *
 * After a PANIC (disk full while the log is written, a failed flush) the WebAssembly has aborted, but PGlite's
 * loop drops the exception and asks the dead instance for the rest of the message, for ever, on the only
 * thread. From the first exception that is not an SQL error, everything that loop calls throws instead.
 *
 * @param onFatal called once, with the error every later call gets (code STORE_FAILED).
 */
export function armFatalGuard(module: PostgresModule, onFatal: (failure: StoreError) => void): void {
  let failure: StoreError | undefined;

  const failWith = (cause: unknown): never => {
    if (!failure) {
      failure = new StoreError('STORE_FAILED', 'The database engine crashed and must be opened again.', {
        cause,
      });
      onFatal(failure);
    }
    throw failure;
  };
  const guarded = (call: () => void) => () => {
    if (failure) throw failure;
    try {
      call();
    } catch (error) {
      if ((error as { status?: number }).status === sqlErrorStatus) throw error;
      failWith(error);
    }
  };

  module._PostgresMainLoopOnce = guarded(module._PostgresMainLoopOnce);
  module._PostgresMainLongJmp = guarded(module._PostgresMainLongJmp);
  module._PostgresSendReadyForQueryIfNecessary = guarded(module._PostgresSendReadyForQueryIfNecessary);
  module._pgl_pq_flush = guarded(module._pgl_pq_flush);
  // The loop's catch block begins with this call: the one place from which an exception leaves the loop.
  const restore = module.stackRestore;
  module.stackRestore = (pointer) => {
    if (failure) throw failure;
    return restore(pointer);
  };
}
