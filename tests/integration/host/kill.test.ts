import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type SQL, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { openStore } from '#db/store';
import { type Child, startProgram } from '#tests/support/child';
import { openTestHost } from '#tests/support/host';

const ROUNDS = 3;
const CLIENTS = 4;

/** One line and its round, as a device means them: the same ids and command ids at every try. */
interface Meant {
  line: { lineId: string; visitId: string; itemId: string };
  send: { orderId: string; visitId: string; lineIds: string[] };
  commands: [string, string];
  /** The host said that it was done. */
  acknowledged: boolean;
}

it('killed with -9 while several devices send, loses nothing it acknowledged and doubles no repeat', async () => {
  const { dataDir, session, visitIds, itemId } = await preparedHouse();
  const meant: Meant[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const host = await startedHost(dataDir);
    const devices = visitIds.map((visitId) => sendUntilItDies(host.base, session, visitId, itemId, meant));
    const enough = acknowledgedIn(meant) + 7 + round;
    while (acknowledgedIn(meant) < enough) await delay(3);
    await host.child.kill();
    await Promise.all(devices);
  }

  const stored = new Set(await storedOrders(dataDir));
  const acknowledged = meant.filter((one) => one.acknowledged);
  expect(acknowledged.filter((one) => !stored.has(one.send.orderId))).toEqual([]);

  const host = await startedHost(dataDir);
  for (const one of meant) await perform(host.base, session, one);
  await host.child.kill();

  const [counts] = await rowsOf(
    dataDir,
    sql`SELECT (SELECT count(*)::int FROM orders) AS orders, (SELECT count(*)::int FROM order_items) AS lines,
      (SELECT count(*)::int FROM tickets) AS tickets, (SELECT count(*)::int FROM draft_lines) AS drafts,
      (SELECT value::int FROM counters WHERE key = 'ORD') AS numbers,
      (SELECT count(*)::int FROM inbox WHERE procedure = 'orders.send') AS commands`,
  );
  const all = meant.length;
  expect(counts).toEqual({ orders: all, lines: all, tickets: all, drafts: 0, numbers: all, commands: all });
}, 240_000);

const acknowledgedIn = (meant: Meant[]) => meant.filter((one) => one.acknowledged).length;

async function storedOrders(dataDir: string): Promise<string[]> {
  return (await rowsOf(dataDir, sql`SELECT id FROM orders`)).map((row) => String(row['id']));
}

/** What lies in the folder, read with no host around. */
async function rowsOf(dataDir: string, query: SQL): Promise<Record<string, unknown>[]> {
  const store = await openStore({ dataDir, owner: 'Tableside test' });
  try {
    return (await store.read((tx) => tx.execute(query))).rows;
  } finally {
    await store.close();
  }
}

/** A restaurant with a party for each device, closed again. */
async function preparedHouse() {
  const till = await openTestHost();
  const session = await till.signInAs('manager');
  const visitIds: string[] = [];
  for (let device = 1; device <= CLIENTS; device++) {
    const [tableId, visitId] = [randomUUID(), randomUUID()];
    await till.call(
      'floor.addTable',
      { tableId, number: `${device}`, seats: 2, area: 'Main Hall', shape: 'round' },
      { session },
    );
    await till.call('floor.seatWalkIn', { visitId, tableIds: [tableId], partySize: 2 }, { session });
    visitIds.push(visitId);
  }
  await till.call(
    'menu.import',
    { csv: 'name,category,price\nSoup,appetizers,8.50\n', take: 'all' },
    { session },
  );
  const itemId = (await till.call('menu.view', {}, { session })).items[0]?.id ?? '';
  await till.stored(async () => undefined);
  return { dataDir: till.dataDir, session, visitIds, itemId };
}

async function startedHost(dataDir: string): Promise<{ child: Child; base: string }> {
  const child = startProgram('serve-host', dataDir);
  await child.printed(1);
  return { child, base: `http://127.0.0.1:${child.lines[0]}` };
}

/** Rings and sends until the host does not answer any more; the last one stays unknown to the device. */
async function sendUntilItDies(
  base: string,
  session: string,
  visitId: string,
  itemId: string,
  meant: Meant[],
): Promise<void> {
  for (;;) {
    const [lineId, orderId] = [randomUUID(), randomUUID()];
    const one: Meant = {
      line: { lineId, visitId, itemId },
      send: { orderId, visitId, lineIds: [lineId] },
      commands: [randomUUID(), randomUUID()],
      acknowledged: false,
    };
    meant.push(one);
    try {
      await perform(base, session, one);
      one.acknowledged = true;
    } catch (error) {
      if (error instanceof TypeError) return;
      throw error;
    }
  }
}

async function perform(base: string, session: string, { line, send, commands }: Meant): Promise<void> {
  const steps = [
    ['orders.addLine', line, commands[0]],
    ['orders.send', send, commands[1]],
  ] as const;
  for (const [procedure, input, commandId] of steps) {
    const headers = { authorization: `Bearer ${session}`, 'idempotency-key': commandId };
    const response = await fetch(`${base}/api/${procedure}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(input),
    });
    if (!response.ok) throw new Error(`${procedure}: ${await response.text()}`);
    await response.json();
  }
}
