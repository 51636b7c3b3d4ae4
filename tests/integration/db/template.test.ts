import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { describe, expect, inject, it } from 'vitest';
import { unpack } from '#db/engine/unpack';
import { buildTemplate } from '#db/template';
import { fixtureMigrations } from '#tests/support/fixtures';
import { openFixtureStore } from '#tests/support/store';
import { tempFolder } from '#tests/support/temp-folder';

/** Where PostgreSQL's control file says how it ended, after an identifier and two version numbers. */
const stateOffset = 16;
const shutDown = 1;

describe('buildTemplate', () => {
  it('builds a database that opens migrated, and only when its ingredients changed', async () => {
    const template = join(tempFolder(), 'deep', 'template.tar.gz');
    expect(await buildTemplate(template, fixtureMigrations)).toBe(true);
    expect(statSync(template).size).toBeLessThan(8 * 2 ** 20);

    utimesSync(template, 0, 0);
    expect(await buildTemplate(template, fixtureMigrations)).toBe(false);
    expect(readFileSync(`${template}.made-from`, 'utf8')).toMatch(/^[0-9a-f]{64}$/);

    const { store } = await openFixtureStore({ template });
    const { rows } = await store.read((tx) =>
      tx.execute(sql`SELECT count(*)::int AS applied FROM schema_migrations`),
    );
    expect(rows).toEqual([{ applied: 2 }]);
  });

  it('is of a database that was shut down and needs no recovery', async () => {
    const folder = tempFolder();
    await unpack(inject('fixtureTemplate'), folder);
    const control = readFileSync(join(folder, 'global/pg_control'));
    expect(control.readUInt32LE(stateOffset)).toBe(shutDown);
    expect(existsSync(join(folder, 'postmaster.pid'))).toBe(false);
  });
});
