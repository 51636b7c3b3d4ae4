import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { exportDatabase } from '#db/export/export';
import { importDatabase } from '#db/import/import';
import { migrationsFolder, readMigrations } from '#db/migration-files';
import { openTestStore } from '#tests/support/store';
import { tempFolder } from '#tests/support/temp-folder';
import { openFolder, rowsOf } from './full-service';

const migrations = readMigrations(migrationsFolder());
const owner = 'Tableside test';
const one = `INSERT INTO users (email, password_hash, first_name, last_name) VALUES ('a@x.invalid', '!', 'A', 'Guest')`;

async function smallFolder(): Promise<string> {
  const { store, dataDir } = await openTestStore();
  await store.write((tx) => tx.execute(sql.raw(one)));
  await store.close();
  return dataDir;
}

async function smallExport(): Promise<string> {
  const { engine, close } = await openFolder(await smallFolder());
  const folder = join(tempFolder(), 'export');
  await exportDatabase(engine, folder);
  await close();
  return folder;
}

const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(file, change(readFileSync(file, 'utf8')));

describe('importDatabase', () => {
  it.each<[string, string, (folder: string) => void]>([
    [
      'a changed row',
      'EXPORT_DAMAGED',
      (folder) => edit(join(folder, 'restaurant.sql'), (text) => text.replace('\tGuest\t', '\tGhost\t')),
    ],
    ['a file that goes on', 'EXPORT_DAMAGED', (folder) => appendFileSync(join(folder, 'csv/users.csv'), 'x')],
    ['a missing file', 'EXPORT_DAMAGED', (folder) => rmSync(join(folder, 'csv/users.csv'))],
    ['a missing manifest', 'EXPORT_DAMAGED', (folder) => rmSync(join(folder, 'manifest.json'))],
    [
      'a torn manifest',
      'EXPORT_DAMAGED',
      (folder) => edit(join(folder, 'manifest.json'), (text) => text.slice(0, 900)),
    ],
    [
      'a manifest of other rows',
      'EXPORT_DAMAGED',
      (folder) =>
        edit(join(folder, 'manifest.json'), (text) =>
          text.replace(/"rowsDigest": "(?!0000)[0-9a-f]{4}/, '"rowsDigest": "0000'),
        ),
    ],
    [
      'a newer format',
      'EXPORT_NEWER',
      (folder) => edit(join(folder, 'manifest.json'), (text) => text.replace('"format": 1', '"format": 2')),
    ],
    [
      'a newer schema',
      'SCHEMA_NEWER',
      (folder) =>
        edit(join(folder, 'manifest.json'), (text) => text.replace(/"schemaStep": \d+/, '"schemaStep": 999')),
    ],
  ])('refuses %s and leaves no database', async (_, code, spoil) => {
    const folder = await smallExport();
    spoil(folder);
    const dataDir = join(tempFolder(), 'new');
    await expect(importDatabase(folder, dataDir, owner, { migrations })).rejects.toMatchObject({ code });
    const left = existsSync(dataDir) ? readdirSync(dataDir) : [];
    expect(left.filter((name) => name !== 'lock')).toEqual([]);
  });

  it('refuses a folder with something in it, and one in use', async () => {
    const folder = await smallExport();
    const used = await smallFolder();
    const before = await rowsIn(used);
    await expect(importDatabase(folder, used, owner, { migrations })).rejects.toMatchObject({
      code: 'DATA_FOLDER_NOT_EMPTY',
    });
    expect(await rowsIn(used)).toEqual(before);
  });
});

describe('exportDatabase', () => {
  it('leaves nothing under its name, or beside it, when it is cancelled', async () => {
    const { engine } = await openFolder(await smallFolder());
    const folder = join(tempFolder(), 'export');
    const cancel = new AbortController();
    const exporting = exportDatabase(engine, folder, {
      signal: cancel.signal,
      onProgress: () => cancel.abort(new Error('cancelled')),
    });
    await expect(exporting).rejects.toThrow('cancelled');
    expect(readdirSync(join(folder, '..'))).toEqual([]);
    await exportDatabase(engine, folder);
  });

  it('refuses a name that is taken', async () => {
    const folder = await smallExport();
    const { engine } = await openFolder(await smallFolder());
    await expect(exportDatabase(engine, folder)).rejects.toMatchObject({ code: 'EXPORT_TARGET_EXISTS' });
  });

  it('refuses a schema of which it would leave something out', async () => {
    const { engine } = await openFolder(await smallFolder());
    await engine.exec('CREATE TYPE span AS RANGE (subtype = time)');
    const folder = join(tempFolder(), 'export');
    await expect(exportDatabase(engine, folder)).rejects.toMatchObject({
      code: 'EXPORT_UNSUPPORTED',
      message: expect.stringContaining('span'),
    });
    expect(existsSync(folder)).toBe(false);
  });
});

describe('the command line', () => {
  const run = (...parameters: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'db/cli.ts', ...parameters], { encoding: 'utf8' });

  it('exports, rescues and imports, and says what it did', async () => {
    const dataDir = await smallFolder();
    const folder = tempFolder();
    const [whole, rescued, made] = [join(folder, 'whole'), join(folder, 'rescued'), join(folder, 'made')];
    expect(run('export', '--data', dataDir, '--to', whole).stdout).toMatch(/^exported: \d+ tables, \d+ rows/);
    expect(run('export', '--data', dataDir, '--to', rescued, '--rescue').stdout).toMatch(
      /^saved: \d+ tables/,
    );
    expect(readFileSync(join(rescued, 'csv/users.csv'))).toEqual(readFileSync(join(whole, 'csv/users.csv')));
    expect(run('import', '--data', made, '--from', rescued).stdout).toMatch(/^imported:.*\n.*secret\.key/);
    expect(await rowsIn(made)).toEqual(await rowsIn(dataDir));
    expect(readdirSync(folder).sort()).toEqual(['made', 'rescued', 'whole']);
  }, 300_000);

  it('makes no database where there is none to export', () => {
    const dataDir = join(tempFolder(), 'nothing');
    const { status, stderr } = run('export', '--data', dataDir, '--to', `${dataDir}-export`);
    expect([status, stderr]).toEqual([1, expect.stringContaining('no database')]);
    expect(existsSync(dataDir)).toBe(false);
  });
});

async function rowsIn(dataDir: string) {
  const { engine, close } = await openFolder(dataDir);
  try {
    return await rowsOf(engine);
  } finally {
    await close();
  }
}
