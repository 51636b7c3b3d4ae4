import type { Facts, Manifest } from '#db/backup/manifest';
import type { MirrorOptions } from '#db/backup/mirror';
import type { StoreErrorCode } from '#db/errors';

/** What the worker is started for, and what it answers. All of it crosses processes: plain values only. */
export interface Jobs {
  /** Copies a database that is at work into an archive; waits before the end for what only its owner can read. */
  copy: { job: CopyJob; result: CopyResult };
  /** Makes a database from a backup and its log, opens it and counts. */
  rebuild: { job: RebuildJob; result: RebuildResult };
  /** Writes a closed database nobody else needs as SQL and CSV. */
  export: { job: ExportJob; result: ExportResult };
  /** Copies a damaged database and writes what can be read of the copy. */
  rescue: { job: RescueJob; result: ExportResult };
  /** Brings a second folder up to date, on a disk that may be slow or answer never. */
  mirror: { job: MirrorJob; result: null };
}

export type JobName = keyof Jobs;

export interface CopyJob {
  /** The data folder. */
  dataDir: string;
  archive: string;
}

export interface CopyResult {
  bytes: number;
  unpackedBytes: number;
  sha256: string;
}

/** What is added to the copy last. */
export interface CopyEnd {
  label: string;
  control: Uint8Array;
}

export interface RebuildJob {
  /** The folder the backup lies in, with its log beside. */
  folder: string;
  archive: string;
  /** Where the database is made: a folder that does not exist yet. */
  target: string;
  base: Pick<Manifest, 'history' | 'timeline' | 'startLsn' | 'stopLsn' | 'sha256' | 'bytes'>;
  /** The instant to stop at; as far as the log goes without it. */
  until?: Date | undefined;
  /** Whether it shall last: then every file is flushed. */
  keep: boolean;
}

export interface RebuildResult {
  facts: Facts;
  /** The instant it stands at; null where the log has no mark, as while the first backup is verified. */
  at: Date | null;
  lsn: string;
  postgres: string;
}

export interface ExportJob {
  database: string;
  /** A folder that does not exist yet. */
  target: string;
}

export interface RescueJob extends ExportJob {
  /** Where the copy is made, and removed again. */
  copy: string;
}

type MirrorJob = Omit<MirrorOptions, 'signal'>;

export interface ExportResult {
  /** Rows of all tables that were written. */
  rows: number;
  /** About how many could not be read. */
  unreadable: number;
  /** What else could not be read, in words. */
  missing: string[];
}

export interface JobProgress {
  doneBytes: number;
  totalBytes: number;
}

/** From the worker. */
export type FromWorker =
  | { type: 'progress'; progress: JobProgress }
  | { type: 'copied' }
  | { type: 'done'; result: unknown }
  | { type: 'failed'; code: StoreErrorCode | null; message: string };

/** To the worker. */
export type ToWorker =
  | { type: 'start'; name: JobName; job: Jobs[JobName]['job'] }
  | { type: 'end'; end: CopyEnd };
