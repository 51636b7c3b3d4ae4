import { mkdirSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ExportResult, JobProgress } from '#db/backup/jobs';
import { logBytes } from '#db/backup/log-install';
import type { Manifest } from '#db/backup/manifest';
import { backupsFolder, exportsFolder } from '#db/backup/place';
import { backupFiles } from '#db/backup/places';
import { refuseWithoutRoom } from '#db/backup/room';
import { type JobOptions, runJob } from '#db/backup/run-job';
import { dataDirLayout } from '#db/data-dir';

interface ExportOptions extends Pick<JobOptions, 'signal'> {
  clock: () => Date;
  onProgress(step: 'copying' | 'exporting', progress: JobProgress): void;
}

/** What was written where. */
export interface Exported extends ExportResult {
  folder: string;
}

/**
 * Exports the restaurant as it is now, while it works: a copy is made from a backup and the log since, and that is
 * written out in a process of its own. Rejects as restoring and exporting do; leaves nothing half-written.
 */
export async function exportFromBackup(
  dataDir: string,
  backup: Manifest,
  { clock, signal, onProgress }: ExportOptions,
): Promise<Exported> {
  const { folder, copy, clear } = await makePlace(dataDir, clock());
  const from = backupsFolder(dataDir);
  const { archive } = backupFiles(join(from, backup.id));
  const rebuild = { folder: from, archive, target: copy, base: backup, keep: false };
  try {
    refuseWithoutRoom(dirname(folder), backup.unpackedBytes, logBytes(from, backup));
    await runJob('rebuild', rebuild, { signal, onProgress: (progress) => onProgress('copying', progress) });
    const job = { database: join(copy, 'database'), target: folder };
    const told = (progress: JobProgress) => onProgress('exporting', progress);
    return { folder, ...(await runJob('export', job, { signal, onProgress: told })) };
  } finally {
    await clear();
  }
}

/** Exports what can be read of a database that does not open. It is not touched: a copy is read. */
export async function exportDamaged(
  dataDir: string,
  { clock, signal, onProgress }: ExportOptions,
): Promise<Exported> {
  const { folder, copy, clear } = await makePlace(dataDir, clock());
  const job = { database: dataDirLayout(dataDir).database, copy, target: folder };
  const told = (progress: JobProgress) => onProgress('exporting', progress);
  try {
    return { folder, ...(await runJob('rescue', job, { signal, onProgress: told })) };
  } finally {
    await clear();
  }
}

/** Makes the folder of exports and clears what an export that was cut off left in it, as `clear` does after this one. */
async function makePlace(dataDir: string, now: Date) {
  const exports = exportsFolder(dataDir);
  mkdirSync(exports, { recursive: true, mode: 0o700 });
  const folder = join(exports, now.toISOString().slice(0, 19).replaceAll(':', '-'));
  const copy = join(exports, 'copy');
  const clear = async () => {
    const left = readdirSync(exports).filter((name) => leftover.test(name));
    for (const path of [copy, ...left.map((name) => join(exports, name))])
      await rm(path, { recursive: true, force: true });
  };
  await clear();
  return { folder, copy, clear };
}

/** What writing an export leaves of one that was cut off: named by its instant. */
const leftover = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.unfinished$/;
