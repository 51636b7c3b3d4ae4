import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StoreError } from '#db/errors';

/** One step of the schema, read from `NNNN_name/up.sql` and `down.sql`. */
export interface Migration {
  version: number;
  name: string;
  up: string;
  down: string;
  /** SHA-256 of up.sql, line ends aside. */
  checksum: string;
}

const folderPattern = /^(\d{4})_([a-z0-9_]+)$/;

/**
 * The migrations that belong to this program: `db/migrations` when it runs from its sources (tsx, vitest), and
 * `out/main/migrations`, a copy the build makes, when it is bundled; code shared by two bundles lies one folder
 * deeper, in `out/main/chunks`.
 */
export function migrationsFolder(): string {
  const candidates = ['./migrations', '../migrations'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const found = candidates.find((path) => existsSync(path));
  if (!found) throw invalid(`No migrations beside the program: looked at ${candidates.join(' and ')}.`);
  return found;
}

/**
 * Reads all migrations of a folder in order. Throws MIGRATIONS_INVALID for a gap or a repeat in the numbers, and
 * for an up.sql or down.sql without a statement: a step nobody can take back is not finished.
 */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && folderPattern.test(entry.name))
    .map((entry) => entry.name)
    .sort();
  return names.map((folderName, index) => {
    const [, digits = '', name = ''] = folderPattern.exec(folderName) ?? [];
    const version = Number(digits);
    if (version !== index + 1) throw invalid(`${folderName} should have the number ${index + 1}.`);
    const up = readStatements(join(folder, folderName, 'up.sql'));
    const down = readStatements(join(folder, folderName, 'down.sql'));
    return { version, name, up, down, checksum: createHash('sha256').update(up).digest('hex') };
  });
}

function readStatements(path: string): string {
  if (!existsSync(path)) throw invalid(`${path} is missing.`);
  // A checkout on Windows may have other line ends; that is not another migration.
  const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  const statements = text.replace(/--[^\n]*/g, '').replace(/\/\*[\s\S]*?\*\//g, '');
  if (statements.replaceAll(';', '').trim() === '') throw invalid(`${path} has no statement yet.`);
  return text;
}

function invalid(message: string): StoreError {
  return new StoreError('MIGRATIONS_INVALID', message);
}
