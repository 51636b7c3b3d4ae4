import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { type Database, openDatabase } from '#db/engine/database';
import { migrateDown, migrateUp } from '#db/migrate';
import { migrationsFolder, readMigrations } from '#db/migration-files';
import { dumpSchema } from '#db/schema-dump';
import { fixtureMigrations } from '#tests/support/fixtures';
import { tempFolder } from '#tests/support/temp-folder';

async function openFrom(template: string): Promise<Database> {
  const database = await openDatabase({ dataDir: tempFolder(), owner: 'Tableside test', template });
  onTestFinished(() => database.close());
  return database;
}

/** A copy of the fixtures to spoil. */
function copyOfFixtures(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tableside-migrations-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(fixtureMigrations, folder, { recursive: true });
  return folder;
}

function addMigration(folder: string, name: string, up: string, down: string): void {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, 'up.sql'), up);
  writeFileSync(join(folder, name, 'down.sql'), down);
}

describe('migrations up, down and up again', () => {
  it.each([
    ['the fixtures', 'fixtureTemplate', fixtureMigrations],
    ['the program’s own', 'template', migrationsFolder()],
  ] as const)('give the same schema: %s', async (_, template, folder) => {
    const { engine } = await openFrom(inject(template));
    const migrations = readMigrations(folder);
    const before = await dumpSchema(engine);
    expect(before).toContain('CREATE TABLE schema_migrations');

    const down = await migrateDown(engine, migrations, migrations.length);
    expect(down.map(({ version }) => version)).toEqual(migrations.map(({ version }) => version).reverse());
    expect(await dumpSchema(engine)).toBe('');

    expect(await migrateUp(engine, migrations)).toEqual(migrations);
    expect(await dumpSchema(engine)).toBe(before);
    expect(await migrateUp(engine, migrations)).toEqual([]);
  });

  it('takes back one step at a time, to the schema before it', async () => {
    const { engine } = await openFrom(inject('fixtureTemplate'));
    const migrations = readMigrations(fixtureMigrations);
    expect(await migrateDown(engine, migrations, 1)).toMatchObject([{ version: 2, name: 'loyalty' }]);
    expect(await dumpSchema(engine)).not.toContain('points');
    expect(await migrateUp(engine, migrations)).toMatchObject([{ version: 2 }]);
  });
});

describe('migrateUp', () => {
  it('applies a migration whole or not at all', async () => {
    const { engine } = await openFrom(inject('fixtureTemplate'));
    const folder = copyOfFixtures();
    addMigration(folder, '0003_half', 'CREATE TABLE half (id INT); SELECT 1 / 0;', 'DROP TABLE half;');
    await expect(migrateUp(engine, readMigrations(folder))).rejects.toThrow('division by zero');
    expect(await dumpSchema(engine)).not.toContain('half');
    await migrateUp(engine, readMigrations(fixtureMigrations));
  });

  it('refuses a database newer than the program', async () => {
    const { engine } = await openFrom(inject('fixtureTemplate'));
    const older = readMigrations(fixtureMigrations).slice(0, 1);
    await expect(migrateUp(engine, older)).rejects.toMatchObject({ code: 'SCHEMA_NEWER' });
  });

  it('refuses a migration changed after it was applied', async () => {
    const { engine } = await openFrom(inject('fixtureTemplate'));
    const folder = copyOfFixtures();
    const file = join(folder, '0002_loyalty/up.sql');
    writeFileSync(file, readFileSync(file, 'utf8').replace('DEFAULT 0', 'DEFAULT 1'));
    await expect(migrateUp(engine, readMigrations(folder))).rejects.toMatchObject({
      code: 'MIGRATIONS_INVALID',
    });
  });

  it('takes the same text with the line ends of Windows for the same migration', async () => {
    const { engine } = await openFrom(inject('fixtureTemplate'));
    const folder = copyOfFixtures();
    const file = join(folder, '0002_loyalty/up.sql');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
    expect(await migrateUp(engine, readMigrations(folder))).toEqual([]);
  });
});

describe('readMigrations', () => {
  it.each<[string, (folder: string) => void]>([
    ['a gap in the numbers', (folder) => addMigration(folder, '0004_late', 'SELECT 1;', 'SELECT 1;')],
    ['a number used twice', (folder) => addMigration(folder, '0002_other', 'SELECT 1;', 'SELECT 1;')],
    [
      'a down.sql that is only to do',
      (folder) => addMigration(folder, '0003_x', 'SELECT 1;', '-- TODO: take back\n'),
    ],
    ['an empty up.sql', (folder) => addMigration(folder, '0003_x', '/* nothing\n yet */ ;', 'SELECT 1;')],
    ['a missing down.sql', (folder) => rmSync(join(folder, '0002_loyalty/down.sql'))],
  ])('refuses %s', (_, spoil) => {
    const folder = copyOfFixtures();
    spoil(folder);
    expect(() => readMigrations(folder)).toThrow(expect.objectContaining({ code: 'MIGRATIONS_INVALID' }));
  });
});
