import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { dataDirLayout } from '#db/data-dir';
import { writeFlushed } from '#db/engine/flush-tree';
import { lockDataFolder } from '#db/engine/lock';
import { postgresMajor, postgresOf } from '#db/engine/postgres-major';
import { finishSwap, swapDatabase } from '#db/engine/swap';
import { StoreError } from '#db/errors';
import { exportDatabase } from '#db/export/export';
import type { ExportManifest } from '#db/export/manifest';
import type { ExportProgress } from '#db/export/ranges';
import { creationRecord } from './import';
import { type ImportOptions, type ImportProgress, loadExport } from './load';
import type { OpenOldEngine } from './old-engine';
import { verifyExport } from './read-export';

export type ConvertProgress = ImportProgress | { phase: 'copy' } | ({ phase: 'export' } & ExportProgress);

export interface ConvertOptions extends Omit<ImportOptions, 'onProgress'> {
  onProgress?: ((progress: ConvertProgress) => void) | undefined;
}

export interface Conversion {
  manifest: ExportManifest;
  /** Where the old database lies now, with all it had. */
  kept: string;
}

/**
 * Brings the database of a data folder from another Postgres to this program's: a copy is read with the old engine,
 * a new database is made of that and compared with it table by table, and only then do the two change places. The
 * old one is kept. Null where it is this program's Postgres already.
 *
 * The old database itself is never opened. A crash or a cancel at any moment leaves the old one or the new one in
 * place, whole, and the next start or the next call goes on from there. Needs room for three times the database.
 * Rejects with DATA_FOLDER_EMPTY, DATA_FOLDER_IN_USE, ENGINE_UNUSABLE, or as exporting and importing do.
 */
export async function convertDatabase(
  dataDir: string,
  openOldEngine: OpenOldEngine,
  owner: string,
  options: ConvertOptions,
): Promise<Conversion | null> {
  if (!existsSync(dataDir)) throw noDatabase(dataDir);
  const lock = await lockDataFolder(dataDir, owner);
  const work = join(dataDir, 'convert');
  const { database, swap } = dataDirLayout(dataDir);
  try {
    finishSwap(dataDir);
    rmSync(work, { recursive: true, force: true });
    if (!existsSync(join(database, 'PG_VERSION'))) throw noDatabase(dataDir);
    const old = postgresOf(database);
    if (old === postgresMajor) return null;
    const manifest = await remake(database, work, openOldEngine, options);
    return { manifest, kept: swapDatabase(dataDir, join(work, 'new'), `postgres${old}`) };
  } finally {
    // A swap cut off half way is finished from there at the next start.
    if (!existsSync(swap)) rmSync(work, { recursive: true, force: true });
    lock.release();
  }
}

async function remake(
  database: string,
  work: string,
  openOldEngine: OpenOldEngine,
  { migrations, signal, onProgress }: ConvertOptions,
): Promise<ExportManifest> {
  const made = join(work, 'new');
  mkdirSync(made, { recursive: true, mode: 0o700 });
  onProgress?.({ phase: 'copy' });
  const copy = join(work, 'copy');
  await cp(database, copy, { recursive: true });
  rmSync(join(copy, 'postmaster.pid'), { force: true });

  const written = join(work, 'export');
  const engine = await openOldEngine(copy);
  try {
    await exportDatabase(engine, written, {
      signal,
      onProgress: (progress) => onProgress?.({ phase: 'export', ...progress }),
    });
  } finally {
    await engine.close();
  }
  const manifest = await verifyExport(written, signal);
  const target = dataDirLayout(made);
  await loadExport(written, manifest, target.database, { migrations, signal, onProgress });
  writeFlushed(target.created, creationRecord(target.database));
  for (const done of [copy, written]) rmSync(done, { recursive: true, force: true });
  return manifest;
}

function noDatabase(dataDir: string): StoreError {
  return new StoreError('DATA_FOLDER_EMPTY', `There is no database in ${dataDir}. Nothing was changed.`);
}
