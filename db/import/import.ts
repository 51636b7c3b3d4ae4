import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dataDirLayout } from '#db/data-dir';
import { flushFolder, writeFlushed } from '#db/engine/flush-tree';
import { lockDataFolder } from '#db/engine/lock';
import { StoreError } from '#db/errors';
import type { ExportManifest } from '#db/export/manifest';
import { type ImportOptions, loadExport } from './load';
import { verifyExport } from './read-export';

/**
 * Makes the database of an empty data folder from an export, with the program's newest schema. Returns the
 * export's manifest. A crash or a cancel leaves the folder without a database, as it was.
 *
 * Rejects, leaving the folder as it was, with EXPORT_DAMAGED or EXPORT_NEWER for the export; with SCHEMA_NEWER when
 * it is of a newer schema; with DATA_FOLDER_NOT_EMPTY when the folder holds anything but a `secret.key`; with
 * DATA_FOLDER_IN_USE; or with MIGRATION_FAILED.
 */
export async function importDatabase(
  exportFolder: string,
  dataDir: string,
  owner: string,
  options: ImportOptions,
): Promise<ExportManifest> {
  refuseUsed(dataDir);
  const manifest = await verifyExport(exportFolder, options.signal);
  const lock = await lockDataFolder(dataDir, owner);
  const { unfinished, database, created } = dataDirLayout(dataDir);
  try {
    refuseUsed(dataDir);
    rmSync(unfinished, { recursive: true, force: true });
    await loadExport(exportFolder, manifest, unfinished, options);
    renameSync(unfinished, database);
    flushFolder(dataDir);
    writeFlushed(created, creationRecord(database));
    flushFolder(dataDir);
    return manifest;
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  } finally {
    lock.release();
  }
}

/** What a data folder keeps about its database, so that a missing one is noticed. */
export function creationRecord(database: string): string {
  const postgres = readFileSync(join(database, 'PG_VERSION'), 'utf8').trim();
  return JSON.stringify({ createdAt: new Date().toISOString(), postgres });
}

/** The key may be put there first; a lock and an unfinished database are nobody's data. */
function refuseUsed(dataDir: string): void {
  const { locks, unfinished } = dataDirLayout(dataDir);
  const harmless = [basename(locks), basename(unfinished), 'secret.key'];
  const found = existsSync(dataDir) ? readdirSync(dataDir).filter((name) => !harmless.includes(name)) : [];
  if (found.length === 0) return;
  throw new StoreError(
    'DATA_FOLDER_NOT_EMPTY',
    `${dataDir} is not empty (${found.slice(0, 3).join(', ')}). Import into a new folder; nothing was changed.`,
  );
}
