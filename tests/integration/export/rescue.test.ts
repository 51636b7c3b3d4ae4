import fs, {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { dataDirLayout } from '#db/data-dir';
import { Engine, type Session } from '#db/engine/engine';
import { exportDatabase } from '#db/export/export';
import { rescueDatabase } from '#db/export/rescue';
import { PatientReader } from '#db/export/rescue-reader';
import { importDatabase } from '#db/import/import';
import { migrationsFolder, readMigrations } from '#db/migration-files';
import { tempFolder } from '#tests/support/temp-folder';
import { fullServiceFolder, openFolder, rowsOf } from './full-service';

const pageSize = 8192;

interface Patient {
  database: string;
  /** Where the file of a table lies. */
  file: (table: string) => string;
  rows: Record<string, string[]>;
}

/** A closed database, vacuumed as the app does in quiet moments. */
async function patient(): Promise<Patient> {
  const dataDir = await fullServiceFolder();
  const { engine, close } = await openFolder(dataDir);
  await engine.exec('VACUUM (ANALYZE)');
  const paths = await engine.transaction('read', (session) =>
    session.query<{ name: string; path: string }>(
      `SELECT relname::text AS name, pg_relation_filepath(oid) AS path FROM pg_class WHERE relkind = 'r'
       UNION ALL SELECT 'toast of ' || relname, pg_relation_filepath(reltoastrelid) FROM pg_class WHERE reltoastrelid <> 0`,
    ),
  );
  const rows = await rowsOf(engine);
  await close();
  const { database } = dataDirLayout(dataDir);
  const byName = new Map(paths.rows.map(({ name, path }) => [name, join(database, path)]));
  return { database, rows, file: (table) => byName.get(table) ?? '' };
}

/** Turns one byte of a page over, which its checksum notices. */
function flip(file: string, page: number): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.from([0xa5]), 0, 1, page * pageSize + 5000);
  closeSync(handle);
}

async function exportOf(database: string, folder: string): Promise<unknown> {
  const engine = await openEngine(database);
  try {
    return await exportDatabase(engine, folder);
  } finally {
    await engine.close();
  }
}

async function openEngine(database: string): Promise<Engine> {
  const engine = await Engine.open(database);
  onTestFinished(() => engine.close());
  return engine;
}

describe('rescueDatabase', () => {
  it('saves all but a flipped page, counts it, and the rest makes a working database', async () => {
    const { database, file, rows } = await patient();
    const pages = statSync(file('order_items')).size / pageSize;
    expect(pages).toBeGreaterThan(2);
    flip(file('order_items'), 1);
    const folder = join(tempFolder(), 'rescued');
    await expect(exportOf(database, folder)).rejects.toThrow('invalid page in block 1');
    expect(existsSync(folder)).toBe(false);

    const manifest = await rescueDatabase(database, folder);
    for (const { name, rows: saved, unreadable } of manifest.tables) {
      const all = rows[name]?.length ?? 0;
      if (name !== 'order_items') expect([name, saved, unreadable]).toEqual([name, all, undefined]);
      else {
        expect(unreadable?.pages).toBe(1);
        expect(saved).toBeLessThan(all);
        // Estimated from the other pages.
        expect(Math.abs(saved + (unreadable?.rows ?? 0) - all)).toBeLessThan(all / pages);
      }
    }
    expect(readFileSync(join(folder, 'README.txt'), 'utf8')).toMatch(
      /NOT WHOLE[\s\S]*order_items: \d+ rows saved/,
    );

    const dataDir = join(tempFolder(), 'new');
    const migrations = readMigrations(migrationsFolder());
    await importDatabase(folder, dataDir, 'Tableside test', { migrations });
    const made = await rowsOf((await openFolder(dataDir)).engine);
    expect(rows['order_items']).toEqual(expect.arrayContaining(made['order_items'] ?? []));
    expect({ ...made, order_items: 0 }).toEqual({ ...rows, order_items: 0 });
  });

  it('loses only the rows whose long values are unreadable', async () => {
    const { database, file, rows } = await patient();
    const engine = await openEngine(database);
    await engine.exec(
      `UPDATE orders SET notes = (SELECT string_agg(md5(random()::text), '') FROM generate_series(1, 400)) WHERE order_number = 'NASTY-0'`,
    );
    await engine.close();
    flip(file('toast of orders'), 0);
    const manifest = await rescueDatabase(database, join(tempFolder(), 'rescued'));
    const orders = manifest.tables.find(({ name }) => name === 'orders');
    expect(orders).toMatchObject({
      rows: (rows['orders']?.length ?? 0) - 1,
      unreadable: { pages: 0, rows: 1 },
    });
  });

  it.each<[string, (file: string) => void]>([
    ['cut off', (file) => truncateSync(file, pageSize)],
    ['gone', (file) => rmSync(file)],
  ])('notices that the file of a table is %s', async (_, damage) => {
    const { database, file, rows } = await patient();
    damage(file('order_items'));
    const manifest = await rescueDatabase(database, join(tempFolder(), 'rescued'));
    const torn = manifest.tables.filter(({ unreadable }) => unreadable);
    expect(torn.map(({ name }) => name)).toEqual(['order_items']);
    expect(torn[0]?.unreadable?.pages).toBeGreaterThan(0);
    expect(manifest.tables.find(({ name }) => name === 'orders')?.rows).toBe(rows['orders']?.length);
  });

  it('goes on with a new engine after one has crashed', async () => {
    const { database, rows } = await patient();
    const reader = new PatientReader(database);
    onTestFinished(() => reader.close());
    await reader.open();
    const flush = vi.spyOn(fs, 'fsyncSync').mockImplementation(() => {
      throw Object.assign(new Error('input/output error'), { code: 'EIO' });
    });
    const answer = await reader.read((session) => session.exec('CHECKPOINT'));
    flush.mockRestore();
    expect(answer).toMatchObject({ crashed: true });
    const count = (session: Session) => session.query('SELECT count(*)::int AS orders FROM orders');
    expect(await reader.read(count)).toMatchObject({
      value: { rows: [{ orders: rows['orders']?.length }] },
    });
  });

  it('refuses a database that does not open, leaving no folder', async () => {
    const { database } = await patient();
    writeFileSync(join(database, 'global/pg_control'), Buffer.alloc(pageSize, 0x5a));
    const folder = join(tempFolder(), 'rescued');
    await expect(rescueDatabase(database, folder)).rejects.toMatchObject({ code: 'DATA_FOLDER_DAMAGED' });
    expect(existsSync(folder)).toBe(false);
    expect(existsSync(`${folder}.unfinished`)).toBe(false);
  });
});
