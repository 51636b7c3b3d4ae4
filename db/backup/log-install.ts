import { existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseLsn, segmentBytes, segmentName, segmentStart } from '#db/backup/lsn';
import { backupPlaces, compressed } from '#db/backup/places';

export interface LogStretch {
  history: string;
  timeline: string;
  /** Positions. */
  from: number;
  to: number;
}

/**
 * Puts the log of a backup, from the segment that holds `from`, into a database's folder, up to `to` or as far as
 * it is whole. Returns the position it reaches.
 */
export function installLog(folder: string, database: string, stretch: LogStretch): number {
  const { history, timeline, from, to } = stretch;
  const log = backupPlaces(folder).log(history);
  const wal = join(database, 'pg_wal');
  mkdirSync(wal, { recursive: true, mode: 0o700 });
  let reached = segmentStart(from);
  while (reached < to) {
    const name = segmentName(timeline, reached);
    const bytes = readSegment(join(log, name));
    if (bytes === null || bytes.length === 0) break;
    writeFileSync(join(wal, name), bytes, { mode: 0o600 });
    reached += bytes.length;
    if (bytes.length < segmentBytes) break;
  }
  const end = Math.min(reached, to);
  cutLog(database, { timeline, end, reached });
  return end;
}

/** The bytes of log `installLog` lays down at most for a backup: its segments unpacked, and one that is growing. */
export function logBytes(
  folder: string,
  { history, timeline, startLsn }: { history: string; timeline: string; startLsn: string },
): number {
  const log = backupPlaces(folder).log(history);
  const first = segmentStart(parseLsn(startLsn));
  let end = first;
  while ([compressed, String].some((form) => existsSync(join(log, form(segmentName(timeline, end))))))
    end += segmentBytes;
  return end - first;
}

/** Takes out of an installed log all that comes after `end`: the rest of its segment is zeros, as if never written. */
export function cutLog(
  database: string,
  { timeline, end, reached }: { timeline: string; end: number; reached: number },
): void {
  const wal = join(database, 'pg_wal');
  for (let start = segmentStart(end); start < reached || start === segmentStart(end); start += segmentBytes) {
    const file = join(wal, segmentName(timeline, start));
    if (!existsSync(file)) continue;
    if (start >= end) {
      rmSync(file);
      continue;
    }
    truncateSync(file, end - start);
    truncateSync(file, segmentBytes);
  }
}

/** The bytes of an archived segment, of the growing one as many as there are; null where it is missing or torn. */
function readSegment(file: string): Buffer | null {
  if (!existsSync(compressed(file))) return existsSync(file) ? readFileSync(file) : null;
  try {
    const bytes = gunzipSync(readFileSync(compressed(file)));
    return bytes.length === segmentBytes ? bytes : null;
  } catch {
    // Its checksum does not fit: the log ends before it.
    return null;
  }
}
