import { type DemoOptions, seedDemo } from '#db/seed/demo/demo';
import type { Store } from '#db/store';
import { openTestStore } from '#tests/support/store';

/** Stands in for bcrypt, which takes its time on purpose. */
const hashPin = async (pin: string) => ({ hash: `hash of ${pin}`, index: `index of ${pin}` });

/** A store with the demo restaurant, at some moment of its evening. */
export async function seededStore(now: Date, service: DemoOptions['service'] = 'running'): Promise<Store> {
  const { store } = await openTestStore();
  await store.write((tx) => seedDemo(tx, { now, hashPin, service }));
  return store;
}
