import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readFacts } from '#db/backup/facts';
import type { JobProgress, RebuildJob, RebuildResult } from '#db/backup/jobs';
import { cutLog, installLog } from '#db/backup/log-install';
import { formatLsn, parseLsn } from '#db/backup/lsn';
import { lastMark, type Mark, readMarks } from '#db/backup/marks';
import { backupPlaces } from '#db/backup/places';
import { askRow } from '#db/backup/source';
import { Engine } from '#db/engine/engine';
import { flushTree } from '#db/engine/flush-tree';
import { unpack } from '#db/engine/unpack';
import { StoreError } from '#db/errors';

/**
 * Makes a database from a backup and the log kept beside it, lets Postgres recover it, counts what it holds and
 * closes it. What lay beside the database (`secret.key`, `created.json`) lies beside it again.
 *
 * Rejects with BACKUP_DAMAGED when the archive is not the one the manifest names, or what comes out of it does not
 * open or cannot be read, and with RESTORE_UNREACHABLE when the log does not reach the end of the backup, or has
 * no mark by then. Where the log has a hole after that, it goes as far as the log is whole.
 */
export async function rebuild(
  job: RebuildJob,
  onProgress: (progress: JobProgress) => void,
): Promise<RebuildResult> {
  mkdirSync(job.target, { recursive: true, mode: 0o700 });
  await unpackVerified(job, onProgress);
  const database = join(job.target, 'database');
  const { mark, end } = placeLog(job, database);

  const engine = await openCopy(database);
  try {
    const stands = await engine.outside((session) =>
      askRow<{ redo: string; postgres: string }>(
        session,
        `SELECT redo_lsn::text AS redo, current_setting('server_version') AS postgres FROM pg_control_checkpoint()`,
      ),
    );
    // Recovery ends with a checkpoint where the log ended for it: a record that does not fit its checksum ends it.
    const recovered = Math.min(parseLsn(stands.redo), end);
    const at = recovered < end ? findMark(job, recovered) : mark;
    const facts = await readFacts(engine).catch(notReadable);
    await engine.close();
    if (job.keep) await flushTree(job.target);
    return { facts, at: at?.at ?? null, lsn: formatLsn(recovered), postgres: stands.postgres };
  } catch (error) {
    await engine.close().catch(() => undefined);
    throw error;
  }
}

async function unpackVerified(job: RebuildJob, onProgress: (progress: JobProgress) => void): Promise<void> {
  const hash = createHash('sha256');
  let doneBytes = 0;
  try {
    await unpack(job.archive, job.target, (bytes) => {
      hash.update(bytes);
      doneBytes += bytes.length;
      onProgress({ doneBytes, totalBytes: job.base.bytes });
    });
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'ENOSPC')
      throw new StoreError('BACKUP_NO_SPACE', `No room to unpack ${job.archive}.`, { cause });
    throw damaged(`The archive ${job.archive} cannot be unpacked: ${message}`, cause);
  }
  if (hash.digest('hex') !== job.base.sha256)
    throw damaged(`The archive ${job.archive} is not as it was made.`);
}

/** Puts the log in place up to the mark that is wanted; without a wish, and without any mark, all of it. */
function placeLog(job: RebuildJob, database: string): { mark: Mark | null; end: number } {
  const { history, timeline, startLsn, stopLsn } = job.base;
  const stop = parseLsn(stopLsn);
  const wanted = findMark(job, Number.MAX_SAFE_INTEGER);
  if (job.until !== undefined && wanted === null) throw unreachable(job);
  const stretch = { history, timeline, from: parseLsn(startLsn), to: wanted?.lsn ?? stop };
  const reached = installLog(job.folder, database, stretch);
  if (reached < stop) throw unreachable(job);
  if (reached >= stretch.to) return { mark: wanted, end: stretch.to };
  const mark = findMark(job, reached);
  const end = mark?.lsn ?? stop;
  cutLog(database, { timeline, end, reached });
  return { mark, end };
}

function findMark({ folder, base, until }: RebuildJob, to: number): Mark | null {
  return lastMark(readMarks(backupPlaces(folder).marks(base.history)), {
    from: parseLsn(base.stopLsn),
    to,
    until,
  });
}

async function openCopy(database: string): Promise<Engine> {
  try {
    return await Engine.open(database, undefined, { unflushed: true });
  } catch (cause) {
    throw damaged(`The database in the backup does not open. ${(cause as Error).message}`, cause);
  }
}

function notReadable(cause: unknown): never {
  const { message, cause: said } = cause as Error;
  // Postgres names the table and the page; the engine's own words are for the till at work.
  throw damaged(
    `A table of the backup cannot be read: ${said instanceof Error ? said.message : message}`,
    cause,
  );
}

function damaged(what: string, cause?: unknown): StoreError {
  return new StoreError('BACKUP_DAMAGED', what, { cause });
}

function unreachable({ until }: RebuildJob): StoreError {
  const wish = until === undefined ? 'the end of this backup' : until.toISOString();
  return new StoreError('RESTORE_UNREACHABLE', `The log kept beside the backup does not reach ${wish}.`);
}
