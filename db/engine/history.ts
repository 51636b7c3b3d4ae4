import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dataDirLayout } from '#db/data-dir';
import { replaceFlushed } from '#db/engine/flush-tree';

const idPattern = /^[0-9a-f-]{36}$/;

/**
 * The id of the history a data folder's write-ahead log belongs to; null where the log was never kept, or the
 * record is torn. Positions in the log mean something only together with it: a restored database writes the same
 * positions anew.
 */
export function readHistory(dataDir: string): string | null {
  try {
    const { id } = JSON.parse(readFileSync(dataDirLayout(dataDir).history, 'utf8')) as { id?: unknown };
    return typeof id === 'string' && idPattern.test(id) ? id : null;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Begins a new history in `folder`, flushed, and returns its id. */
export function beginHistory(folder: string): string {
  const id = randomUUID();
  replaceFlushed(dataDirLayout(folder).history, JSON.stringify({ id, since: new Date().toISOString() }));
  return id;
}
