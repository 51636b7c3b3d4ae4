import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { dataDirLayout } from '#db/data-dir';
import { openDatabase } from '#db/engine/database';
import { archiveDatabase } from '#db/engine/pglite';
import { pglitePackage } from '#db/engine/pglite-package';
import { migrateUp } from '#db/migrate';
import { type Migration, readMigrations } from '#db/migration-files';

/**
 * Builds the prepared database (initdb and all migrations of `migrationsDir`) into the gzipped tar `file`, for a
 * first start without initdb. Beside it, `file`.made-from names what it was made from: while that is unchanged
 * the build is skipped. Returns whether it built.
 */
export async function buildTemplate(file: string, migrationsDir: string): Promise<boolean> {
  const migrations = readMigrations(migrationsDir);
  const madeFrom = `${file}.made-from`;
  const ingredients = fingerprint(migrations);
  if (existsSync(file) && existsSync(madeFrom) && readFileSync(madeFrom, 'utf8') === ingredients)
    return false;

  const dataDir = mkdtempSync(join(tmpdir(), 'tableside-template-'));
  try {
    const database = await openDatabase({ dataDir, owner: 'Tableside template' });
    try {
      await migrateUp(database.engine, migrations);
      await database.engine.exec('VACUUM (ANALYZE)');
    } finally {
      await database.close();
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, await archiveDatabase(dataDirLayout(dataDir).database));
    renameSync(`${file}.new`, file);
    writeFileSync(madeFrom, ingredients);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  return true;
}

/** Changes with the migrations and with PGlite, whose folders other versions may not read. */
function fingerprint(migrations: Migration[]): string {
  const hash = createHash('sha256').update(pglitePackage());
  for (const { version, name, checksum } of migrations) hash.update(`${version} ${name} ${checksum}\n`);
  return hash.digest('hex');
}
