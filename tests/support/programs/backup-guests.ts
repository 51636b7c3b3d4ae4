import { sql } from 'drizzle-orm';
import { openBackups } from '#db/backup/backups';
import { openStore } from '#db/store';
import { fixtureMigrations } from '#tests/support/fixtures';

/**
 * Opens the store in the folder named first and prints "open"; then inserts guests for ever, printing the name of
 * each once it is acknowledged, while the log is copied to the folder named second and backup after backup is taken,
 * printing "backup" and its id once it is whole.
 */
const [dataDir = '', folder = '', template = ''] = process.argv.slice(2);
const options = { owner: 'Tableside child', migrations: fixtureMigrations, template, keepLog: true };
const store = await openStore({ dataDir, ...options });
const backups = openBackups({ dataDir, folder, source: store, clock: () => new Date(), appVersion: '1.2.3' });
process.stdout.write('open\n');

async function write(): Promise<never> {
  while (true) {
    const name = crypto.randomUUID();
    await store.write((tx) => tx.execute(sql`INSERT INTO guests (name) VALUES (${name})`));
    process.stdout.write(`${name}\n`);
  }
}
async function copyLog(): Promise<never> {
  while (true) {
    await backups.catchUp();
    const { problem } = backups.state();
    if (problem !== null) process.stdout.write(`problem ${problem}\n`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
async function backUp(): Promise<never> {
  while (true) {
    const { id } = await backups.take('manual', { serviceDay: '2026-11-20' });
    process.stdout.write(`backup ${id}\n`);
  }
}
await Promise.all([write(), copyLog(), backUp()]);
