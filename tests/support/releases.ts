import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpack } from '#db/engine/unpack';
import { importDatabase } from '#db/import/import';
import { migrationsFolder, readMigrations } from '#db/migration-files';
import { tempFolder } from '#tests/support/temp-folder';

const archives = join(import.meta.dirname, 'fixtures/releases');

/** What earlier releases wrote, by archive. */
export const releases = readdirSync(archives).filter((name) => name.endsWith('.tar.gz'));

/** The data folder as the release left it: its rows, and no migration it did not have. */
export async function releaseFolder(archive: string): Promise<string> {
  const folder = tempFolder();
  const written = join(folder, 'export');
  mkdirSync(written);
  await unpack(join(archives, archive), written);
  const { schemaStep } = JSON.parse(readFileSync(join(written, 'manifest.json'), 'utf8')) as {
    schemaStep: number;
  };
  const dataDir = join(folder, 'data');
  const migrations = readMigrations(migrationsFolder()).slice(0, schemaStep);
  await importDatabase(written, dataDir, 'Tableside test', { migrations });
  return dataDir;
}
