import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { type Database, openDatabase } from '#db/engine/database';
import type { Engine } from '#db/engine/engine';
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

/** The schema, and every row with the moment it was written. */
async function stateOf(engine: Engine) {
  const [guests, steps] = await engine.transaction('read', async (session) => [
    (await session.query('SELECT xmin::text, guests::text FROM guests ORDER BY id')).rows,
    (await session.query('SELECT xmin::text, schema_migrations::text FROM schema_migrations ORDER BY 2'))
      .rows,
  ]);
  return { schema: await dumpSchema(engine), guests, steps };
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
  it('leaves the older version working when the second of two new steps fails', async () => {
    const { engine } = await openFrom(inject('fixtureTemplate'));
    await engine.exec(
      `INSERT INTO guests (name, moods, points) VALUES ('Ada', '{calm}', 3), ('Bo', '{}', 0)`,
    );
    const before = await stateOf(engine);
    const folder = copyOfFixtures();
    addMigration(
      folder,
      '0003_half',
      `CREATE TABLE half (id INT); UPDATE guests SET points = points + 1;`,
      'DROP TABLE half;',
    );
    addMigration(folder, '0004_worse', 'CREATE TABLE worse (id INT); SELECT 1 / 0;', 'DROP TABLE worse;');

    const seen: string[] = [];
    const failing = migrateUp(engine, readMigrations(folder), {
      onProgress: ({ step, number, of }) => seen.push(`${step.name}: ${number} of ${of}`),
    });
    await expect(failing).rejects.toMatchObject({
      code: 'MIGRATION_FAILED',
      message: expect.stringMatching(/step 4 \(worse\): division by zero/),
    });
    expect(seen).toEqual(['half: 1 of 2', 'worse: 2 of 2']);

    expect(await migrateUp(engine, readMigrations(fixtureMigrations))).toEqual([]);
    expect(await stateOf(engine)).toEqual(before);
    await engine.exec(`INSERT INTO guests (name) VALUES ('Cy')`);
  });

  it('refuses a database newer than the program in words, and changes nothing', async () => {
    const { engine } = await openFrom(inject('fixtureTemplate'));
    const before = await stateOf(engine);
    const older = readMigrations(fixtureMigrations).slice(0, 1);
    await expect(migrateUp(engine, older)).rejects.toMatchObject({
      code: 'SCHEMA_NEWER',
      message: expect.stringMatching(/step 2 \(loyalty\).*knows 1.*Nothing was changed.*newer program/),
    });
    expect(await stateOf(engine)).toEqual(before);
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
