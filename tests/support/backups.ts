import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { inject } from 'vitest';
import { type Backups, type BackupsOptions, openBackups } from '#db/backup/backups';
import type { Store, StoreOptions } from '#db/store';
import { openFixtureStore } from '#tests/support/store';
import { tempFolder } from '#tests/support/temp-folder';

export interface BackedUp {
  root: string;
  dataDir: string;
  folder: string;
  store: Store;
  backups: Backups;
}

export const serviceDay = '2026-11-20';

/** A store of the fixtures that keeps its log, with its backups in a folder beside the data. */
export async function openBackedUp(
  options: { root?: string; store?: Partial<StoreOptions>; backups?: Partial<BackupsOptions> } = {},
): Promise<BackedUp> {
  const root = options.root ?? tempFolder();
  const dataDir = join(root, 'data');
  const folder = join(root, 'backups');
  mkdirSync(dataDir, { recursive: true });
  const template = inject('fixtureTemplate');
  const { store } = await openFixtureStore({ dataDir, template, keepLog: true, ...options.store });
  const backups = openBackups({
    dataDir,
    folder,
    source: store,
    clock: () => new Date(),
    appVersion: '1.2.3',
    ...options.backups,
  });
  return { root, dataDir, folder, store, backups };
}

export async function addGuest(store: Store, name: string): Promise<void> {
  await store.write((tx) => tx.execute(sql`INSERT INTO guests (name) VALUES (${name})`));
}

/** Makes the log grow by so many megabytes, and nothing else. */
export async function fillLog(store: Store, megabytes: number): Promise<void> {
  for (let count = 0; count < megabytes; count++) {
    await store.write((tx) =>
      tx.execute(sql`SELECT pg_logical_emit_message(true, 'test', repeat('x', 1048576))`),
    );
  }
}

export async function guestNames(store: Store): Promise<string[]> {
  const { rows } = await store.read((tx) => tx.execute<{ name: string }>(sql`SELECT name FROM guests`));
  return rows.map(({ name }) => name).sort();
}
