import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Folders Postgres makes anew at every start: they are kept, empty. The log travels by itself. */
const emptied = [
  ...['pg_wal', 'pg_dynshmem', 'pg_notify', 'pg_replslot', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp'],
  'pg_subtrans',
];

const leftOut =
  /(^|\/)(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map(\.old)?|pg_internal\.init.*)$/;

/** Copied last, and by its owner: torn, it would make the whole copy useless. */
const control = 'global/pg_control';

/** What of a database belongs into a copy of it, named from its folder with slashes, and the bytes of it. */
export function listFiles(database: string): { folders: string[]; files: string[]; bytes: number } {
  const folders: string[] = [];
  const files: string[] = [];
  let bytes = 0;
  for (const entry of readdirSync(database, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(database, path).replaceAll(sep, '/');
    const [top = '', ...below] = name.split('/');
    if (emptied.includes(top) && below.length > 0) continue;
    if (name.includes('pgsql_tmp') || leftOut.test(name) || name === control) continue;
    if (entry.isDirectory()) folders.push(name);
    if (!entry.isFile()) continue;
    files.push(name);
    bytes += statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  }
  return { folders, files, bytes };
}
