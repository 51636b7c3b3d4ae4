import { readdirSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ExportJob, ExportResult, JobProgress, RescueJob } from '#db/backup/jobs';
import { refuseWithoutRoom } from '#db/backup/room';
import { Engine } from '#db/engine/engine';
import { exportDatabase } from '#db/export/export';
import type { ExportManifest } from '#db/export/manifest';
import type { ExportProgress } from '#db/export/ranges';
import { rescueFromCopy } from '#db/export/rescue';

type Told = (progress: JobProgress) => void;

/** Of all the work, in thousandths: an export does not know its bytes before it has written them. */
const thousandths = (onProgress: Told) => (progress: ExportProgress) =>
  onProgress({ doneBytes: Math.round(progress.done * 1000), totalBytes: 1000 });

/** Exports a database nobody else needs. Rejects as `exportDatabase`. */
export async function exportCopy(job: ExportJob, onProgress: Told): Promise<ExportResult> {
  const engine = await Engine.open(job.database, undefined, { unflushed: true });
  try {
    return resultOf(await exportDatabase(engine, job.target, { onProgress: thousandths(onProgress) }));
  } finally {
    await engine.close();
  }
}

/** Exports what can be read of a damaged database, of a copy of it. Rejects as `rescueDatabase`. */
export async function rescueCopy(job: RescueJob, onProgress: Told): Promise<ExportResult> {
  // What a killed rescue left takes room that this one may have.
  await rm(job.copy, { recursive: true, force: true });
  refuseWithoutRoom(dirname(job.copy), treeBytes(job.database));
  const options = { onProgress: thousandths(onProgress) };
  return resultOf(await rescueFromCopy(job.database, job.copy, job.target, options));
}

function treeBytes(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return entries
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + sizeOf(join(entry.parentPath, entry.name)), 0);
}

function resultOf({ tables, missing }: ExportManifest): ExportResult {
  const total = (count: (table: ExportManifest['tables'][number]) => number) =>
    tables.reduce((sum, table) => sum + count(table), 0);
  return {
    rows: total(({ rows }) => rows),
    unreadable: total(({ unreadable }) => unreadable?.rows ?? 0),
    missing,
  };
}
