import { sql } from 'drizzle-orm';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Engine } from '#db/engine/engine';
import { openStore } from '#db/store';
import { releaseFolder, releases } from '#tests/support/releases';
import type { TableRows } from '#tests/support/table-rows';
import { openFolder, rowsOf } from './full-service';

// Whole databases are made and compared: a busy machine takes its time.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

/** A newer release may add to these by itself. */
const mayGrow = ['schema_migrations', 'role_permissions'];

/** What a newer release keeps elsewhere: by table, each column and how its value is found now. */
const moved: Record<string, Record<string, string>> = {
  order_items: {
    check_id:
      '(SELECT l.check_id FROM check_lines l WHERE l.order_item_id = row.id AND l.quantity = row.quantity)',
    tax_rate_id: 'row.tax_rate_ids[1]',
    tax_basis_points: 'coalesce((SELECT basis_points FROM tax_rates r WHERE r.id = row.tax_rate_ids[1]), 0)',
  },
  menu_items: {
    tax_rate_id:
      '(SELECT r.tax_rate_id FROM tax_class_rates r WHERE r.tax_class_id = row.tax_class_id AND NOT takeaway)',
  },
  tax_rates: { default_for: '(SELECT default_for FROM tax_classes c WHERE c.id = row.id)' },
};

/** The values of columns that moved, read where this version keeps them. */
async function movedNow(
  dataDir: string,
  columns: Record<string, string[]>,
  place: (table: string, column: string) => string,
): Promise<Record<string, unknown[]>> {
  const { engine, close } = await openFolder(dataDir);
  const found: Record<string, unknown[]> = {};
  for (const [table, places] of Object.entries(moved)) {
    const here = Object.keys(places).filter((column) => columns[table]?.includes(column));
    if (here.length === 0) continue;
    const values = here.map((column) => `(${place(table, column)})::text AS ${column}`);
    const { rows } = await engine.transaction('read', (session) =>
      session.query(`SELECT row.id, ${values.join(', ')} FROM ${table} AS row ORDER BY row.id`),
    );
    found[table] = rows;
  }
  await close();
  return found;
}

/** Every row of these tables, with these columns only: a newer release may have others too. */
async function rowsNow(dataDir: string, columns: Record<string, string[]>): Promise<TableRows> {
  const { engine, close } = await openFolder(dataDir);
  const [rows, present] = [await rowsOf(engine), await columnsOf(engine, 'all')];
  await close();
  const cut = (table: string, wanted: string[]) => {
    const places = wanted.map((column) => present[table]?.indexOf(column) ?? -1);
    return (rows[table] ?? []).map((row) => {
      const values = JSON.parse(row) as (string | null)[];
      return JSON.stringify(places.map((place) => values[place]));
    });
  };
  return Object.fromEntries(Object.entries(columns).map(([table, wanted]) => [table, cut(table, wanted)]));
}

/** What is computed from other columns may be computed in another way, and is not `stored`. */
async function columnsOf(engine: Engine, which: 'all' | 'stored'): Promise<Record<string, string[]>> {
  const wanted = which === 'all' ? 'true' : `is_generated = 'NEVER'`;
  const { rows } = await engine.transaction('read', (session) =>
    session.query<{ table: string; columns: string[] }>(
      `SELECT table_name AS table, array_agg(column_name::text ORDER BY column_name::name) AS columns
       FROM information_schema.columns WHERE table_schema = 'public' AND ${wanted} GROUP BY 1`,
    ),
  );
  return Object.fromEntries(rows.map(({ table, columns }) => [table, columns]));
}

describe.each(releases)('a data folder written by release %s', (archive) => {
  it('opens with this program, every row as it was, and takes new ones', async () => {
    const dataDir = await releaseFolder(archive);
    const old = await openFolder(dataDir);
    const stored = await columnsOf(old.engine, 'stored');
    await old.close();
    const columns = Object.fromEntries(
      Object.entries(stored).map(([table, names]) => [
        table,
        names.filter((name) => moved[table]?.[name] === undefined),
      ]),
    );
    const before = await rowsNow(dataDir, columns);
    const movedBefore = await movedNow(dataDir, stored, (_, column) => `row.${column}`);
    expect(Object.values(before).flat().length).toBeGreaterThan(1_000);

    const store = await openStore({ dataDir, owner: 'Tableside test' });
    onTestFinished(() => store.close());
    await store.write((tx) =>
      tx.execute(sql`INSERT INTO audit_log (at, action) VALUES (now(), 'test.upgraded')`),
    );
    const { rows } = await store.read((tx) =>
      tx.execute(sql`SELECT count(*) FILTER (WHERE hash <> audit_row_hash(previous, entry))::int AS broken, count(*)::int AS rows
        FROM (SELECT log AS entry, hash, coalesce(lag(hash) OVER (ORDER BY seq), '') AS previous FROM audit_log log) chain`),
    );
    expect(rows).toEqual([{ broken: 0, rows: (before['audit_log']?.length ?? 0) + 1 }]);
    await store.write((tx) => tx.execute(sql`DELETE FROM audit_log WHERE action = 'test.upgraded'`));
    await store.close();

    const places = await movedNow(dataDir, stored, (table, column) => moved[table]?.[column] ?? '');
    expect(places).toEqual(movedBefore);
    const after = await rowsNow(dataDir, columns);
    for (const [table, rowsBefore] of Object.entries(before)) {
      if (table === 'audit_head') continue;
      if (mayGrow.includes(table)) expect(after[table], table).toEqual(expect.arrayContaining(rowsBefore));
      else expect(after[table], table).toEqual(rowsBefore);
    }
  });
});
