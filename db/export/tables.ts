import type { Session } from '#db/engine/engine';

/** A table as an export sees it. */
export interface ExportTable {
  name: string;
  /** As SQL writes them, quoted where need be. */
  sqlName: string;
  sqlColumns: string[];
  /** The columns that hold data: one the database computes is left out. */
  columns: string[];
  /** Pages of 8 kB it takes on disk. */
  pages: number;
}

/** COPY writes each type in one way only, whatever the session was set to before. */
export const settleFormats = `
  SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL timezone = 'UTC'; SET LOCAL intervalstyle = 'postgres';
  SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1; SET LOCAL search_path = public`;

/** The tables of the schema `public`, by name. */
export async function listTables(session: Session): Promise<ExportTable[]> {
  const { rows } = await session.query<ExportTable>(`
    SELECT c.relname::text AS name, 'public.' || quote_ident(c.relname) AS "sqlName",
      array_agg(a.attname::text ORDER BY a.attnum) AS columns,
      array_agg(quote_ident(a.attname) ORDER BY a.attnum) AS "sqlColumns",
      (pg_relation_size(c.oid) / current_setting('block_size')::int)::int AS pages
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE c.relkind = 'r' AND n.nspname = 'public'
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
    GROUP BY c.oid, c.relname ORDER BY c.relname`);
  return rows;
}

/** The statement that takes the table's rows back. */
export function copyStatement({ sqlName, sqlColumns }: ExportTable): string {
  return `COPY ${sqlName} (${sqlColumns.join(', ')}) FROM stdin;`;
}

/** What COPY writes for the rows that lie from one place of the table up to another, which is left out. */
export async function copyRange(
  session: Session,
  { sqlName, sqlColumns }: ExportTable,
  from: Place,
  to: Place,
): Promise<Buffer> {
  const { blob } = await session.query(
    `COPY (SELECT ${sqlColumns.join(', ')} FROM ${sqlName}
           WHERE ctid >= '(${from.page},${from.item})' AND ctid < '(${to.page},${to.item})') TO '/dev/blob'`,
  );
  return blob ? Buffer.from(await blob.arrayBuffer()) : Buffer.alloc(0);
}

/** Where a row version lies: its page, and which item of that page it is, from 1. */
export interface Place {
  page: number;
  item: number;
}

/** Statements that set each sequence to where it is. */
export async function readSequences(session: Session): Promise<string> {
  const { rows } = await session.query<{ name: string; target: string }>(`
    SELECT 'public.' || quote_ident(c.relname) AS name,
      coalesce((SELECT format('pg_get_serial_sequence(%L, %L)', quote_ident(o.relname), a.attname)
                FROM pg_depend d JOIN pg_class o ON o.oid = d.refobjid
                JOIN pg_attribute a ON a.attrelid = o.oid AND a.attnum = d.refobjsubid
                WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'i'),
               quote_literal('public.' || quote_ident(c.relname))) AS target
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'S' AND n.nspname = 'public' ORDER BY c.relname`);
  let text = '';
  for (const { name, target } of rows) {
    const { rows: values } = await session.query<{ last: string; called: boolean }>(
      `SELECT last_value::text AS last, is_called AS called FROM ${name}`,
    );
    for (const { last, called } of values) text += `SELECT setval(${target}, ${last}, ${called});\n`;
  }
  return text;
}
