import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { dataDirLayout } from '#db/data-dir';
import { flushFolder, replaceFlushed } from '#db/engine/flush-tree';
import { beginHistory } from '#db/engine/history';
import { liesInside } from '#db/engine/inside';

/** What changes places, each where the new folder has it; the database last. */
const parts = (['secret', 'created', 'history', 'database'] as const).map((part) =>
  basename(dataDirLayout('')[part]),
);

/** Folders inside the data folder, named from there. */
interface Intent {
  from: string;
  kept: string;
}

/**
 * Puts the database of `newFolder` in the place of the present one, which is kept in `kept/<time>-<reason>`, and
 * begins a new history. Returns the folder the present one is kept in.
 *
 * Needs the data folder's lock and no open engine. `newFolder` lies inside the data folder and holds a closed,
 * flushed `database`; a `secret.key` or `created.json` beside it goes with it. What is to be done is on disk
 * before anything moves, and `finishSwap` carries it on: a crash at any moment leaves the old database or the new.
 */
export function swapDatabase(dataDir: string, newFolder: string, reason: string): string {
  const from = relative(dataDir, newFolder);
  if (!liesInside(dataDir, newFolder) || !existsSync(join(newFolder, 'database')))
    throw new Error(`${newFolder} is no folder of ${dataDir} with a database in it.`);
  beginHistory(newFolder);
  const kept = join('kept', freeName(dataDir, reason));
  mkdirSync(join(dataDir, kept), { recursive: true, mode: 0o700 });
  flushFolder(join(dataDir, 'kept'));

  const { swap } = dataDirLayout(dataDir);
  replaceFlushed(swap, JSON.stringify({ from, kept } satisfies Intent));
  finishSwap(dataDir);
  return join(dataDir, kept);
}

/** Carries a begun swap to its end; does nothing where there is none. May itself be cut off and called again. */
export function finishSwap(dataDir: string): void {
  const { swap } = dataDirLayout(dataDir);
  if (!existsSync(swap)) return;
  const { from, kept } = JSON.parse(readFileSync(swap, 'utf8')) as Intent;
  for (const part of parts) {
    const next = join(dataDir, from, part);
    const present = join(dataDir, part);
    // Gone from there: it is in its place already.
    if (!existsSync(next)) continue;
    if (existsSync(present)) renameSync(present, join(dataDir, kept, part));
    renameSync(next, present);
  }
  for (const folder of [join(dataDir, kept), join(dataDir, from), dataDir])
    if (existsSync(folder)) flushFolder(folder);
  rmSync(swap);
  flushFolder(dataDir);
  rmSync(join(dataDir, from), { recursive: true, force: true });
}

function freeName(dataDir: string, reason: string): string {
  const name = `${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}-${reason}`;
  const { kept } = dataDirLayout(dataDir);
  for (let count = 1; ; count++) {
    const numbered = count === 1 ? name : `${name}-${count}`;
    if (!existsSync(join(kept, numbered))) return numbered;
  }
}
