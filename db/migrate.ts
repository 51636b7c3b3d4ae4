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

/** How far an update is: it is about to apply `step`, the `number`th of `of`. */
export interface MigrationProgress {
  step: Migration;
  number: number;
  of: number;
}

export interface MigrationOptions {
  /** Called before the first step where some were applied earlier; nothing is applied if it rejects. */
  before?: ((missing: Migration[]) => Promise<void> | undefined) | undefined;
  onProgress?: ((progress: MigrationProgress) => void) | undefined;
}

/**
 * Applies every migration the database lacks, all of them in one transaction with the record of them: when one
 * fails, the program that knew the database before still does. Returns those applied. Rejects, changing nothing,
 * with MIGRATION_FAILED when a step fails, with SCHEMA_NEWER when the database knows migrations the program does
 * not, and with MIGRATIONS_INVALID when one that was applied has been changed since.
 */
export async function migrateUp(
  engine: Engine,
  migrations: Migration[],
  { before, onProgress }: MigrationOptions = {},
): Promise<Migration[]> {
  const applied = await engine.transaction('read', readApplied);
  refuseForeign(applied, migrations);
  const missing = migrations.slice(applied.length);
  if (missing.length === 0) return missing;
  if (applied.length > 0) await before?.(missing);
  let step = missing[0] as Migration;
  try {
    await engine.transaction('write', async (session) => {
      for (const [index, next] of missing.entries()) {
        step = next;
        onProgress?.({ step, number: index + 1, of: missing.length });
        await apply(session, step);
      }
    });
  } catch (cause) {
    throw stepFailed(step, applied.length, cause);
  }
  await engine.refreshTypes();
  return missing;
}

async function apply(session: Session, { version, name, up, checksum }: Migration): Promise<void> {
  if (version === 1) await session.exec(createRecord);
  await session.exec(up);
  await session.query('INSERT INTO schema_migrations (version, name, checksum) VALUES ($1, $2, $3)', [
    version,
    name,
    checksum,
  ]);
}

/** A crash of the engine stays what it is: nothing is wrong with the step. */
function stepFailed({ version, name }: Migration, before: number, cause: unknown): unknown {
  if (cause instanceof StoreError) return cause;
  return new StoreError(
    'MIGRATION_FAILED',
    `The update failed at step ${version} (${name}): ${cause instanceof Error ? cause.message : String(cause)}. ` +
      `Nothing was changed: the database is at step ${before}, and the program that wrote it still opens it.`,
    { cause },
  );
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
      `A newer Tableside has used this data folder: it is at step ${applied.length} (${applied.at(-1)?.name}), and ` +
        `this program knows ${migrations.length}. Nothing was changed. Start the newer program, or update this one.`,
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
