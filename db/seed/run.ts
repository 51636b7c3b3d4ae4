import { createPins } from '#db/pins';
import { openSecret } from '#db/secret';
import { seedDemo } from '#db/seed/demo/demo';
import { seedDocumented } from '#db/seed/documented';
import type { Store } from '#db/store';

export const seedNames = ['documented', 'demo'] as const;
export type SeedName = (typeof seedNames)[number];

/**
 * Adds a set of data to an open store. The documented set is added once however often it is asked for; the
 * demo restaurant needs an empty database, and its staff's PINs are made with the folder's own key.
 */
export async function runSeed(store: Store, name: SeedName, dataDir: string): Promise<void> {
  switch (name) {
    case 'documented':
      return seedDocumented(store);
    case 'demo': {
      const { hashPin } = createPins(await openSecret(dataDir, store));
      return store.write((tx) => seedDemo(tx, { now: new Date(), hashPin, service: 'running' }));
    }
  }
}
