import { AsyncLocalStorage } from 'node:async_hooks';
import type { PGlite, QueryOptions, Results } from '@electric-sql/pglite';
import { asDamage } from '#db/engine/damage';
import { asDiskFull } from '#db/engine/disk-full';
import { Lane } from '#db/engine/lane';
import { type DurablePglite, openPglite, type PgliteOptions } from '#db/engine/pglite';
import { StoreError } from '#db/errors';

export type TransactionKind = 'read' | 'write';

/** How each kind begins: one statement, and a read sees one state of the data on any PostgreSQL. */
const begin = {
  read: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
  write: 'BEGIN',
} as const satisfies Record<TransactionKind, string>;

/** Statements inside one transaction. Refuses with TRANSACTION_OVER once that has ended. */
export interface Session {
  query<T>(text: string, parameters?: unknown[], options?: QueryOptions): Promise<Results<T>>;
  exec(text: string): Promise<Results[]>;
}

/**
 * One open PGlite. Everything that reaches it goes through one lane, so a statement from outside can never
 * slip into somebody's transaction. Called from inside a transaction, every method rejects at once with
 * TRANSACTION_NESTED (it would wait for itself for ever); after a crash with STORE_FAILED; after `close` with
 * STORE_CLOSED.
 */
export class Engine {
  readonly #pg: PGlite;
  readonly #abandon: () => void;
  readonly #lane = new Lane();
  /** Travels with whatever a transaction starts; `open` ends with the transaction, for what outlives it. */
  readonly #within = new AsyncLocalStorage<{ open: boolean }>();
  #failure: StoreError | undefined;
  #closed: Promise<void> | undefined;

  private constructor({ pg, abandon }: DurablePglite) {
    this.#pg = pg;
    this.#abandon = abandon;
  }

  /**
   * Opens the database in `folder`.
   *
   * @param onFailed called once if the engine crashes while it is open. The owner then closes it and opens anew.
   */
  static async open(
    folder: string,
    onFailed: (failure: StoreError) => void = () => undefined,
    options: PgliteOptions = {},
  ): Promise<Engine> {
    let engine: Engine | undefined;
    const onFatal = (failure: StoreError) => {
      if (!engine) return;
      engine.#failure = failure;
      engine.#abandon();
      // A crash is met inside somebody's transaction, and what its owner does about it is none of that.
      engine.#within.exit(() => onFailed(failure));
    };
    const opened = await openPglite(folder, onFatal, options);
    engine = new Engine(opened);
    return engine;
  }

  /** Whether it is open with nothing running or waiting. */
  get idle(): boolean {
    return this.#lane.idle && !this.#failure && !this.#closed;
  }

  /**
   * Runs `work` in a transaction: resolves after its commit is flushed, rolls back when it throws. Rejects with
   * DISK_FULL when a statement found no room, and with DATA_FOLDER_DAMAGED when it met a page or a file that is
   * not as it was written; the database lives on after both.
   */
  transaction<T>(kind: TransactionKind, work: (session: Session) => Promise<T>): Promise<T> {
    return this.#enter(async () => {
      await this.#pg.exec(begin[kind]);
      const scope = { open: true };
      let result: T;
      try {
        result = await this.#within.run(scope, () => work(this.#session(scope)));
      } catch (error) {
        scope.open = false;
        throw await this.#rollBack(error);
      }
      scope.open = false;
      try {
        await this.#commit();
      } catch (error) {
        // Also one that came too late, from a page read ahead: the next transaction must not begin inside this one.
        throw await this.#rollBack(error);
      }
      return result;
    });
  }

  /** Runs statements outside any transaction, for what refuses to run in one (VACUUM, CHECKPOINT). */
  exec(text: string): Promise<Results[]> {
    return this.#enter(() => this.#pg.exec(text));
  }

  /**
   * Runs `work` in one turn but outside any transaction: each of its statements commits by itself, and nobody
   * else's comes between them. It must not begin a transaction.
   */
  outside<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.#enter(async () => {
      const scope = { open: true };
      try {
        return await this.#within.run(scope, () => work(this.#session(scope)));
      } catch (error) {
        throw this.#failure ?? error;
      } finally {
        scope.open = false;
      }
    });
  }

  /** Calls `listener` with the payload of every notification on `channel`, after the commit that sent it. */
  listen(channel: string, listener: (payload: string) => void): Promise<void> {
    return this.#enter(async () => {
      await this.#pg.listen(channel, listener);
    });
  }

  /** Makes arrays of types created since the database was opened readable. */
  refreshTypes(): Promise<void> {
    return this.#enter(() => this.#pg.refreshArrayTypes());
  }

  /**
   * Lets what is waiting finish, writes a checkpoint and closes; of a crashed engine only lets go. Rejects with
   * TRANSACTION_NESTED from inside a transaction, which leaves it open. After any other outcome its files are
   * no longer touched. A second call waits for the first.
   */
  close(): Promise<void> {
    const refusal = this.#refusal();
    if (refusal?.code === 'TRANSACTION_NESTED') return Promise.reject(refusal);
    this.#closed ??= this.#shutDown();
    return this.#closed;
  }

  async #shutDown(): Promise<void> {
    if (this.#failure) return;
    try {
      await this.#lane.run(async () => {
        if (this.#failure) return;
        await this.#pg.exec('CHECKPOINT');
        await this.#pg.close();
      });
    } catch (error) {
      this.#abandon();
      if (!this.#failure) throw error;
    }
  }

  #enter<T>(job: () => Promise<T>): Promise<T> {
    const refusal = this.#refusal();
    if (refusal) return Promise.reject(refusal);
    return this.#lane.run(async () => {
      if (this.#failure) throw this.#failure;
      return job();
    });
  }

  #refusal(): StoreError | undefined {
    if (this.#within.getStore()?.open) {
      return new StoreError(
        'TRANSACTION_NESTED',
        'The store was called inside one of its own transactions. Use the tx at hand.',
      );
    }
    if (this.#failure) return this.#failure;
    return this.#closed ? new StoreError('STORE_CLOSED', 'The store is closed.') : undefined;
  }

  #session(scope: { open: boolean }): Session {
    const pg = this.#pg;
    const refuseWhenOver = () => {
      if (scope.open) return;
      throw new StoreError(
        'TRANSACTION_OVER',
        'This transaction has ended: a statement in it was not awaited.',
      );
    };
    return {
      async query<T>(text: string, parameters?: unknown[], options?: QueryOptions) {
        refuseWhenOver();
        return pg.query<T>(text, parameters, options);
      },
      async exec(text) {
        refuseWhenOver();
        return pg.exec(text);
      },
    };
  }

  /** Rolls back and returns the error the caller shall see: after a crash the crash, not its consequence. */
  async #rollBack(error: unknown): Promise<unknown> {
    if (!this.#failure) await this.#pg.exec('ROLLBACK');
    return this.#failure ?? asDiskFull(error) ?? asDamage(error) ?? error;
  }

  async #commit(): Promise<void> {
    const [result] = await this.#pg.exec('COMMIT');
    // Postgres answers COMMIT with ROLLBACK when a statement failed and the work carried on regardless.
    if ((result as { command?: string } | undefined)?.command === 'COMMIT') return;
    throw new StoreError(
      'TRANSACTION_ABORTED',
      'A statement failed and the failure was passed over: nothing was saved. Use a savepoint.',
    );
  }
}
