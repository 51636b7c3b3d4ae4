import { sql } from 'drizzle-orm';
import { openStore } from '#db/store';
import { fixtureMigrations } from '#tests/support/fixtures';

/**
 * Opens the store in the folder named first and prints "open"; then, when the second argument is "write",
 * inserts guests for ever, printing the name of each once the store has acknowledged it.
 */
const [dataDir = '', mode] = process.argv.slice(2);
const store = await openStore({ dataDir, owner: 'Tableside child', migrations: fixtureMigrations });
process.stdout.write('open\n');
setInterval(() => undefined, 1_000);
while (mode === 'write') {
  const name = crypto.randomUUID();
  await store.write((tx) => tx.execute(sql`INSERT INTO guests (name) VALUES (${name})`));
  process.stdout.write(`${name}\n`);
}
