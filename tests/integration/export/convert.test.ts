import { createHash } from 'node:crypto';
import fs, { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/pglite';
import { PGlite as OldPglite } from 'pglite-postgres17';
import { btree_gist } from 'pglite-postgres17/contrib/btree_gist';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dataDirLayout } from '#db/data-dir';
import { postgresMajor } from '#db/engine/postgres-major';
import { convertDatabase } from '#db/import/convert';
import { openerOf } from '#db/import/old-engine';
import { migrationsFolder, readMigrations } from '#db/migration-files';
import { dumpSchema } from '#db/schema-dump';
import { openStore, type Tx } from '#db/store';
import { tempFolder } from '#tests/support/temp-folder';
import { fillInFullService, openFolder, rowsOf } from './full-service';

// Whole databases are made and compared: a busy machine takes its time.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const owner = 'Tableside test';
const migrations = readMigrations(migrationsFolder());
const enginePackage = 'pglite-postgres17';

/** A data folder as a program with PostgreSQL 17 would have left it; made once, tests work on copies. */
let original = '';

beforeAll(async () => {
  original = mkdtempSync(join(tmpdir(), 'tableside-old-'));
  const pg = await OldPglite.create({
    dataDir: dataDirLayout(original).database,
    extensions: { btree_gist },
  });
  await pg.exec(
    'CREATE TABLE schema_migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP)',
  );
  for (const { version, name, up, checksum } of migrations) {
    await pg.exec(up);
    await pg.query('INSERT INTO schema_migrations (version, name, checksum) VALUES ($1, $2, $3)', [
      version,
      name,
      checksum,
    ]);
  }
  const database = drizzle({ client: pg as never });
  await database.transaction((tx) =>
    fillInFullService(tx as unknown as Tx, new Date('2026-11-20T19:46:00Z')),
  );
  await pg.close();
});

afterAll(() => rmSync(original, { recursive: true, force: true }));

function oldFolder(): string {
  const dataDir = join(tempFolder(), 'data');
  cpSync(original, dataDir, { recursive: true });
  return dataDir;
}

/** Every file below a folder with its content, to see that nobody changed one. */
function contentOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path, createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}

describe('a data folder of an older PostgreSQL', () => {
  it('is refused by name, not called damaged, and not touched', async () => {
    const dataDir = oldFolder();
    const { database } = dataDirLayout(dataDir);
    const before = contentOf(database);
    await expect(openStore({ dataDir, owner })).rejects.toMatchObject({
      code: 'DATA_FOLDER_OTHER_ENGINE',
      message: expect.stringMatching(/PostgreSQL 17.*PostgreSQL 18.*not damaged/),
    });
    expect(contentOf(database)).toEqual(before);
  });

  it('is converted: equal rows, equal schema, the old database kept', async () => {
    const dataDir = oldFolder();
    const { database } = dataDirLayout(dataDir);
    const before = contentOf(database);
    const open = await openerOf(enginePackage);
    const copy = join(tempFolder(), 'copy');
    cpSync(database, copy, { recursive: true });
    const old = await open(copy);
    const [rows, schema] = [await rowsOf(old), await dumpSchema(old)];
    await old.close();

    const phases = new Set<string>();
    const conversion = await convertDatabase(dataDir, open, owner, {
      migrations,
      onProgress: ({ phase }) => phases.add(phase),
    });
    expect(conversion?.manifest).toMatchObject({ postgres: expect.stringMatching(/^17\./), missing: [] });
    expect([...phases]).toEqual(['copy', 'export', 'load', 'compare']);

    const made = await openFolder(dataDir);
    expect(await rowsOf(made.engine)).toEqual(rows);
    expect(await dumpSchema(made.engine)).toBe(schema);
    await made.close();
    const kept = join(conversion?.kept ?? '', 'database');
    expect(Object.values(contentOf(kept)).sort()).toEqual(Object.values(before).sort());
    expect(existsSync(join(dataDir, 'convert'))).toBe(false);
    expect(await convertDatabase(dataDir, open, owner, { migrations })).toBeNull();
  });

  it.each(['copy', 'export', 'compare'])('is as it was after a cancel while it is at: %s', async (phase) => {
    const dataDir = oldFolder();
    const { database } = dataDirLayout(dataDir);
    const before = contentOf(database);
    const cancel = new AbortController();
    const converting = convertDatabase(dataDir, await openerOf(enginePackage), owner, {
      migrations,
      signal: cancel.signal,
      onProgress: (progress) => {
        if (progress.phase === phase) cancel.abort(new Error('cancelled'));
      },
    });
    await expect(converting).rejects.toThrow('cancelled');
    expect(contentOf(database)).toEqual(before);
    expect(existsSync(join(dataDir, 'convert'))).toBe(false);
  });

  it('is the new one at the next start when the two were cut off half way of changing places', async () => {
    const dataDir = oldFolder();
    const { database } = dataDirLayout(dataDir);
    const open = await openerOf(enginePackage);
    const rename = fs.renameSync;
    vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      if (to === database) throw new Error('cut off');
      rename(from, to);
    });
    syncBuiltinESMExports();
    await expect(convertDatabase(dataDir, open, owner, { migrations })).rejects.toThrow('cut off');
    vi.restoreAllMocks();
    syncBuiltinESMExports();
    expect(existsSync(database)).toBe(false);

    const made = await openFolder(dataDir);
    expect(Object.values(await rowsOf(made.engine)).flat().length).toBeGreaterThan(0);
    await made.close();
  });

  it('is not opened with an engine that is not there, or not the one that wrote it', async () => {
    await expect(openerOf('pglite-postgres12')).rejects.toMatchObject({ code: 'ENGINE_UNUSABLE' });
    const dataDir = oldFolder();
    const open = await openerOf('@electric-sql/pglite');
    await expect(convertDatabase(dataDir, open, owner, { migrations })).rejects.toMatchObject({
      code: 'ENGINE_UNUSABLE',
    });
  });
});

it('knows which PostgreSQL this program has', async () => {
  const { engine } = await openFolder(tempFolder());
  const [result] = await engine.exec('SHOW server_version');
  expect(String(result?.rows[0]?.['server_version']).split('.')[0]).toBe(postgresMajor);
});
