import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { exportDatabase } from '#db/export/export';
import { type PostgresServer, startPostgres } from '#tests/support/postgres-server';
import { readTableRows } from '#tests/support/table-rows';
import { tempFolder } from '#tests/support/temp-folder';
import { availability, dashboard, kitchenOrders, upcomingReservations } from '../documented/documented-sql';
import { fullServiceFolder, openFolder, rowsOf } from './full-service';

// Whole databases are made and compared: a busy machine takes its time.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

/** The evening of the demo: the documented queries mean whatever day it is. */
const today = `DATE '2026-11-20'`;

const asksOf = (server: PostgresServer) => async (query: string) => {
  const printed = server.psql('restaurant', '-At', '-c', `SET timezone = 'UTC'`, '-c', asJson(query));
  return printed
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
};
const asJson = (query: string) => `SELECT to_json(q) FROM (${query.trim().replace(/;$/, '')}) q`;

/** What psql says when it is refused. */
function refusal(run: () => string): string {
  try {
    return `not refused: ${run()}`;
  } catch (error) {
    return String((error as { stderr?: string }).stderr);
  }
}

it('loads into a stock PostgreSQL 15: every row equal, the documented queries, the rules at work', async () => {
  const server = await startPostgres();
  if (server === null) return;
  const source = await openFolder(await fullServiceFolder());
  const folder = join(tempFolder(), 'export');
  await exportDatabase(source.engine, folder);

  server.psql(
    'postgres',
    '-c',
    `CREATE DATABASE restaurant TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'`,
  );
  server.psql('restaurant', '-v', 'ON_ERROR_STOP=1', '-1', '-f', join(folder, 'restaurant.sql'));

  const ask = asksOf(server);
  const expected = await rowsOf(source.engine);
  const loaded = await readTableRows(ask);
  expect(Object.keys(loaded)).toEqual(Object.keys(expected));
  for (const [table, rows] of Object.entries(expected)) expect(loaded[table], table).toEqual(rows);

  const [guest] = await ask(
    `SELECT user_id FROM reservations WHERE status = 'confirmed' AND date >= ${today} LIMIT 1`,
  );
  for (const query of [
    availability,
    upcomingReservations(String(guest?.['user_id'])),
    kitchenOrders,
    ...Object.values(dashboard),
  ].map((text) => text.replaceAll('CURRENT_DATE', today))) {
    const here = await source.engine.transaction('read', async (session) => {
      await session.exec(`SET LOCAL timezone = 'UTC'`);
      return (await session.query<{ to_json: Record<string, unknown> }>(asJson(query))).rows.map(
        (row) => row.to_json,
      );
    });
    expect(here.length).toBeGreaterThan(0);
    expect((await ask(query)).map(comparable).sort()).toEqual(here.map(comparable).sort());
  }

  const twice = `INSERT INTO table_occupancy (table_id, during, state, reservation_id)
    SELECT table_id, during, 'booked', reservation_id FROM table_occupancy WHERE state = 'booked' LIMIT 1`;
  expect(refusal(() => server.psql('restaurant', '-v', 'VERBOSITY=verbose', '-c', twice))).toContain('23P01');

  const [head] = await ask('SELECT seq FROM audit_head');
  server.psql('restaurant', '-c', `INSERT INTO audit_log (at, action) VALUES (now(), 'test.chained')`);
  const [last] = await ask(`SELECT log.seq, log.hash = audit_row_hash(before.hash, log) AS chained
    FROM audit_log log JOIN audit_log before ON before.seq = log.seq - 1 ORDER BY log.seq DESC LIMIT 1`);
  expect(last).toEqual({ seq: Number(head?.['seq']) + 1, chained: true });
});

/** Items of an order come in no order, and of dishes ordered equally often ten are named: those two stay open. */
function comparable(row: Record<string, unknown>): string {
  if ('order_count' in row) return String(row['order_count']);
  const items = row['items'];
  return JSON.stringify(
    Array.isArray(items) ? { ...row, items: items.map((item) => JSON.stringify(item)).sort() } : row,
  );
}
