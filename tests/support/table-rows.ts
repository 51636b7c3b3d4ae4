/** Answers, for each table of `public`, the query whose rows are that table's, in order of the primary key. */
export const rowQueries = `
  SELECT c.relname::text AS name, format(
    'SELECT json_build_array(%s)::text AS row FROM public.%I ORDER BY %s',
    (SELECT string_agg(format('%I::text', a.attname), ', ' ORDER BY a.attname) FROM pg_attribute a
     WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
    c.relname,
    (SELECT string_agg(format('%I::text COLLATE "C"', a.attname), ', ') FROM pg_attribute a
     JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary AND a.attnum = ANY (i.indkey)
     WHERE a.attrelid = c.oid)) AS query
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND n.nspname = 'public' ORDER BY c.relname`;

/** Every row of every table: the text of each column, columns by name, rows in order of the primary key. */
export type TableRows = Record<string, string[]>;

/** Reads them through `ask`, which runs one query and returns its rows. */
export async function readTableRows(
  ask: (query: string) => Promise<Record<string, unknown>[]>,
): Promise<TableRows> {
  const all: TableRows = {};
  for (const { name, query } of await ask(rowQueries))
    all[String(name)] = (await ask(String(query))).map(({ row }) => String(row));
  return all;
}
