import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#db/engine/database';
import { migrateUp } from '#db/migrate';
import { readMigrations } from '#db/migration-files';
import { dumpSchema } from '#db/schema-dump';

const heading =
  '-- The schema all migrations give. Written by `npm run db:schema`; never edit it by hand.\n\n';

/** The text `db/schema.sql` should have: the schema of an empty database after all of `migrations`. */
async function expectedText(migrations: string): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tableside-schema-'));
  try {
    const database = await openDatabase({ dataDir, owner: 'Tableside schema' });
    try {
      await migrateUp(database.engine, readMigrations(migrations));
      return heading + (await dumpSchema(database.engine));
    } finally {
      await database.close();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Writes the schema the migrations give to `file`. */
export async function writeSchemaFile(file: string, migrations: string): Promise<void> {
  writeFileSync(file, await expectedText(migrations));
}

/** Whether `file` is what the migrations give, line ends aside. */
export async function schemaFileIsCurrent(file: string, migrations: string): Promise<boolean> {
  if (!existsSync(file)) return false;
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n') === (await expectedText(migrations));
}
