import { readFileSync } from 'node:fs';
import { tryTool } from './run-tool';

/** Everything that is checked without running the app. All gates run; one that fails fails the check. */
const typeProjects = [
  'contract',
  'db',
  'src-main',
  'src-main/tsconfig.preload.json',
  'src-renderer',
  'tests',
];

const gates: [string, () => boolean][] = [
  ...typeProjects.map((project): [string, () => boolean] => [
    `types ${project}`,
    () => tryTool('tsc', ['-p', project]) === 0,
  ]),
  ['lint, format, layers', () => tryTool('biome', ['ci', '.']) === 0],
  ['unused code', () => tryTool('knip', ['--no-progress']) === 0],
  ['db/schema.sql', () => tryTool('tsx', ['db/cli.ts', 'schema', '--check']) === 0],
  ['lockfile', lockfileIsWhole],
];

let failed = false;
for (const [name, gate] of gates) {
  const began = performance.now();
  const ok = gate();
  failed ||= !ok;
  process.stdout.write(
    `${ok ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)\n`,
  );
}
process.exit(failed ? 1 : 0);

/**
 * npm leaves out an optional dependency whose version it cannot find, and then refuses its own lockfile on the
 * platforms that need it. Also keeps download addresses out.
 */
function lockfileIsWhole(): boolean {
  const text = readFileSync('package-lock.json', 'utf8');
  const packages = (
    JSON.parse(text) as { packages: Record<string, { optionalDependencies?: Record<string, string> }> }
  ).packages;
  const locked = new Set(Object.keys(packages).map((path) => path.split('node_modules/').pop()));
  const holes = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {})
      .filter((name) => !locked.has(name))
      .map((name) => `${path} lacks ${name}`),
  );
  if (/"resolved"/.test(text)) holes.push('package-lock.json names download addresses');
  for (const hole of holes) process.stderr.write(`${hole}\n`);
  return holes.length === 0;
}
