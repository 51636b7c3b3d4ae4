import { rmSync } from 'node:fs';
import { join } from 'node:path';
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
 * Rejects with EXPORT_TARGET_EXISTS, or with DATA_FOLDER_DAMAGED when the database does not open at all.
 *
 * @param copy a database folder nobody else needs: opening it changes it.
 */
export function rescueDatabase(
  copy: string,
  folder: string,
  options: ExportOptions = {},
): Promise<ExportManifest> {
  rmSync(join(copy, 'postmaster.pid'), { force: true });
  return writeExportFolder(folder, async (writer) => {
    const reader = new PatientReader(copy);
    await reader.open();
    try {
      return await rescue(reader, writer, options);
    } finally {
      await reader.close();
    }
  });
}

async function rescue(reader: PatientReader, writer: ExportWriter, options: ExportOptions): Promise<Origin> {
  const missing: string[] = [];
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
