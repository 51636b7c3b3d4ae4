import { Engine } from '#db/engine/engine';
import { flushTree } from '#db/engine/flush-tree';
import { initDatabase } from '#db/engine/pglite';
import { StoreError } from '#db/errors';
import { countRows, RowsDigest } from '#db/export/copy-rows';
import { damagedExport, type ExportManifest } from '#db/export/manifest';
import { type ExportProgress, inRanges } from '#db/export/ranges';
import { copyRange, listTables, settleFormats } from '#db/export/tables';
import { type MigrationProgress, migrateUp } from '#db/migrate';
import type { Migration } from '#db/migration-files';
import { readRestaurantSql } from './read-export';

/** What an import is at: taking rows in, comparing them with the export, or bringing the schema up to date. */
export type ImportProgress =
  | ({ phase: 'load' | 'compare' } & ExportProgress)
  | ({ phase: 'update' } & MigrationProgress);

export interface ImportOptions {
  /** What the program knows; an export of an older release is brought up to these. */
  migrations: Migration[];
  onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** Ends the import between two pieces; it rejects with the signal's reason and leaves nothing behind. */
  signal?: AbortSignal | undefined;
}

/** Writing ahead this much, in bytes, the engine is told to tidy up: it has nobody who does it by itself. */
const checkpointBytes = 64 * 2 ** 20;

/**
 * Makes a database in the new folder `database` from an export that was verified: its own restaurant.sql is run,
 * the rows are read back and compared with the manifest, and only then the missing migrations are applied. When it
 * resolves, the folder is closed and flushed; when it rejects, it is rubbish. Rejects with EXPORT_DAMAGED where
 * the rows do not load or are not those of the manifest, with SCHEMA_NEWER, or with MIGRATION_FAILED.
 */
export async function loadExport(
  exportFolder: string,
  manifest: ExportManifest,
  database: string,
  options: ImportOptions,
): Promise<void> {
  refuseNewer(exportFolder, manifest, options.migrations);
  await initDatabase(database);
  // Rubbish until it is whole: flushed once, at the end.
  const engine = await Engine.open(database, undefined, { unflushed: true });
  try {
    await run(engine, exportFolder, manifest, options);
    await compare(engine, exportFolder, manifest, options);
    await migrateUp(engine, options.migrations, {
      onProgress: (progress) => options.onProgress?.({ phase: 'update', ...progress }),
    });
    await engine.exec('VACUUM (ANALYZE)');
  } finally {
    await engine.close();
  }
  await flushTree(database);
}

function refuseNewer(folder: string, { schemaStep, appVersion }: ExportManifest, known: Migration[]): void {
  if (schemaStep <= known.length) return;
  throw new StoreError(
    'SCHEMA_NEWER',
    `The export ${folder} is of a newer Tableside (${appVersion}, schema step ${schemaStep}), and this program knows ` +
      `${known.length}. Nothing was changed. Import it with that version.`,
  );
}

async function run(
  engine: Engine,
  folder: string,
  manifest: ExportManifest,
  options: ImportOptions,
): Promise<void> {
  const copies = new Map(
    manifest.tables.map(({ name, copy }) => [name, copy.replace(/ FROM stdin;$/, ` FROM '/dev/blob'`)]),
  );
  const all = manifest.tables.reduce((total, { rows }) => total + rows, 0);
  let loaded = 0;
  let rowsOfTable = { table: '', rows: 0 };
  let written = 0;
  for await (const part of readRestaurantSql(folder, manifest)) {
    options.signal?.throwIfAborted();
    if ('sql' in part) {
      await refusedAs(folder, 'Its schema', () =>
        engine.transaction('write', (session) => session.exec(part.sql)),
      );
      continue;
    }
    const { table, copied } = part;
    await refusedAs(folder, `Table ${table}`, () =>
      engine.transaction('write', (session) =>
        session.query(copies.get(table) ?? '', [], { blob: new Blob([new Uint8Array(copied)]) }),
      ),
    );
    const rows = countRows(copied);
    loaded += rows;
    rowsOfTable = { table, rows: rows + (rowsOfTable.table === table ? rowsOfTable.rows : 0) };
    options.onProgress?.({ phase: 'load', ...rowsOfTable, done: loaded / all });
    written += copied.length;
    if (written > checkpointBytes) {
      await engine.exec('CHECKPOINT');
      written = 0;
    }
  }
}

/** Postgres's own words are kept: they name the row or the constraint. */
async function refusedAs(folder: string, what: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    if (cause instanceof StoreError) throw cause;
    throw damagedExport(
      folder,
      `${what} does not load: ${cause instanceof Error ? cause.message : String(cause)}.`,
      cause,
    );
  }
}

async function compare(
  engine: Engine,
  folder: string,
  manifest: ExportManifest,
  { onProgress, signal }: ImportOptions,
): Promise<void> {
  const expected = new Map(manifest.tables.map((table) => [table.name, table]));
  await engine.transaction('read', async (session) => {
    await session.exec(settleFormats);
    const tables = await listTables(session);
    let rows = 0;
    let digest = new RowsDigest();
    const progress = (at: ExportProgress) => onProgress?.({ phase: 'compare', ...at });
    await inRanges(
      tables,
      { signal, onProgress: progress },
      {
        begin: () => {
          rows = 0;
          digest = new RowsDigest();
        },
        range: async (table, from, to) => {
          const copied = await copyRange(session, table, { page: from, item: 0 }, { page: to, item: 0 });
          digest.add(copied);
          const found = countRows(copied);
          rows += found;
          return { bytes: copied.length, rows: found };
        },
        end: ({ name }) => {
          const wanted = expected.get(name);
          expected.delete(name);
          if (wanted?.rows === rows && wanted.rowsDigest === digest.toString()) return;
          throw damagedExport(
            folder,
            `Table ${name} should have ${wanted?.rows ?? 'no'} rows and has ${rows}, or they differ.`,
          );
        },
      },
    );
    for (const name of expected.keys()) throw damagedExport(folder, `Its schema has no table ${name}.`);
  });
}
