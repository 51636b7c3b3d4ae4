import { sql } from 'drizzle-orm';
import { inject, onTestFinished } from 'vitest';
import { type Database, openDatabase } from '#db/engine/database';
import type { ReadableDatabase } from '#db/schema-dump';
import { seedDemo } from '#db/seed/demo/demo';
import { openStore, type Tx } from '#db/store';
import { readTableRows, type TableRows } from '#tests/support/table-rows';
import { tempFolder } from '#tests/support/temp-folder';

/** Stands in for bcrypt, which takes its time on purpose. */
const hashPin = async (pin: string) => ({ hash: `hash of ${pin}`, index: `index of ${pin}` });

/** Texts that quoting, escaping and line by line reading get wrong. */
export const nastyTexts = [
  '',
  ' ',
  '\\',
  '\\.',
  '\\N',
  '\\\\N',
  'NULL',
  '"quoted", with, commas',
  "O'Brien; DROP TABLE orders; --",
  'two\nlines',
  'of\r\nWindows',
  'tab\tand\vmore\b\f',
  '\\n is no newline',
  '$function$ $$',
  'COPY public.orders (id) FROM stdin;',
  '\\.\nCOPY public.orders (id) FROM stdin;\n1',
  'čšž Łódź ΑΩ 日本語 👩‍🍳',
  'e\u0301 is not é',
  '\ufeffmark',
  '\u0001\u007f\u2028',
  '=1+1',
];

/**
 * Makes a closed data folder with the demo restaurant in the middle of its evening, and in it guests, bookings,
 * orders and audit rows with nasty texts, the ends of time, and numbers as large as their columns take.
 */
export async function makeFullService(dataDir: string): Promise<void> {
  const store = await openStore({ dataDir, owner: 'Tableside test', template: inject('template') });
  try {
    await store.write((tx) => fillInFullService(tx, new Date('2026-11-20T19:46:00Z')));
  } finally {
    await store.close();
  }
}

/** Such a folder, removed with the test. */
export async function fullServiceFolder(): Promise<string> {
  const dataDir = tempFolder();
  await makeFullService(dataDir);
  return dataDir;
}

/** The same rows into an empty database. */
export async function fillInFullService(tx: Tx, now: Date): Promise<void> {
  await seedDemo(tx, { now, hashPin, service: 'running' });
  for (const [index, text] of nastyTexts.entries()) {
    await tx.execute(sql`
        INSERT INTO users (email, password_hash, first_name, last_name, phone)
        VALUES (${`${index}@nasty.invalid`}, ${text}, ${text}, ${text}, ${index % 2 ? text.slice(0, 20) : null})`);
    await tx.execute(sql`
        INSERT INTO orders (order_number, notes, order_time)
        VALUES (${`NASTY-${index}`}, ${text}, timestamptz '2026-10-25 00:30:00Z' + make_interval(mins => ${index * 10}))`);
    await tx.execute(sql`
        INSERT INTO audit_log (at, action, entity_type, before, after)
        VALUES (now(), 'test.nasty', NULL, ${JSON.stringify({ [text]: [text, null, 1.5, 1e300] })}::jsonb, 'null'::jsonb)`);
  }
  await tx.execute(sql`
      INSERT INTO orders (order_number, order_time, ready_time)
      VALUES ('ENDS', 'infinity', '-infinity'), ('BC', '0044-03-15 12:00:00.123456+00 BC', NULL)`);
  await tx.execute(sql`
      INSERT INTO menu_items (name, price, category, dietary_tags)
      VALUES ('Dear', 99999999.99, 'mains', NULL), ('Free', 0, 'drinks', '["a\\"b\\\\c\\n", null, {"d": 0.10}]')`);
  await tx.execute(sql`
      WITH block AS (INSERT INTO blocks (id, reason) VALUES (gen_random_uuid(), '') RETURNING id)
      INSERT INTO table_occupancy (table_id, during, state, block_id)
      SELECT tables.id, '["2031-01-01 00:00:00.000001+00",)', 'blocked', block.id FROM tables, block LIMIT 1`);
}

/** Opens a data folder as it is, closed with the test at the latest. */
export async function openFolder(dataDir: string): Promise<Database> {
  const database = await openDatabase({ dataDir, owner: 'Tableside test' });
  onTestFinished(() => database.close());
  return database;
}

/** Every row of an open database, in UTC. */
export function rowsOf(database: ReadableDatabase): Promise<TableRows> {
  return database.transaction('read', async (session) => {
    await session.exec(`SET LOCAL timezone = 'UTC'`);
    return readTableRows(async (query) => (await session.query<Record<string, unknown>>(query)).rows);
  });
}
