import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import Papa from 'papaparse';
import { appVersion } from '#db/app-version';
import { flushFolder, flushTree, writeFlushed } from '#db/engine/flush-tree';
import { StoreError } from '#db/errors';
import { countRows, RowsDigest, readRows } from './copy-rows';
import { ExportFile } from './export-file';
import { type ExportedTable, type ExportManifest, exportFormat, manifestFile } from './manifest';
import { readMe } from './read-me';
import { copyStatement, type ExportTable } from './tables';

/** What is known of the database as a whole. */
export type Origin = Pick<ExportManifest, 'schemaStep' | 'postgres' | 'takenAt' | 'missing'>;

/** Takes the parts of an export in the order they stand in restaurant.sql. */
export interface ExportWriter {
  sql(text: string): void;
  beginTable(table: ExportTable): void;
  /** Whole rows of the table begun last, as COPY writes them. Returns how many. */
  rows(copied: Buffer): number;
  endTable(unreadable?: ExportedTable['unreadable']): void;
}

/**
 * Makes a new export folder. It is written aside and takes its name when it is whole and flushed: what throws in
 * `fill`, or a crash, leaves nothing under that name. Refuses a name that is taken with EXPORT_TARGET_EXISTS.
 *
 * @param fill writes everything but the manifest, and says where it comes from.
 */
export async function writeExportFolder(
  target: string,
  fill: (writer: ExportWriter) => Promise<Origin>,
): Promise<ExportManifest> {
  const folder = resolve(target);
  if (existsSync(folder)) {
    throw new StoreError(
      'EXPORT_TARGET_EXISTS',
      `${folder} is there already. Give the export a new folder; nothing was changed.`,
    );
  }
  const aside = join(dirname(folder), `${basename(folder)}.unfinished`);
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(join(aside, 'csv'), { recursive: true, mode: 0o700 });
  const draft = new Draft(aside);
  try {
    const manifest = draft.finish(await fill(draft));
    await flushTree(aside);
    renameSync(aside, folder);
    flushFolder(dirname(folder));
    return manifest;
  } catch (error) {
    draft.abandon();
    rmSync(aside, { recursive: true, force: true });
    throw error;
  }
}

class Draft implements ExportWriter {
  readonly #folder: string;
  readonly #sql: ExportFile;
  readonly #files: ExportManifest['files'] = {};
  readonly #tables: ExportedTable[] = [];
  #open: { table: ExportTable; csv: ExportFile; csvName: string; rows: number; digest: RowsDigest } | null =
    null;

  constructor(folder: string) {
    this.#folder = folder;
    this.#sql = new ExportFile(join(folder, 'restaurant.sql'));
  }

  sql(text: string): void {
    this.#sql.write(text);
  }

  beginTable(table: ExportTable): void {
    const csvName = `csv/${fileName(table.name)}.csv`;
    const csv = new ExportFile(join(this.#folder, csvName));
    this.#open = { table, csv, csvName, rows: 0, digest: new RowsDigest() };
    csv.write(asCsv([table.columns]));
    this.sql(`${copyStatement(table)}\n`);
  }

  rows(copied: Buffer): number {
    const open = this.#begun();
    const rows = countRows(copied);
    if (rows === 0) return 0;
    this.#sql.write(copied);
    open.csv.write(asCsv([...readRows(copied)]));
    open.digest.add(copied);
    open.rows += rows;
    return rows;
  }

  endTable(unreadable?: ExportedTable['unreadable']): void {
    const { table, csv, csvName, rows, digest } = this.#begun();
    this.#open = null;
    this.sql('\\.\n\n');
    this.#files[csvName] = csv.finish();
    this.#tables.push({
      name: table.name,
      copy: copyStatement(table),
      rows,
      rowsDigest: digest.toString(),
      ...(unreadable && { unreadable }),
    });
  }

  finish(origin: Origin): ExportManifest {
    this.#files['restaurant.sql'] = this.#sql.finish();
    const known = { format: exportFormat, appVersion, ...origin, tables: this.#tables };
    const words = new ExportFile(join(this.#folder, 'README.txt'));
    words.write(readMe(known));
    this.#files['README.txt'] = words.finish();
    const manifest = { ...known, files: this.#files };
    writeFlushed(join(this.#folder, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`);
    return manifest;
  }

  abandon(): void {
    this.#open?.csv.abandon();
    this.#sql.abandon();
  }

  #begun() {
    if (!this.#open) throw new Error('No table was begun.');
    return this.#open;
  }
}

/** NULL is nothing between the commas; an empty text is two quotes. */
function asCsv(rows: (string | null)[][]): string {
  return `${Papa.unparse(rows, { newline: '\r\n', quotes: (value: unknown) => value === '' })}\r\n`;
}

/** A table's name may hold what no file's name may. */
function fileName(table: string): string {
  return table.replace(/[^A-Za-z0-9_-]/g, (letter) => `%${letter.codePointAt(0)?.toString(16)}`);
}
