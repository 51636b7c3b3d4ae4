import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Tree } from './disk-model';

/** Writes a tree into a folder that must not exist yet. */
export function writeTree(tree: Tree, target: string): void {
  if (existsSync(target)) throw new Error(`${target} exists`);
  mkdirSync(target, { recursive: true, mode: 0o700 });
  for (const [path, content] of tree) {
    if (content === null) mkdirSync(join(target, path), { mode: 0o700 });
    else writeFileSync(join(target, path), content, { mode: 0o600 });
  }
}

/** How a folder differs from a tree, in words; empty when it holds exactly that. */
export function differences(tree: Tree, folder: string): string[] {
  const there = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) =>
      relative(folder, join(entry.parentPath, entry.name)),
    ),
  );
  const missing = [...tree.keys()]
    .filter((path) => !there.has(path))
    .map((path) => `${path} is not on the disk`);
  const more = [...there].filter((path) => !tree.has(path)).map((path) => `${path} is not in the recording`);
  const other = [...tree]
    .filter(
      ([path, content]) =>
        content !== null && there.has(path) && !readFileSync(join(folder, path)).equals(content),
    )
    .map(([path]) => `${path} has other bytes`);
  return [...missing, ...more, ...other];
}
