import Papa from 'papaparse';
import { DomainError } from '#contract/errors';
import { importColumns } from '#contract/menu';
import { fold } from './cells.rules';

export type Column = (typeof importColumns)[number];

/** A file as its cells: what each row says under each column, trimmed. */
export interface Sheet {
  rows: { row: number; cells: Record<Column, string>; beyond: number }[];
  /** How many columns the header names. */
  width: number;
}

const ROW_LIMIT = 5_000;
const required = importColumns.slice(0, 3);
const delimiters = [',', ';', '\t'] as const;

/**
 * Reads a CSV text into the columns of a menu. Rows count as in a spreadsheet: the first line is row 1, empty
 * ones count but hold nothing. Refuses CSV_INVALID with a `reason`: `empty`, `columns` (with those missing or
 * named twice), `quotes` (with the row where a quote never ends), `rows` (with the limit).
 */
export function readSheet(text: string): Sheet {
  const csv = text.replace(/^\ufeff/, '');
  const header = findHeader(csv);
  const records = readRecords(csv, header.delimiter);
  const rows = records
    .map((record, index) => ({ record, row: index + 1 }))
    .slice(header.index + 1)
    .filter(({ record }) => !isBlank(record));
  if (rows.length === 0) throw invalid('empty');
  if (rows.length > ROW_LIMIT) throw invalid('rows', { limit: ROW_LIMIT, rows: rows.length });
  const width = header.columns.length;
  return {
    width,
    rows: rows.map(({ record, row }) => ({
      row,
      cells: cellsOf(record, header.columns),
      beyond: record.findLastIndex((cell, at) => at >= width && cell.trim() !== '') + 1,
    })),
  };
}

interface Header {
  delimiter: (typeof delimiters)[number];
  index: number;
  columns: (Column | null)[];
}

/** The header decides what separates cells: guessing by the text would be fooled by a description. */
function findHeader(csv: string): Header {
  const readings = delimiters.map((delimiter) => headerWith(csv, delimiter));
  const known = ({ columns }: Header) => columns.filter((column) => column !== null).length;
  const best = readings.reduce((a, b) => (known(b) > known(a) ? b : a));
  if (best.index < 0) throw invalid('empty');
  const missing = required.filter((column) => !best.columns.includes(column));
  const twice = importColumns.filter((name) => best.columns.filter((column) => column === name).length > 1);
  if (missing.length > 0 || twice.length > 0) throw invalid('columns', { missing, twice });
  return best;
}

function headerWith(csv: string, delimiter: Header['delimiter']): Header {
  const first = Papa.parse<string[]>(csv, { delimiter, preview: 20 }).data;
  const index = first.findIndex((record) => !isBlank(record));
  const columns = (first[index] ?? []).map((cell) => {
    const name = fold(cell.replace(/[_-]+/g, ' '));
    return importColumns.find((column) => column === name) ?? null;
  });
  return { delimiter, index, columns };
}

function readRecords(csv: string, delimiter: Header['delimiter']): string[][] {
  const { data, errors } = Papa.parse<string[]>(csv, { delimiter });
  const broken = errors.find((error) => error.type === 'Quotes');
  if (broken) throw invalid('quotes', { row: (broken.row ?? 0) + 1 });
  return data;
}

function cellsOf(record: readonly string[], columns: Header['columns']): Record<Column, string> {
  const cells = Object.fromEntries(
    importColumns.map((column) => [column, (record[columns.indexOf(column)] ?? '').trim()]),
  );
  return cells as Record<Column, string>;
}

function isBlank(record: readonly string[]): boolean {
  return record.every((cell) => cell.trim() === '');
}

function invalid(reason: string, details: Record<string, unknown> = {}): DomainError {
  return new DomainError('CSV_INVALID', { reason, ...details });
}
