import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { buildTemplate } from '#db/template';

/** What every host under fault is started from. */
export interface Program {
  file: string;
  template: string;
  migrations: string;
  remove(): void;
}

/**
 * Builds the host under fault as the app is built: bundled, so that a round does not wait for a compiler, with
 * PGlite beside it. Each caller gets a folder of its own under `out/`.
 */
export async function buildProgram(): Promise<Program> {
  const migrations = resolve('db/migrations');
  const folder = resolve(`out/faults/program-${process.pid}`);
  const template = resolve('out/test/template.tar.gz');
  mkdirSync(folder, { recursive: true });
  await buildTemplate(template, migrations);
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['@electric-sql/pglite'] },
    build: { ssr: 'tests/support/programs/fault-host.ts', outDir: folder, target: 'node20' },
  });
  const file = join(folder, 'fault-host.js');
  return { file, template, migrations, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
