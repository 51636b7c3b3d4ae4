import { cpSync, rmSync } from 'node:fs';
import { buildTemplate } from '../db/template';
import { runTool } from './run-tool';

/** Builds everything the app runs from, into `out/`: three bundles, the migrations, and the prepared database. */
runTool('electron-vite', ['build', '--logLevel', 'warn']);
rmSync('out/main/migrations', { recursive: true, force: true });
cpSync('db/migrations', 'out/main/migrations', {
  recursive: true,
  filter: (path) => !path.endsWith('.json') && !/[\\/]meta$/.test(path),
});
await buildTemplate('out/template.tar.gz', 'db/migrations');
