import type { Engine, Session } from '#db/engine/engine';
import { StoreError } from '#db/errors';
import type { Migration } from '#db/migration-files';

interface Applied {
  version: number;
  name: string;
  checksum: string;
}

const createRecord = `
  CREATE TABLE schema_migrations (
    version INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    checksum TEXT NOT NULL,
    applied_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
  )`;

/**
 * Applies every migration the database lacks, each in one transaction with the record of it. Returns those
 * applied. Rejects, changing nothing, with SCHEMA_NEWER when the database knows migrations the program does
 * not, and with MIGRATIONS_INVALID when one that was applied has been changed since.
 *
 * @param before called before the first of them where some were applied earlier; nothing is applied if it rejects.
 */
export async function migrateUp(
  engine: Engine,
  migrations: Migration[],
  before: (missing: Migration[]) => Promise<void> | undefined = () => undefined,
): Promise<Migration[]> {
  const applied = await engine.transaction('read', readApplied);
  refuseForeign(applied, migrations);
  const missing = migrations.slice(applied.length);
  if (applied.length > 0 && missing.length > 0) await before(missing);
  for (const { version, name, up, checksum } of missing) {
    await engine.transaction('write', async (session) => {
      if (version === 1) await session.exec(createRecord);
      await session.exec(up);
      await session.query('INSERT INTO schema_migrations (version, name, checksum) VALUES ($1, $2, $3)', [
        version,
        name,
        checksum,
      ]);
    });
  }
  if (missing.length > 0) await engine.refreshTypes();
  return missing;
}

/** Takes back the newest `count` applied migrations, newest first, each in one transaction. Returns those taken back. */
export async function migrateDown(
  engine: Engine,
  migrations: Migration[],
  count: number,
): Promise<Migration[]> {
  const applied = await engine.transaction('read', readApplied);
  refuseForeign(applied, migrations);
  const leaving = migrations.slice(Math.max(0, applied.length - count), applied.length).reverse();
  for (const { version, down } of leaving) {
    await engine.transaction('write', async (session) => {
      await session.exec(down);
      await session.query('DELETE FROM schema_migrations WHERE version = $1', [version]);
      if (version === 1) await session.exec('DROP TABLE schema_migrations');
    });
  }
  return leaving;
}

async function readApplied(session: Session): Promise<Applied[]> {
  const { rows: tables } = await session.query<{ found: boolean }>(
    `SELECT to_regclass('public.schema_migrations') IS NOT NULL AS found`,
  );
  if (!tables[0]?.found) return [];
  const { rows } = await session.query<Applied>(
    'SELECT version, name, checksum FROM schema_migrations ORDER BY version',
  );
  return rows;
}

function refuseForeign(applied: Applied[], migrations: Migration[]): void {
  if (applied.length > migrations.length) {
    throw new StoreError(
      'SCHEMA_NEWER',
      `The database is at step ${applied.length}, this program knows ${migrations.length}. Use a newer program.`,
    );
  }
  for (const [index, { version, name, checksum }] of applied.entries()) {
    const known = migrations[index];
    if (known?.version === version && known.name === name && known.checksum === checksum) continue;
    throw new StoreError(
      'MIGRATIONS_INVALID',
      `Migration ${version} (${name}) was applied in another form than the program has. Add a new one instead.`,
    );
  }
}
