import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { formatLsn, parseLsn } from '#db/backup/lsn';
import { replaceFlushed } from '#db/engine/flush-tree';

/** Everything acknowledged up to the instant `at` lies in the log before `lsn`. */
export interface Mark {
  at: Date;
  lsn: number;
}

interface Read {
  file: number;
  /** Bytes up to the line that may still grow, and the marks in them. */
  bytes: number;
  marks: Mark[];
}

/** What was read last: a week has some tens of thousands, and they are asked for every minute. */
const known = new Map<string, Read>();
const knownAtMost = 8;

/**
 * The marks of one history in the order they were made. Lines a crash tore are left out; none without a file. Of a
 * file that has grown since the last question only the end is read.
 */
export function readMarks(file: string): readonly Mark[] {
  const before = known.get(file);
  known.delete(file);
  if (!existsSync(file)) return [];
  const handle = openSync(file, 'r');
  try {
    const { ino, size } = fstatSync(handle);
    const isSame = before?.file === ino && size >= before.bytes;
    const read: Read = isSame ? before : { file: ino, bytes: 0, marks: [] };
    const added = Buffer.alloc(size - read.bytes);
    readSync(handle, added, 0, added.length, read.bytes);
    const last = added.lastIndexOf('\n') + 1;
    for (const line of added.toString('utf8', 0, last).split('\n')) read.marks.push(...readMark(line));
    read.bytes += last;
    known.set(file, read);
    for (const oldest of [...known.keys()].slice(0, -knownAtMost)) known.delete(oldest);
    return [...read.marks, ...readMark(added.toString('utf8', last))];
  } finally {
    closeSync(handle);
  }
}

/** By hand: there are some tens of thousands in a week. */
function readMark(text: string): Mark[] {
  try {
    const { at, lsn } = JSON.parse(text) as { at: string; lsn: string };
    const mark = { at: new Date(at), lsn: parseLsn(lsn) };
    return Number.isNaN(mark.at.getTime()) ? [] : [mark];
  } catch {
    return [];
  }
}

const written = ({ at, lsn }: Mark) => `\n${JSON.stringify({ at: at.toISOString(), lsn: formatLsn(lsn) })}`;

/** Adds a mark and flushes it. Begins a new line: a torn one before it stays by itself. */
export async function addMark(file: string, mark: Mark): Promise<void> {
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.writeFile(written(mark));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes the marks before a position; the file is replaced as a whole. Not while another may be added. */
export function removeMarksBefore(file: string, lsn: number): void {
  const marks = readMarks(file);
  const kept = marks.filter((mark) => mark.lsn >= lsn);
  if (kept.length === marks.length) return;
  replaceFlushed(file, kept.map(written).join(''));
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
