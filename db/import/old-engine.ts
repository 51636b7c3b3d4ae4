import type { Extension, PGlite } from '@electric-sql/pglite';
import { postgresOf } from '#db/engine/postgres-major';
import { StoreError } from '#db/errors';
import type { ReadableDatabase } from '#db/schema-dump';

/** A database opened by a PGlite that is not this program's, to be read once. */
export interface OldEngine extends ReadableDatabase {
  close(): Promise<void>;
}

/** Opens a database folder with the Postgres that wrote it. It may change the folder. */
export type OpenOldEngine = (database: string) => Promise<OldEngine>;

interface PglitePackage {
  PGlite: { create(options: { dataDir: string; extensions: Record<string, Extension> }): Promise<PGlite> };
}

/**
 * Answers how to open databases with the PGlite installed under `name`, for example by
 * `npm install --no-save pglite-postgres17@npm:@electric-sql/pglite@0.4.6`. Rejects with ENGINE_UNUSABLE when there
 * is no such package; opening rejects with it when the package's Postgres is not the one that wrote the folder.
 */
export async function openerOf(name: string): Promise<OpenOldEngine> {
  const { PGlite: Old } = await load<PglitePackage>(name, name);
  const { btree_gist } = await load<{ btree_gist: Extension }>(name, `${name}/contrib/btree_gist`);
  return async (database) => {
    const wanted = postgresOf(database);
    const pg = await Old.create({ dataDir: database, extensions: { btree_gist } }).catch((cause: unknown) => {
      throw unusable(name, `it does not open ${database}`, cause);
    });
    const { rows } = await pg.query<{ major: string }>(
      `SELECT split_part(current_setting('server_version'), '.', 1) AS major`,
    );
    if (rows[0]?.major !== wanted) {
      await pg.close();
      throw unusable(name, `it has PostgreSQL ${rows[0]?.major}, and ${database} is of ${wanted}`);
    }
    return { transaction: (_, work) => readOnce(pg, work), close: () => pg.close() };
  };
}

async function readOnce<T>(pg: PGlite, work: Parameters<ReadableDatabase['transaction']>[1]): Promise<T> {
  await pg.exec('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    return (await work(pg)) as T;
  } finally {
    await pg.exec('ROLLBACK');
  }
}

async function load<T>(name: string, path: string): Promise<T> {
  try {
    return (await import(/* @vite-ignore */ path)) as T;
  } catch (cause) {
    throw unusable(name, 'it is not installed here', cause);
  }
}

function unusable(name: string, why: string, cause?: unknown): StoreError {
  return new StoreError(
    'ENGINE_UNUSABLE',
    `The database engine ${name} cannot be used: ${why}. Nothing was changed.`,
    {
      cause,
    },
  );
}
