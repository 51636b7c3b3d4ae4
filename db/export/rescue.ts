import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { postgresMajor, postgresOf, refuseOtherEngine } from '#db/engine/postgres-major';
import { StoreError } from '#db/errors';
import { readSection } from '#db/schema-dump';
import {
  type SchemaSection,
  sectionsAfterRows,
  sectionsBeforeRows,
  unknownToSections,
} from '#db/schema-sections';
import { type ExportOptions, readOrigin } from './export';
import { type ExportWriter, type Origin, writeExportFolder } from './export-folder';
import type { ExportManifest } from './manifest';
import { inRanges } from './ranges';
import { PatientReader } from './rescue-reader';
import { TableRescue } from './rescue-table';
import { resetLog } from './reset-log';
import { sqlHeading } from './sql-heading';
import { type ExportTable, listTables, readSequences } from './tables';

/** Where the database does not even say what it is. */
const unknownOrigin = (): Origin => ({
  schemaStep: 0,
  postgres: 'unknown',
  takenAt: new Date().toISOString(),
  missing: [],
});

/**
 * Writes what can be read of a damaged database into a new folder, as `exportDatabase` does. Where a piece cannot
 * be read, smaller ones are tried, down to the row; what is lost is counted in the manifest, named in the README,
 * and passed over. After a crash of the engine it goes on with a new one. Links between rows are written as NOT
 * VALID once anything is lost.
 *
 * A database whose write-ahead log is what is damaged is read as of its last checkpoint.
 *
 * Rejects with EXPORT_TARGET_EXISTS, with DATA_FOLDER_OTHER_ENGINE, or with DATA_FOLDER_DAMAGED when the database
 * does not open at all.
 *
 * @param copy a database folder nobody else needs: opening it changes it.
 */
export function rescueDatabase(
  copy: string,
  folder: string,
  options: ExportOptions = {},
): Promise<ExportManifest> {
  return writeExportFolder(folder, async (writer) => {
    prepare(copy);
    const reader = new PatientReader(copy);
    const missing = await start(reader, copy);
    try {
      return await rescue(reader, writer, options, missing);
    } finally {
      await reader.close();
    }
  });
}

/** What Postgres needs before it even tries. Without a control file it would make a new, empty database instead. */
function prepare(copy: string): void {
  rmSync(join(copy, 'postmaster.pid'), { force: true });
  const control = statSync(join(copy, 'global/pg_control'), { throwIfNoEntry: false });
  if (!control?.size || !existsSync(join(copy, 'base'))) {
    throw new StoreError(
      'DATA_FOLDER_DAMAGED',
      `In ${copy} nothing is left that could be read: restore a backup.`,
    );
  }
  const version = join(copy, 'PG_VERSION');
  if (!existsSync(version) || postgresOf(copy) === '') writeFileSync(version, `${postgresMajor}\n`);
  refuseOtherEngine(copy);
}

/**
 * `rescueDatabase` for a database that is not to be touched: `copy` is made of it, read, and removed again. What lies at
 * `copy` from an earlier one that was cut off is replaced.
 */
export async function rescueFromCopy(
  database: string,
  copy: string,
  folder: string,
  options: ExportOptions = {},
): Promise<ExportManifest> {
  try {
    await rm(copy, { recursive: true, force: true });
    await cp(database, copy, { recursive: true });
    return await rescueDatabase(copy, folder, options);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** Opens it, without its log where that is what keeps it from opening. Returns what is lost by that. */
async function start(reader: PatientReader, copy: string): Promise<string[]> {
  try {
    await reader.open();
    return [];
  } catch (error) {
    if (!(error instanceof StoreError) || !resetLog(copy)) throw error;
    await reader.open();
    return ['what was written after the last checkpoint: the write-ahead log cannot be read'];
  }
}

async function rescue(
  reader: PatientReader,
  writer: ExportWriter,
  options: ExportOptions,
  missing: string[],
): Promise<Origin> {
  /** What is read, or the other thing where it cannot be, which is noted. */
  const orElse = async <T>(
    what: string,
    other: T,
    read: Parameters<typeof reader.read<T>>[0],
  ): Promise<T> => {
    options.signal?.throwIfAborted();
    const answer = await reader.read(read);
    if ('value' in answer) return answer.value;
    missing.push(`${what}: ${answer.words}`);
    return other;
  };
  const section = (one: SchemaSection) =>
    orElse(`the schema (${one.title.toLowerCase()})`, '', (session) => readSection(session, one));

  const origin = await orElse('what the database says about itself', unknownOrigin(), readOrigin);
  writer.sql(sqlHeading(origin));
  for (const one of sectionsBeforeRows) writer.sql(`${await section(one)}\n`);

  const tables = await orElse<ExportTable[]>('the list of tables', [], listTables);
  const torn = await rescueTables(reader, tables, writer, options);

  writer.sql(`${await orElse('where the sequences are', '', readSequences)}\n`);
  missing.push(
    ...(await orElse('what else there is', [], async (session) =>
      (await session.query<{ what: string }>(unknownToSections)).rows.map(({ what }) => what),
    )),
  );
  for (const one of sectionsAfterRows) {
    const statements = await section(one);
    const unchecked = one.title === 'Foreign keys' && (torn || missing.length > 0);
    writer.sql(`${unchecked ? statements.replace(/( NOT VALID)?;$/gm, ' NOT VALID;') : statements}\n`);
  }
  return { ...origin, missing };
}

/** Returns whether anything of them is lost. */
async function rescueTables(
  reader: PatientReader,
  tables: ExportTable[],
  writer: ExportWriter,
  options: ExportOptions,
): Promise<boolean> {
  let torn = false;
  let current: TableRescue | undefined;
  await inRanges(tables, options, {
    begin: (table) => {
      writer.beginTable(table);
      current = new TableRescue(reader, table, (copied) => writer.rows(copied));
    },
    range: async (_, from, to) => (await current?.range(from, to)) ?? { bytes: 0, rows: 0 },
    end: async () => {
      const unreadable = await current?.lost();
      torn ||= unreadable !== undefined;
      writer.endTable(unreadable);
    },
  });
  return torn;
}
