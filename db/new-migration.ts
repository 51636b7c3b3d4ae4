import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** Holds nothing but a comment, and such a file is refused until somebody has filled it. */
const toDo = (what: string) => `-- TODO: ${what}\n`;

/**
 * Makes the folder of the next migration with its up.sql and down.sql and returns its path. What is not given is
 * left to be written, and until it is no store opens. Throws for a name that is not lower_snake_case.
 */
export function createMigration(migrations: string, name: string, up = toDo('what changes')): string {
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    throw new Error(`"${name}" is no name for a migration: use lower_snake_case.`);
  const last = Math.max(0, ...readdirSync(migrations).map((folder) => Number.parseInt(folder, 10) || 0));
  const folder = join(migrations, `${String(last + 1).padStart(4, '0')}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'up.sql'), up);
  writeFileSync(join(folder, 'down.sql'), toDo('take back what up.sql does'));
  return folder;
}

/**
 * Writes the difference between `db/schema` and the last snapshot as the next migration and returns its path, or
 * null where there is none. drizzle-kit finds the difference; its snapshots live in `db/migrations/meta`. May ask
 * at the terminal whether a column was renamed. With `onlySnapshot` the difference is remembered but no migration
 * made: for a change whose migration was written by hand. Run from the project's root.
 */
export function generateMigration(migrations: string, name: string, onlySnapshot = false): string | null {
  const before = new Set(readdirSync(migrations));
  runDrizzleKit([
    'generate',
    '--dialect=postgresql',
    '--schema=db/schema/*.ts',
    `--out=${shown(migrations)}`,
    `--name=${name}`,
  ]);
  const written = readdirSync(migrations).find((file) => file.endsWith('.sql') && !before.has(file));
  if (!written) return null;
  const sql = readFileSync(join(migrations, written), 'utf8');
  rmSync(join(migrations, written));
  return onlySnapshot ? null : createMigration(migrations, name, sql);
}

/** drizzle-kit takes its output folder relative to the project only. */
function shown(folder: string): string {
  return relative(process.cwd(), folder);
}

function runDrizzleKit(parameters: string[]): void {
  const program = join(dirname(createRequire(import.meta.url).resolve('drizzle-kit')), 'bin.cjs');
  const { status } = spawnSync(process.execPath, [program, ...parameters], { stdio: 'inherit' });
  if (status !== 0) throw new Error('drizzle-kit failed; see its words above.');
}
