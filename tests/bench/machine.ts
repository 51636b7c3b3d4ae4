import { readFileSync } from 'node:fs';
import { arch, cpus, loadavg, release, totalmem, type } from 'node:os';

/** Where and when the figures were taken; they mean little without. */
export function machineFacts() {
  return {
    date: new Date().toISOString(),
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    os: `${type()} ${release()} ${arch()}`,
    node: process.version,
    pglite: versionOf('@electric-sql/pglite'),
    /** How many programs wanted a core when it began; above the number of cores, times are too long. */
    load: Number((loadavg()[0] ?? 0).toFixed(1)),
  };
}

function versionOf(name: string): string {
  return (JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string })
    .version;
}
