import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { listBackups } from '#db/backup/list';
import { parseLsn, parseSegmentName, segmentStart } from '#db/backup/lsn';
import { removeMarksBefore } from '#db/backup/marks';
import { backupPlaces } from '#db/backup/places';
import { expired } from '#db/backup/retention.rules';

/**
 * Removes from a folder the backups that are no longer kept, and the log nobody needs any more: before the oldest
 * backup of its history, and all of a history without backups. The present history stays. Returns the ids removed.
 */
export function applyRetention(folder: string, presentHistory: string | null): string[] {
  const places = backupPlaces(folder);
  const removed = expired(listBackups([folder]).backups.map(({ manifest }) => manifest)).map(({ id }) => id);
  for (const id of removed) {
    // Renamed first: a crash leaves a leftover nobody lists instead of half a backup.
    rmSync(places.unfinished, { recursive: true, force: true });
    renameSync(places.backup(id).folder, places.unfinished);
    rmSync(places.unfinished, { recursive: true, force: true });
  }
  const { backups } = listBackups([folder]);
  for (const history of existsSync(places.logs) ? readdirSync(places.logs) : []) {
    const starts = backups
      .filter(({ manifest }) => manifest.history === history)
      .map(({ manifest }) => segmentStart(parseLsn(manifest.startLsn)));
    if (starts.length > 0) {
      removeSegmentsBefore(places.log(history), Math.min(...starts));
      removeMarksBefore(places.marks(history), Math.min(...starts));
    }
    if (starts.length === 0 && history !== presentHistory)
      rmSync(places.log(history), { recursive: true, force: true });
  }
  return removed;
}

function removeSegmentsBefore(log: string, start: number): void {
  for (const name of readdirSync(log)) {
    const segment = parseSegmentName(name.replace(/\.gz(\.tmp)?$/, ''));
    if (segment && segment.start < start) rmSync(join(log, name), { force: true });
  }
}
