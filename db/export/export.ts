import type { Session } from '#db/engine/engine';
import { StoreError } from '#db/errors';
import { type ReadableDatabase, readSection } from '#db/schema-dump';
import { sectionsAfterRows, sectionsBeforeRows, unknownToSections } from '#db/schema-sections';
import { type ExportWriter, type Origin, writeExportFolder } from './export-folder';
import type { ExportManifest } from './manifest';
import { type ExportProgress, inRanges } from './ranges';
import { sqlHeading } from './sql-heading';
import { copyRange, listTables, readSequences, settleFormats } from './tables';

export interface ExportOptions {
  onProgress?: ((progress: ExportProgress) => void) | undefined;
  /** Ends the export between two pieces; it rejects with the signal's reason and leaves nothing behind. */
  signal?: AbortSignal | undefined;
}

/**
 * Writes everything in `database` into a new folder: `restaurant.sql` for any PostgreSQL from 15 on, a CSV file
 * per table, a README and the manifest, which is returned. The folder takes its name when it is whole and flushed.
 *
 * It reads one state of the data in one transaction, in pieces of a few megabytes, and the engine does nothing
 * else meanwhile: a restaurant at work gives it an engine of its own, on a copy. Whatever schema the database has
 * is what is written. Refuses with EXPORT_TARGET_EXISTS, and with EXPORT_UNSUPPORTED a schema that has what
 * restaurant.sql would have to leave out. A page that cannot be read ends it: see `rescueDatabase`.
 */
export function exportDatabase(
  database: ReadableDatabase,
  folder: string,
  options: ExportOptions = {},
): Promise<ExportManifest> {
  return writeExportFolder(folder, (writer) =>
    database.transaction('read', async (session) => {
      await session.exec(settleFormats);
      await refuseUnknown(session);
      const origin = await readOrigin(session);
      writer.sql(sqlHeading(origin));
      for (const section of sectionsBeforeRows) writer.sql(`${await readSection(session, section)}\n`);
      await writeTables(session, writer, options);
      writer.sql(`${await readSequences(session)}\n`);
      for (const section of sectionsAfterRows) writer.sql(`${await readSection(session, section)}\n`);
      return origin;
    }),
  );
}

async function writeTables(session: Session, writer: ExportWriter, options: ExportOptions): Promise<void> {
  const tables = await listTables(session);
  await inRanges(tables, options, {
    begin: (table) => writer.beginTable(table),
    range: async (table, from, to) => {
      const copied = await copyRange(session, table, { page: from, item: 0 }, { page: to, item: 0 });
      return { bytes: copied.length, rows: writer.rows(copied) };
    },
    end: () => writer.endTable(),
  });
}

/** How many migrations the database has had, and what it runs on. */
export async function readOrigin(session: Session): Promise<Origin> {
  const { rows } = await session.query<{ postgres: string; at: string; migrated: boolean }>(
    `SELECT current_setting('server_version') AS postgres, to_regclass('public.schema_migrations') IS NOT NULL AS migrated,
       to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at`,
  );
  const { postgres = '', at = '', migrated = false } = rows[0] ?? {};
  const steps = migrated
    ? await session.query<{ step: number }>(
        'SELECT coalesce(max(version), 0)::int AS step FROM schema_migrations',
      )
    : { rows: [] };
  return { schemaStep: steps.rows[0]?.step ?? 0, postgres, takenAt: at, missing: [] };
}

async function refuseUnknown(session: Session): Promise<void> {
  const { rows } = await session.query<{ what: string }>(unknownToSections);
  if (rows.length === 0) return;
  throw new StoreError(
    'EXPORT_UNSUPPORTED',
    `The export would leave out: ${rows.map((row) => row.what).join(', ')}. Nothing was written.`,
  );
}
