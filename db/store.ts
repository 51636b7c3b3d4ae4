import type { PGlite } from '@electric-sql/pglite';
import { PgDialect } from 'drizzle-orm/pg-core';
import { PgliteSession, PgliteTransaction } from 'drizzle-orm/pglite';
import { ChangeFeed } from '#db/change-feed';
import { type Database, openDatabase } from '#db/engine/database';
import type { Engine, Session, TransactionKind } from '#db/engine/engine';
import { Maintenance, type MaintenanceLimits } from '#db/engine/maintenance';
import type { StoreError } from '#db/errors';
import { type MigrationProgress, migrateUp } from '#db/migrate';
import { type Migration, migrationsFolder, readMigrations } from '#db/migration-files';

type NoSchema = Record<string, never>;

/** The handle services and queries work with: drizzle inside one transaction. `tx.transaction` is a savepoint. */
export type Tx = PgliteTransaction<NoSchema, NoSchema>;

/**
 * The database as the host sees it. Calls run one after another; a call made inside another's `work` rejects
 * at once with TRANSACTION_NESTED, one after a crash with STORE_FAILED, one after `close` with STORE_CLOSED.
 */
export interface Store {
  /** One consistent view; a statement that writes is refused (SQLSTATE 25006). */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** All of `work` or, when it throws, nothing. Resolves only after the commit is flushed to disk. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * Statements in one turn but outside any transaction, each committed by itself: for backups, which must stand
   * between transactions. What they change is told to nobody.
   */
  outside<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** Tells `listener`, once per committed transaction, which topics it changed. Returns how to stop. */
  onCommit(listener: (topics: string[]) => void): () => void;
  /** Finishes what is waiting, writes a checkpoint, closes and gives the data folder free. */
  close(): Promise<void>;
}

export interface SlowTransaction {
  kind: TransactionKind;
  /** From its first statement to its answer, without waiting for others. */
  milliseconds: number;
}

export interface StoreOptions {
  dataDir: string;
  /** What a person calls this program; shown to whoever finds the folder in use. */
  owner: string;
  /** A prepared database to begin from; without it the first start takes some seconds more. */
  template?: string;
  /** Where the migrations lie; those that came with the program unless a test says otherwise. */
  migrations?: string;
  /** Keep the write-ahead log for backups (`db/backup`); without somebody who takes it, it grows. */
  keepLog?: boolean;
  /** Called before the first missing migration is applied to a database that has some; what rejects stops the start. */
  beforeMigrate?: (engine: Engine, missing: Migration[]) => Promise<void>;
  /** When to tidy up; the defaults suit a restaurant. */
  maintenance?: MaintenanceLimits;
  /** Told of each step before it, when the database is brought to the program's schema. */
  onUpdate?: (progress: MigrationProgress) => void;
  onSlow?: (slow: SlowTransaction) => void;
  /** The engine crashed. Close the store and open a new one: what was acknowledged is there again. */
  onFailed?: (failure: StoreError) => void;
}

/** Longer than this and a tap is felt, in milliseconds. */
const slowMs = 40;

/** The channel on which triggers name the topics of a change. */
const channel = 'tableside';

/**
 * Locks the data folder, opens or makes its database and brings it to the program's schema. Rejects with
 * DATA_FOLDER_IN_USE, DATA_FOLDER_DAMAGED, DATA_FOLDER_OTHER_ENGINE, TEMPLATE_DAMAGED, SCHEMA_NEWER,
 * MIGRATIONS_INVALID or MIGRATION_FAILED, holding nothing.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const database = await openDatabase(options);
  try {
    const migrations = readMigrations(options.migrations ?? migrationsFolder());
    await migrateUp(database.engine, migrations, {
      before: (missing) => options.beforeMigrate?.(database.engine, missing),
      onProgress: options.onUpdate,
    });
    return await serve(database, options);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function serve({ engine, close }: Database, options: StoreOptions): Promise<Store> {
  const changes = new ChangeFeed();
  await engine.listen(channel, (topic) => changes.note(topic));
  const dialect = new PgDialect();
  const target = {
    get idle() {
      return engine.idle;
    },
    exec: (text: string) => engine.exec(text),
    tables: () => engine.transaction('read', listTables),
  };
  const maintenance = new Maintenance(target, options.maintenance);

  async function run<T>(kind: TransactionKind, work: (tx: Tx) => Promise<T>): Promise<T> {
    let began = 0;
    let changed = false;
    try {
      return await engine.transaction(kind, async (session) => {
        began = performance.now();
        return work(
          drizzleOver(session, dialect, () => {
            changed = true;
          }),
        );
      });
    } finally {
      changes.deliver();
      maintenance.noteCall(changed);
      const milliseconds = performance.now() - began;
      if (began > 0 && milliseconds > slowMs) options.onSlow?.({ kind, milliseconds });
    }
  }

  return {
    read: (work) => run('read', work),
    write: (work) => run('write', work),
    outside: (work) => engine.outside(work),
    onCommit: (listener) => changes.subscribe(listener),
    async close() {
      try {
        await close();
      } finally {
        maintenance.stop();
      }
    },
  };
}

/**
 * Drizzle's own `transaction` would send BEGIN and the access mode as two statements. What it is given here has
 * only what its transactions use of a PGlite: `query`, without the parsers it brings, which the engine has.
 *
 * @param onChange called for every statement that touched a row. A topic would not tell: its trigger speaks for an
 *   update of no rows too.
 */
function drizzleOver(session: Session, dialect: PgDialect, onChange: () => void): Tx {
  const query: Session['query'] = async <T>(...[text, parameters, options]: Parameters<Session['query']>) => {
    const results = await session.query<T>(
      text,
      parameters,
      options?.rowMode && { rowMode: options.rowMode },
    );
    if (results.affectedRows) onChange();
    return results;
  };
  const client = { query } as unknown as PGlite;
  return new PgliteTransaction(
    dialect,
    new PgliteSession<NoSchema, NoSchema>(client, dialect, undefined),
    undefined,
  );
}

async function listTables(session: Session): Promise<string[]> {
  const { rows } = await session.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`,
  );
  return rows.map((row) => row.name);
}
