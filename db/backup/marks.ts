import { existsSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { z } from 'zod';
import { formatLsn, parseLsn } from '#db/backup/lsn';

/** Everything acknowledged up to the instant `at` lies in the log before `lsn`. */
export interface Mark {
  at: Date;
  lsn: number;
}

const line = z.object({ at: z.iso.datetime(), lsn: z.string() });

/** The marks of one history in the order they were made. Lines a crash tore are left out; none without a file. */
export function readMarks(file: string): Mark[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').split('\n').flatMap(readMark);
}

function readMark(text: string): Mark[] {
  try {
    const { at, lsn } = line.parse(JSON.parse(text));
    return [{ at: new Date(at), lsn: parseLsn(lsn) }];
  } catch {
    return [];
  }
}

/** Adds a mark and flushes it. Begins a new line: a torn one before it stays by itself. */
export async function addMark(file: string, { at, lsn }: Mark): Promise<void> {
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.writeFile(`\n${JSON.stringify({ at: at.toISOString(), lsn: formatLsn(lsn) })}`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * The last mark, in the order they were made, that is not after `until`, between two positions of the log. The
 * clock may have jumped: the order is the log's. Null where there is none.
 */
export function lastMark(
  marks: readonly Mark[],
  { from, to, until }: { from: number; to: number; until?: Date | undefined },
): Mark | null {
  const fits = ({ at, lsn }: Mark) => lsn >= from && lsn <= to && (until === undefined || at <= until);
  return marks.findLast(fits) ?? null;
}
