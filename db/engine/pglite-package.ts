import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The package.json of the PGlite this program runs on: names its version, and changes with every other one. */
export function pglitePackage(): string {
  const main = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  return readFileSync(join(dirname(main), '..', 'package.json'), 'utf8');
}

/** The version of PGlite this program runs on. */
export function pgliteVersion(): string {
  return (JSON.parse(pglitePackage()) as { version: string }).version;
}
