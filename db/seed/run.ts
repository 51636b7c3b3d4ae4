import { seedDocumented } from '#db/seed/documented';
import type { Store } from '#db/store';

export const seedNames = ['documented', 'demo'] as const;
export type SeedName = (typeof seedNames)[number];

/** Adds a set of data to an open store. Running it again adds nothing twice. */
export async function runSeed(store: Store, name: SeedName): Promise<void> {
  switch (name) {
    case 'documented':
      return seedDocumented(store);
    case 'demo':
      throw new Error('The demo restaurant is not written yet.');
  }
}
