import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { describe, expect, inject, it } from 'vitest';
import { dataDirLayout } from '#db/data-dir';
import { openFixtureStore } from '#tests/support/store';
import { tempFolder } from '#tests/support/temp-folder';

async function closedStore(): Promise<string> {
  const { store, dataDir } = await openFixtureStore();
  await store.write((tx) => tx.execute(sql`INSERT INTO guests (name) VALUES ('Ada')`));
  await store.close();
  return dataDir;
}

describe('the first start', () => {
  it('makes the folders above the data folder', async () => {
    const { store } = await openFixtureStore({ dataDir: join(tempFolder(), 'not', 'there', 'yet') });
    await store.read(async () => undefined);
  });

  it('begins anew after a crash in the middle of unpacking', async () => {
    const dataDir = tempFolder();
    const { unfinished, database } = dataDirLayout(dataDir);
    mkdirSync(join(unfinished, 'base'), { recursive: true });
    writeFileSync(join(unfinished, 'PG_VERSION'), '18\n');
    await openFixtureStore({ dataDir });
    expect(existsSync(unfinished)).toBe(false);
    expect(existsSync(join(database, 'global/pg_control'))).toBe(true);
  });

  it('refuses a torn template, leaving no database and no lock', async () => {
    const dataDir = tempFolder();
    const template = join(dataDir, 'torn.tar.gz');
    const whole = readFileSync(inject('fixtureTemplate'));
    writeFileSync(template, whole.subarray(0, whole.length / 2));
    await expect(openFixtureStore({ dataDir, template })).rejects.toMatchObject({ code: 'TEMPLATE_DAMAGED' });
    expect(existsSync(dataDirLayout(dataDir).database)).toBe(false);

    copyFileSync(inject('fixtureTemplate'), template);
    const { store } = await openFixtureStore({ dataDir, template });
    await store.read(async () => undefined);
  });
});

describe('a data folder that had a database', () => {
  it('is opened when only the record of its creation was lost', async () => {
    const dataDir = await closedStore();
    rmSync(dataDirLayout(dataDir).created);
    const { store } = await openFixtureStore({ dataDir });
    const { rows } = await store.read((tx) => tx.execute(sql`SELECT name FROM guests`));
    expect(rows).toEqual([{ name: 'Ada' }]);
  });

  it.each<[string, (database: string) => void]>([
    ['its database is gone', (database) => rmSync(database, { recursive: true })],
    ['its database is empty', (database) => emptyFolder(database)],
    ['the control file is empty', (database) => truncateSync(join(database, 'global/pg_control'), 0)],
    ['the control file is full of noise', (database) => fill(join(database, 'global/pg_control'))],
    ['the log is gone', (database) => rmSync(join(database, 'pg_wal'), { recursive: true })],
    [
      'a folder Postgres needs is gone',
      (database) => rmSync(join(database, 'pg_multixact'), { recursive: true }),
    ],
  ])('is refused, not begun anew, when %s', async (_, damage) => {
    const dataDir = await closedStore();
    damage(dataDirLayout(dataDir).database);
    await expect(openFixtureStore({ dataDir })).rejects.toMatchObject({ code: 'DATA_FOLDER_DAMAGED' });
  });

  it('is opened again once what was missing is back', async () => {
    const dataDir = await closedStore();
    const { database } = dataDirLayout(dataDir);
    renameSync(database, `${database}.away`);
    await expect(openFixtureStore({ dataDir })).rejects.toMatchObject({ code: 'DATA_FOLDER_DAMAGED' });
    renameSync(`${database}.away`, database);
    const { store } = await openFixtureStore({ dataDir });
    const { rows } = await store.read((tx) => tx.execute(sql`SELECT name FROM guests`));
    expect(rows).toEqual([{ name: 'Ada' }]);
  });
});

function emptyFolder(folder: string): void {
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
}

function fill(file: string): void {
  writeFileSync(file, Buffer.alloc(8192, 0x5a));
}
