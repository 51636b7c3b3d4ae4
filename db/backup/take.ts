import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CopyEnd, JobProgress } from '#db/backup/jobs';
import { listBackups } from '#db/backup/list';
import type { LogArchive, LogEnd } from '#db/backup/log-archive';
import { parseLsn } from '#db/backup/lsn';
import type { BackupKind, Manifest } from '#db/backup/manifest';
import { backupFiles, backupPlaces } from '#db/backup/places';
import { cancelled, runJob } from '#db/backup/run-job';
import { askRow, type BackupSource } from '#db/backup/source';
import { dataDirLayout } from '#db/data-dir';
import { flushFolder, writeFlushed } from '#db/engine/flush-tree';
import { pgliteVersion } from '#db/engine/pglite-package';
import { StoreError } from '#db/errors';

export type BackupStep = 'preparing' | 'copying' | 'verifying';

export interface BackupProgress extends JobProgress {
  step: BackupStep;
}

export interface TakeOptions {
  /** The service day it is for: of two of one day retention keeps the later. As YYYY-MM-DD. */
  serviceDay: string;
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: BackupProgress) => void) | undefined;
}

export interface TakePlace {
  dataDir: string;
  folder: string;
  source: BackupSource;
  log: LogArchive;
  appVersion: string;
}

/**
 * Takes a physical backup of a database at work, proves it by opening and counting it, and puts it among the
 * others; returns its manifest. Rejects with BACKUP_NO_SPACE, BACKUP_CANCELLED, BACKUP_DAMAGED (a table cannot be
 * read: the database is damaged) or BACKUP_FAILED; what it leaves then, nobody lists, and the next one clears.
 */
export async function takeBackup(
  place: TakePlace,
  kind: BackupKind,
  options: TakeOptions,
): Promise<Manifest> {
  const { folder, log } = place;
  const { signal, onProgress } = options;
  const tell = (step: BackupStep) => (progress: JobProgress) => onProgress?.({ step, ...progress });
  const { unfinished, backup } = backupPlaces(folder);

  tell('preparing')({ doneBytes: 0, totalBytes: 0 });
  await clear(unfinished);
  const begun = reachedEnd(await log.catchUp());
  if (signal?.aborted) throw cancelled();

  const id = `${begun.at.toISOString().slice(0, 19).replaceAll(':', '-')}-${kind}-${randomUUID().slice(0, 4)}`;
  const making = backupFiles(join(unfinished, id));
  mkdirSync(making.folder, { recursive: true, mode: 0o700 });
  try {
    const copy = await copyWhileAtWork(place, making.archive, {
      label: id,
      signal,
      onProgress: tell('copying'),
    });
    const reached = reachedEnd(await log.catchUp());
    if (reached.history !== begun.history || reached.lsn < parseLsn(copy.stopLsn)) {
      throw new StoreError('BACKUP_FAILED', `The log of the backup could not be kept. ${log.broken ?? ''}`);
    }
    const base = { history: reached.history, timeline: reached.timeline, ...copy };
    const verified = await runJob(
      'rebuild',
      { folder, archive: making.archive, target: join(making.folder, 'opened'), base, keep: false },
      { signal, onProgress: tell('verifying') },
    );
    await clear(join(making.folder, 'opened'));
    const manifest: Manifest = {
      format: 1,
      id,
      kind,
      takenAt: reached.at.toISOString(),
      order: Math.max(reached.at.getTime(), 1 + newestOrder(folder)),
      serviceDay: options.serviceDay,
      ...base,
      postgres: verified.postgres,
      pglite: pgliteVersion(),
      app: place.appVersion,
      facts: verified.facts,
    };
    writeFlushed(making.manifest, JSON.stringify(manifest, null, 2));
    flushFolder(making.folder);
    renameSync(making.folder, backup(id).folder);
    flushFolder(folder);
    return manifest;
  } finally {
    await clear(unfinished);
  }
}

function reachedEnd(end: LogEnd | null): LogEnd {
  if (end === null) throw new StoreError('BACKUP_FAILED', 'No log is kept beside the backup.');
  return end;
}

/** Not all at once: a thousand files removed in one go are felt in a tap. */
function clear(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}

function newestOrder(folder: string): number {
  return listBackups([folder]).backups[0]?.manifest.order ?? 0;
}

interface CopyOptions {
  label: string;
  signal: AbortSignal | undefined;
  onProgress: (progress: JobProgress) => void;
}

/** Between the two statements Postgres writes whole pages into its log, which mends what is torn in the copy. */
async function copyWhileAtWork({ dataDir, source }: TakePlace, archive: string, options: CopyOptions) {
  const { label, signal, onProgress } = options;
  const start = await source.outside((session) =>
    askRow<{ lsn: string }>(session, `SELECT pg_backup_start('${label}', true)::text AS lsn`),
  );
  let stopLsn: string | undefined;
  const onCopied = async (): Promise<CopyEnd> =>
    source.outside(async (session) => {
      const control = readFileSync(join(dataDirLayout(dataDir).database, 'global', 'pg_control'));
      const stop = await askRow<{ lsn: string; label: string }>(session, stopStatement);
      stopLsn = stop.lsn;
      return { label: stop.label, control };
    });
  try {
    const copied = await runJob('copy', { dataDir, archive }, { signal, onProgress, onCopied });
    return { ...copied, startLsn: start.lsn, stopLsn: stopLsn ?? start.lsn };
  } catch (error) {
    // An engine that crashed meanwhile has forgotten the backup, and the one opened after it never knew it.
    if (stopLsn === undefined)
      await source.outside((session) => session.exec(stopStatement)).catch(() => null);
    throw error;
  }
}

const stopStatement = 'SELECT lsn::text AS lsn, labelfile AS label FROM pg_backup_stop(false)';
