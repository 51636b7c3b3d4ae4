import { inject, onTestFinished } from 'vitest';
import { openStore, type Store, type StoreOptions } from '#db/store';
import { fixtureMigrations } from '#tests/support/fixtures';
import { tempFolder } from '#tests/support/temp-folder';

interface TestStore {
  store: Store;
  dataDir: string;
}

/** A store of its own on the program's schema, closed and removed when the test has ended. */
export function openTestStore(options: Partial<StoreOptions> = {}): Promise<TestStore> {
  return open({ template: inject('template'), ...options });
}

/** The same on the schema of the fixtures, for tests of the store itself. */
export function openFixtureStore(options: Partial<StoreOptions> = {}): Promise<TestStore> {
  return open({ template: inject('fixtureTemplate'), migrations: fixtureMigrations, ...options });
}

async function open(options: Partial<StoreOptions>): Promise<TestStore> {
  const dataDir = options.dataDir ?? tempFolder();
  const store = await openStore({ owner: 'Tableside test', ...options, dataDir });
  onTestFinished(() => store.close());
  return { store, dataDir };
}
