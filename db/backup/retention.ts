import { existsSync, readdirSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { listBackups } from '#db/backup/list';
import { parseLsn, parseSegmentName, segmentStart } from '#db/backup/lsn';
import { removeMarksBefore } from '#db/backup/marks';
import { backupPlaces, isHistory } from '#db/backup/places';
import { expired } from '#db/backup/retention.rules';

/**
 * Removes from a folder the backups that are no longer kept, and the log nobody needs any more: before the oldest
 * backup of its history, and all of a history without backups. The present history stays, and all of the log while
 * something that may be a backup cannot be read. Resolves with the ids removed.
 *
 * @param own the histories it may touch and counts; all there are without it.
 */
export async function applyRetention(
  folder: string,
  presentHistory: string | null,
  own?: readonly string[],
): Promise<string[]> {
  const places = backupPlaces(folder);
  const isOwn = (history: string) => isHistory(history) && (own?.includes(history) ?? true);
  const listOwn = () => listBackups([folder]).backups.filter(({ manifest }) => isOwn(manifest.history));
  const removed = expired(listOwn().map(({ manifest }) => manifest)).map(({ id }) => id);
  for (const id of removed) {
    // Renamed first: a crash leaves a leftover nobody lists instead of half a backup.
    await remove(places.unfinished);
    renameSync(places.backup(id).folder, places.unfinished);
    await remove(places.unfinished);
  }
  if (listBackups([folder]).foreign.some(({ mayBeBackup }) => mayBeBackup)) return removed;
  const backups = listOwn();
  for (const history of existsSync(places.logs) ? readdirSync(places.logs).filter(isOwn) : []) {
    const starts = backups
      .filter(({ manifest }) => manifest.history === history)
      .map(({ manifest }) => segmentStart(parseLsn(manifest.startLsn)));
    if (starts.length > 0) {
      await removeSegmentsBefore(places.log(history), Math.min(...starts));
      removeMarksBefore(places.marks(history), Math.min(...starts));
    }
    if (starts.length === 0 && history !== presentHistory) await remove(places.log(history));
  }
  return removed;
}

/** Not all at once: a thousand files removed in one go are felt in a tap. */
function remove(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true });
}

async function removeSegmentsBefore(log: string, start: number): Promise<void> {
  for (const name of readdirSync(log)) {
    const segment = parseSegmentName(name.replace(/\.gz(\.tmp)?$/, ''));
    if (segment && segment.start < start) await rm(join(log, name), { force: true });
  }
}
