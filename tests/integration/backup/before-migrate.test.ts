import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type BackupsOptions, openBackups } from '#db/backup/backups';
import { openStore, type StoreOptions } from '#db/store';
import { fixtureMigrations } from '#tests/support/fixtures';
import { tempFolder } from '#tests/support/temp-folder';

/** The fixtures' migrations, and the first of them alone: the program before its update. */
function twoPrograms(root: string): { older: string; newer: string } {
  const older = join(root, 'older');
  mkdirSync(older);
  cpSync(join(fixtureMigrations, '0001_guests'), join(older, '0001_guests'), { recursive: true });
  return { older, newer: fixtureMigrations };
}

it('backs up before the first missing migration, and not where there is nothing to lose', async () => {
  const root = tempFolder();
  const { older, newer } = twoPrograms(root);
  const dataDir = join(root, 'data');
  const missingSteps: number[][] = [];
  const base: Omit<BackupsOptions, 'source'> = {
    dataDir,
    folder: join(root, 'backups'),
    clock: () => new Date(),
    appVersion: '1.2.3',
  };
  const options: StoreOptions = {
    dataDir,
    owner: 'Tableside test',
    keepLog: true,
    beforeMigrate: async (engine, missing) => {
      missingSteps.push(missing.map(({ version }) => version));
      const backups = openBackups({ ...base, source: engine });
      const manifest = await backups.take('before-update', { serviceDay: '2026-11-20' });
      expect(manifest.facts.schemaStep).toBe(1);
      await backups.stop();
    },
  };
  await (await openStore({ ...options, migrations: older })).close();
  expect(missingSteps).toEqual([]);
  await (await openStore({ ...options, migrations: newer })).close();
  await (await openStore({ ...options, migrations: newer })).close();
  expect(missingSteps).toEqual([[2]]);
});

it('leaves the old version as it was when the backup before a migration fails', async () => {
  const root = tempFolder();
  const { older, newer } = twoPrograms(root);
  const dataDir = join(root, 'data');
  const options = { dataDir, owner: 'Tableside test', keepLog: true };
  await (await openStore({ ...options, migrations: older })).close();
  const updating = openStore({
    ...options,
    migrations: newer,
    beforeMigrate: async (engine) => {
      const backups = openBackups({
        dataDir,
        folder: join(root, 'not', 'there'),
        source: engine,
        clock: () => new Date(),
        appVersion: '1.2.3',
      });
      await backups.take('before-update', { serviceDay: '2026-11-20' });
    },
  });
  await expect(updating).rejects.toMatchObject({ code: 'BACKUP_FAILED' });
  const store = await openStore({ ...options, migrations: older });
  await store.close();
});
