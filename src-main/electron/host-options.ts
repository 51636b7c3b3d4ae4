import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { PlainHostOptions } from './host-messages';

interface Surroundings {
  argv: string[];
  env: NodeJS.ProcessEnv;
  userData: string;
  /** Folders that may hold the prepared database a first start is copied from, best first. */
  templateFolders: string[];
}

/** Reads where the data lives: `--data DIR`, else TABLESIDE_DATA, else the app's own folder. */
export function hostOptions({ argv, env, userData, templateFolders }: Surroundings): PlainHostOptions {
  // Not strict: Chromium's own switches are on the same line.
  const { values } = parseArgs({
    args: argv,
    strict: false,
    options: { data: { type: 'string' }, demo: { type: 'boolean' } },
  });
  const chosen = typeof values['data'] === 'string' ? values['data'] : env['TABLESIDE_DATA'];
  const template = templateFolders.map((folder) => join(folder, 'template.tar.gz')).find(existsSync);
  return {
    dataDir: chosen || join(userData, 'data'),
    owner: 'Tableside on the desktop',
    ...(values['demo'] === true ? { demo: 'running' as const } : {}),
    ...(template ? { template } : {}),
  };
}
