import type { ExportManifest } from './manifest';

/** What a person finds beside the rows. Lines end as in the CSV files, for the editors of every system. */
export function readMe(manifest: Omit<ExportManifest, 'files'>): string {
  const rows = manifest.tables.reduce((total, table) => total + table.rows, 0);
  return `${intro(manifest, rows)}${damage(manifest)}
restaurant.sql   the whole database, for PostgreSQL 15 or newer:

                   createdb -T template0 -E UTF8 -l C.UTF-8 restaurant
                   psql -v ON_ERROR_STOP=1 -1 -d restaurant -f restaurant.sql

                 It needs the extension btree_gist, which comes with PostgreSQL.

csv/             one file per table, as RFC 4180 has it: comma, CRLF, UTF-8, the names of the columns first.
                 A value that is not there (NULL) is written as nothing: 1,,3
                 An empty text is written as two quotes:                 1,"",3
                 Times are UTC. Columns the database computes by itself are left out.

manifest.json    when and from what this was written, the rows of each table, the SHA-256 of each file.

Tableside makes a data folder of it: npm run db:import -- --from THIS_FOLDER --data NEW_FOLDER
The PINs of the staff work there only with the file secret.key of the old data folder beside the new one's
database. It is not in here: with it, PINs can be guessed. The rest is as private as the restaurant's guests.
`.replaceAll('\n', '\r\n');
}

function intro(manifest: Omit<ExportManifest, 'files'>, rows: number): string {
  return `An export of Tableside ${manifest.appVersion}, taken ${manifest.takenAt}: ${manifest.tables.length} tables, ${rows} rows.
`;
}

function damage({ tables, missing }: Omit<ExportManifest, 'files'>): string {
  const torn = tables.flatMap(({ name, rows, unreadable }) =>
    unreadable
      ? [`${name}: ${rows} rows saved, about ${unreadable.rows} not (${unreadable.pages} pages unreadable)`]
      : [],
  );
  const lines = [...torn, ...missing];
  if (lines.length === 0) return '';
  return `
NOT WHOLE. The database it was read from was damaged, and this could not be read:
${lines.map((line) => `  - ${line}`).join('\n')}
Links between rows are written as NOT VALID: rows may point to rows that are lost.
`;
}
