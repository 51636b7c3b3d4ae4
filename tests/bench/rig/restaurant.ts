import { openDatabase } from '#db/engine/database';
import { openStore } from '#db/store';
import { composeHost } from '#main/host/host';
import { writeHistory } from './history';

const owner = 'Tableside bench';

/** Makes a data folder with the demo restaurant in the middle of its evening and so many old orders behind it. */
export async function makeRestaurant(dataDir: string, oldOrders: number): Promise<void> {
  const store = await openStore({ dataDir, owner, template: 'out/template.tar.gz' });
  const host = await composeHost(store, { dataDir, demo: 'running' });
  await host.close();
  const database = await openDatabase({ dataDir, owner });
  try {
    await writeHistory(database, oldOrders);
  } finally {
    await database.close();
  }
}
