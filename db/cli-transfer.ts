import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dataDirLayout } from '#db/data-dir';
import { openDatabase } from '#db/engine/database';
import { lockDataFolder } from '#db/engine/lock';
import { StoreError } from '#db/errors';
import { exportDatabase } from '#db/export/export';
import type { ExportManifest } from '#db/export/manifest';
import { rescueFromCopy } from '#db/export/rescue';
import { type ConvertProgress, convertDatabase } from '#db/import/convert';
import { importDatabase } from '#db/import/import';
import { openerOf } from '#db/import/old-engine';
import type { Migration } from '#db/migration-files';

/** Takes one line that says how far it is. */
type Show = (line: string) => void;

/** Exports a data folder nobody has open, its schema as it is. Returns what to tell. Rejects as `exportDatabase`. */
export async function exportFromFolder(
  dataDir: string,
  to: string,
  owner: string,
  show: Show,
): Promise<string> {
  refuseWithout(dataDir);
  const database = await openDatabase({ dataDir, owner });
  try {
    const manifest = await exportDatabase(database.engine, to, { onProgress: shown('export', show) });
    return `exported: ${counts(manifest)}, to ${resolve(to)}`;
  } finally {
    await database.close();
  }
}

/** The same for a damaged data folder, of which a copy is read. Returns what was saved and what was not. */
export async function rescueFromFolder(
  dataDir: string,
  to: string,
  owner: string,
  show: Show,
): Promise<string> {
  refuseWithout(dataDir);
  const lock = await lockDataFolder(dataDir, owner);
  const copy = `${resolve(to)}.copy`;
  try {
    const { database } = dataDirLayout(dataDir);
    const manifest = await rescueFromCopy(database, copy, to, { onProgress: shown('rescue', show) });
    const lost = manifest.tables.flatMap(({ name, unreadable }) =>
      unreadable ? [`\n  about ${unreadable.rows} rows of ${name}`] : [],
    );
    const missing = manifest.missing.map((what) => `\n  ${what}`);
    const rest = [...lost, ...missing].join('');
    return `saved: ${counts(manifest)}, to ${resolve(to)}${rest === '' ? '' : `\nnot readable:${rest}`}`;
  } finally {
    lock.release();
  }
}

/** Makes a new data folder of an export. Rejects as `importDatabase`. */
export async function importIntoFolder(
  from: string,
  dataDir: string,
  owner: string,
  migrations: Migration[],
  show: Show,
): Promise<string> {
  const manifest = await importDatabase(from, dataDir, owner, {
    migrations,
    onProgress: (progress) => show(line(progress)),
  });
  const key = existsSync(join(dataDir, 'secret.key'))
    ? ''
    : `\nPINs need the old data folder's secret.key: copy it into ${resolve(dataDir)} before the first start.`;
  return `imported: ${counts(manifest)}, into ${resolve(dataDir)}${key}`;
}

/** Converts a data folder of another Postgres. Rejects as `convertDatabase`. */
export async function convertFolder(
  dataDir: string,
  engine: string,
  owner: string,
  migrations: Migration[],
  show: Show,
): Promise<string> {
  const conversion = await convertDatabase(dataDir, await openerOf(engine), owner, {
    migrations,
    onProgress: (progress) => show(line(progress)),
  });
  if (conversion === null) return 'nothing to do';
  const { manifest, kept } = conversion;
  return `converted from PostgreSQL ${manifest.postgres}: ${counts(manifest)}\nthe old database is kept in ${kept}`;
}

/** Opening an empty folder would make a database, and then there would be nothing to tell. */
function refuseWithout(dataDir: string): void {
  if (existsSync(dataDirLayout(dataDir).database)) return;
  throw new StoreError('DATA_FOLDER_EMPTY', `There is no database in ${dataDir}. Nothing was changed.`);
}

function counts({ tables }: ExportManifest): string {
  return `${tables.length} tables, ${tables.reduce((total, { rows }) => total + rows, 0)} rows`;
}

function shown(phase: 'export' | 'rescue', show: Show) {
  return ({ table, done }: { table: string; done: number }) =>
    show(`${phase}: ${Math.round(done * 100)} % (${table})`);
}

function line(progress: ConvertProgress): string {
  switch (progress.phase) {
    case 'copy':
      return 'copy';
    case 'update':
      return `update: step ${progress.number} of ${progress.of} (${progress.step.name})`;
    default:
      return `${progress.phase}: ${Math.round(progress.done * 100)} % (${progress.table})`;
  }
}
