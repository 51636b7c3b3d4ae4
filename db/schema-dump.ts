import type { Session } from '#db/engine/engine';
import { type SchemaSection, sectionsAfterRows, sectionsBeforeRows } from '#db/schema-sections';

/** Where a schema is read: an open engine, of this version of Postgres or an older one. */
export interface ReadableDatabase {
  /** One consistent view of the database. */
  transaction<T>(kind: 'read', work: (session: Session) => Promise<T>): Promise<T>;
}

/**
 * The schema `public` as SQL: equal text means equal schema. Made of the very statements an export makes a
 * database with; the program's own databases are made by the migrations.
 */
export function dumpSchema(database: ReadableDatabase): Promise<string> {
  return database.transaction('read', async (session) => {
    const parts: string[] = [];
    for (const section of [...sectionsBeforeRows, ...sectionsAfterRows])
      parts.push(await readSection(session, section));
    return parts.filter((part) => part !== '').join('\n');
  });
}

/** The statements of one section under its title; empty where the schema has nothing of the kind. */
export async function readSection(session: Session, { title, query }: SchemaSection): Promise<string> {
  const { rows } = await session.query<{ line: string }>(query);
  const lines = rows.map((row) => asReloaded(row.line.trimEnd()));
  return lines.length === 0 ? '' : `-- ${title}\n\n${lines.join('\n')}\n`;
}

const varcharList = /\(ARRAY\[((?:'(?:[^']|'')*'::character varying(?:, )?)+)\]\)::text\[\]/g;
const varchar = /'(?:[^']|'')*'::character varying/g;

/** Postgres writes `IN` over varchar in one way, and in another once that was read back: here only in the latter. */
function asReloaded(statement: string): string {
  return statement.replace(
    varcharList,
    (_, list: string) => `ARRAY[${list.replace(varchar, (value) => `(${value})::text`)}]`,
  );
}
