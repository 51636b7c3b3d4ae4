import { sql } from 'drizzle-orm';
import type { Tx } from '#db/store';

/** Values of each enum in their order. */
export async function readEnums(tx: Tx) {
  const { rows } = await tx.execute<{ name: string; values: string[] }>(sql`
    SELECT t.typname AS name, json_agg(e.enumlabel ORDER BY e.enumsortorder) AS values
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid GROUP BY t.typname`);
  return Object.fromEntries(rows.map((row) => [row.name, row.values]));
}

export interface CatalogColumn extends Record<string, unknown> {
  table: string;
  name: string;
  type: string;
  required: boolean;
  default: string | null;
}

/** Columns of every table of the program, in their order. */
export async function readColumns(tx: Tx): Promise<CatalogColumn[]> {
  const { rows } = await tx.execute<CatalogColumn>(sql`
    SELECT c.relname AS "table", a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
      a.attnotnull AS required, pg_get_expr(d.adbin, d.adrelid) AS "default"
    FROM pg_attribute a
    JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r'
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attnum > 0 AND NOT a.attisdropped
    ORDER BY c.relname, a.attnum`);
  return rows;
}

/** Keys, uniques, checks and references by table and name. NOT NULL is a constraint only since PostgreSQL 18. */
export async function readConstraints(tx: Tx) {
  const { rows } = await tx.execute<{ table: string; name: string; definition: string }>(sql`
    SELECT c.relname AS "table", k.conname AS name, pg_get_constraintdef(k.oid) AS definition
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
    WHERE k.contype IN ('p', 'u', 'c', 'f')`);
  const byTable: Record<string, Record<string, string>> = {};
  for (const { table, name, definition } of rows) byTable[table] = { ...byTable[table], [name]: definition };
  return byTable;
}

/** What each index is on. */
export async function readIndexes(tx: Tx) {
  const { rows } = await tx.execute<{ name: string; definition: string }>(sql`
    SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE schemaname = 'public'`);
  return Object.fromEntries(
    rows.map(({ name, definition }) => [name, definition.replace(/^CREATE INDEX \S+ ON public\./, '')]),
  );
}
