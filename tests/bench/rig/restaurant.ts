import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Input } from '#contract/contract';
import { openDatabase } from '#db/engine/database';
import { openStore } from '#db/store';
import { composeHost } from '#main/host/host';
import { openBenchHost } from './bench-host';
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

const ITEMS = 20_000;
const LINES = 300;
const LINES_A_ROUND = 30;

/**
 * The largest house there may be: 20,000 items on the menu, so many old orders, and at table 3 a check of 300 lines in rounds
 * of 30.
 */
export async function makeLargeHouse(dataDir: string, oldOrders: number): Promise<void> {
  await makeRestaurant(dataDir, oldOrders);
  const host = await openBenchHost(dataDir);
  try {
    const { items } = await host.call('menu.view', {});
    await host.store.write((tx) => tx.execute(moreItems(ITEMS - items.length)));
    const { tables } = await host.call('floor.view', {});
    const visitId = tables.find((table) => table.number === '3')?.visit?.id ?? '';
    const plain = (await host.call('menu.view', {})).items.filter(({ name }) => name.startsWith('Dish '));
    for (let first = 0; first < LINES; first += LINES_A_ROUND) {
      const lineIds = Array.from({ length: LINES_A_ROUND }, () => randomUUID() as string);
      for (const [index, lineId] of lineIds.entries())
        await host.call('orders.addLine', {
          visitId,
          lineId,
          itemId: plain[(first + index) * 61]?.id ?? '',
          seat: 1 + (index % 4),
        });
      await host.call('orders.send', { orderId: randomUUID(), visitId, lineIds });
    }
  } finally {
    await host.close();
  }
}

const PARTS = 40;
type Planned = Input<'checks.split'>['parts'][number]['lines'][number];

/** Splits the check of 300 lines into 40 parts: every tenth line is shared by all, the others go round. */
export async function splitLargeCheck(dataDir: string): Promise<void> {
  const host = await openBenchHost(dataDir);
  try {
    const { tables } = await host.call('floor.view', {});
    const visitId = tables.find((table) => table.number === '3')?.visit?.id ?? '';
    const checkId = (await host.call('orders.visit', { visitId })).checkId ?? '';
    const { lines } = await host.call('checks.bill', { checkId });
    const checkIds = [checkId, ...Array.from({ length: PARTS - 1 }, () => randomUUID() as string)];
    await host.call('checks.split', {
      checkId,
      parts: checkIds.map((part, index) => ({
        checkId: part,
        lines: lines.flatMap<Planned>(({ id, quantity }, at) => {
          if (at % 10 === 0) return [{ checkLineId: id, sharedAmong: PARTS }];
          return at % PARTS === index ? [{ checkLineId: id, quantity }] : [];
        }),
      })),
    });
  } finally {
    await host.close();
  }
}

/** Items that need no choice, spread over the sections and stations, behind what is on the menu. */
const moreItems = (count: number) => sql`
  INSERT INTO menu_items (name, description, price, category, section_id, station_id, position)
  SELECT 'Dish ' || g || ' ' || (ARRAY['of lamb', 'with leeks', 'à la crème', 'on toast', 'from the coals'])[1 + g % 5],
    'With what the season has', 5 + g % 40, s.category, s.id,
    (SELECT id FROM stations ORDER BY position LIMIT 1 OFFSET g % 4), 1000 + g
  FROM generate_series(1, ${count}::int) g
  JOIN (SELECT *, row_number() OVER (ORDER BY position) - 1 AS n, count(*) OVER () AS of FROM menu_sections) s ON s.n = g % s.of`;
