import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it, vi } from 'vitest';
import { exportDatabase } from '#db/export/export';
import { importDatabase } from '#db/import/import';
import { migrationsFolder, readMigrations } from '#db/migration-files';
import { dumpSchema } from '#db/schema-dump';
import { tempFolder } from '#tests/support/temp-folder';
import { fullServiceFolder, nastyTexts, openFolder, rowsOf } from './full-service';

// Whole databases are made and compared: a busy machine takes its time.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const migrations = readMigrations(migrationsFolder());

describe('an export', () => {
  it('makes an equal database: every row of every table, and the schema', async () => {
    const source = await openFolder(await fullServiceFolder());
    const folder = join(tempFolder(), 'export');
    const steps: number[] = [];
    const manifest = await exportDatabase(source.engine, folder, {
      onProgress: ({ done }) => steps.push(done),
    });
    expect(manifest.missing).toEqual([]);
    expect(steps.at(-1)).toBe(1);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));

    const dataDir = join(tempFolder(), 'new');
    await importDatabase(folder, dataDir, 'Tableside test', { migrations });
    const made = await openFolder(dataDir);
    expect(await rowsOf(made.engine)).toEqual(await rowsOf(source.engine));
    expect(await dumpSchema(made.engine)).toBe(await dumpSchema(source.engine));
  });

  it('keeps an empty text apart from nothing in its CSV files', async () => {
    const source = await openFolder(await fullServiceFolder());
    const folder = join(tempFolder(), 'export');
    await exportDatabase(source.engine, folder);
    const text = readFileSync(join(folder, 'csv/users.csv'), 'utf8');
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    const nasty = data.filter(({ email }) => email?.endsWith('@nasty.invalid'));
    expect(nasty.map((row) => row['first_name'])).toEqual(nastyTexts);
    // No phone at all, then a phone of no letters: what a CSV reader gives for both, the bytes tell apart.
    expect(text).toMatch(/,0@nasty\.invalid,"","","",,customer,/);
    expect(text).toMatch(/\r\n[^\r\n]*,1@nasty\.invalid,/);
    expect(Object.keys(data[0] ?? {})).not.toContain('name_folded');
  });
});
