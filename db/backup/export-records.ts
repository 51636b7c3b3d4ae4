import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportResult, JobProgress } from '#db/backup/jobs';
import type { Manifest } from '#db/backup/manifest';
import { backupsFolder, exportsFolder } from '#db/backup/place';
import { backupFiles } from '#db/backup/places';
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
  const { folder, copy } = makePlace(dataDir, clock());
  const from = backupsFolder(dataDir);
  const { archive } = backupFiles(join(from, backup.id));
  const rebuild = { folder: from, archive, target: copy, base: backup, keep: false };
  try {
    await runJob('rebuild', rebuild, { signal, onProgress: (progress) => onProgress('copying', progress) });
    const job = { database: join(copy, 'database'), target: folder };
    const told = (progress: JobProgress) => onProgress('exporting', progress);
    return { folder, ...(await runJob('export', job, { signal, onProgress: told })) };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Exports what can be read of a database that does not open. It is not touched: a copy is read. */
export async function exportDamaged(
  dataDir: string,
  { clock, signal, onProgress }: ExportOptions,
): Promise<Exported> {
  const { folder, copy } = makePlace(dataDir, clock());
  const job = { database: dataDirLayout(dataDir).database, copy, target: folder };
  const told = (progress: JobProgress) => onProgress('exporting', progress);
  try {
    return { folder, ...(await runJob('rescue', job, { signal, onProgress: told })) };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function makePlace(dataDir: string, now: Date) {
  const exports = exportsFolder(dataDir);
  mkdirSync(exports, { recursive: true, mode: 0o700 });
  const name = now.toISOString().slice(0, 19).replaceAll(':', '-');
  return { folder: join(exports, name), copy: join(exports, 'copy') };
}
