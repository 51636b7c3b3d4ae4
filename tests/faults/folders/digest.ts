import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What comes and goes with every holder of a folder and says nothing about its content. */
const locks = /^lock(\/|$)|(^|\/)postmaster\.(pid|opts)$/;

/** Every file of a folder with a digest of its bytes, and every folder in it; locks left out. */
export function digestTree(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const told = entries.map((entry): [string, string] => {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path);
    if (!entry.isFile()) return [name, 'folder'];
    return [name, createHash('sha256').update(readFileSync(path)).digest('hex')];
  });
  return new Map(told.filter(([name]) => !locks.test(name)));
}

/** The names of what differs between two digests. */
export function changed(before: Map<string, string>, after: Map<string, string>): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name)).sort();
}
