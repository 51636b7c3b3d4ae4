import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { compressSegment, copyRange } from '#db/backup/log-files';
import { parseLsn, parseSegmentName, segmentBytes, segmentName, segmentStart } from '#db/backup/lsn';
import { addMark, type Mark, readMarks } from '#db/backup/marks';
import { backupPlaces, compressed } from '#db/backup/places';
import { freeBytes, reserveBytes } from '#db/backup/room';
import { askRow, type BackupSource } from '#db/backup/source';
import { dataDirLayout } from '#db/data-dir';
import { flushFolder } from '#db/engine/flush-tree';
import { beginHistory, readHistory } from '#db/engine/history';
import { StoreError } from '#db/errors';

export interface LogArchiveOptions {
  dataDir: string;
  folder: string;
  source: BackupSource;
  clock: () => Date;
  /** Segments that may wait in the data folder while the archive is away: 32 are 512 MB. */
  waitingAtMost?: number;
  /** Asked before each copy: without a base nothing can be restored from a log, and none is kept. */
  base(): Base;
  /** Called when the disk of the archive runs short of the till's reserve. */
  makeRoom(): Promise<unknown>;
  /** Bytes a folder's disk still takes. */
  free?: (folder: string) => number;
}

/** Whether the present history has a backup, or is about to have its first. */
export type Base = 'none' | 'first' | 'there';

/** How far the archive of the present history goes. */
export interface LogEnd extends Mark {
  history: string;
  timeline: string;
}

const waitingAtMost = 32;

/**
 * Copies the write-ahead log, as it grows, from the data folder into the folder of backups, and marks which
 * instant each stretch of it reaches. Postgres keeps each segment until it is told here that it was copied.
 *
 * What is in the archive is never written again, so a log that does not continue it (the archive is gone, the
 * data folder was put back by hand) begins a new history, for which a new backup is due.
 */
export class LogArchive {
  readonly #options: LogArchiveOptions;
  #history: string | null = null;
  #position: number | null = null;
  #mark: Mark | null = null;
  #broken: string | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: LogArchiveOptions) {
    this.#options = options;
  }

  /** Why the history before this one ended; null where it did not. */
  get broken(): string | null {
    return this.#broken;
  }

  /** The last mark of this run. */
  get mark(): Mark | null {
    return this.#mark;
  }

  /**
   * Copies what the log has more than the archive, flushed, and marks it. Resolves with the end reached, and with null
   * where no log is kept for want of a base. Rejects with BACKUP_NO_SPACE below the till's reserve, or with what the
   * disk or the database said; the next call tries again. Calls run one after another.
   */
  catchUp(): Promise<LogEnd | null> {
    return this.between(() => this.#run());
  }

  /** Does something while nothing is copied or marked. */
  between<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#last.then(work);
    this.#last = run.catch(() => undefined);
    return run;
  }

  async #run(): Promise<LogEnd | null> {
    try {
      return await this.#copy();
    } catch (error) {
      const waiting = this.#waiting().length;
      const most = this.#options.waitingAtMost ?? waitingAtMost;
      if (waiting > most) this.#break(`The folder of backups could not be written for too long: ${error}`);
      throw error;
    }
  }

  async #copy(): Promise<LogEnd | null> {
    const { source, clock, dataDir, folder } = this.#options;
    const now = await source.outside(async (session) => {
      // Before the question: all that was acknowledged until then lies before the answer.
      const at = clock();
      const row = await askRow<{ lsn: string; file: string; kept: boolean }>(
        session,
        `SELECT l::text AS lsn, pg_walfile_name(l) AS file, current_setting('archive_mode') = 'on' AS kept
         FROM pg_current_wal_flush_lsn() AS l`,
      );
      if (!row.kept) throw new Error('The database was opened without keeping its log: pass keepLog.');
      return { at, lsn: parseLsn(row.lsn), timeline: row.file.slice(0, 8) };
    });
    // Away as a whole is another thing than changed: what is missing may come back.
    if (!existsSync(folder)) throw new Error(`The folder of backups ${folder} is not there.`);
    const base = this.#options.base();
    if (base === 'none') return this.#letGo();
    if (this.#history === null && base === 'there') this.#resume(now);
    if (this.#position !== null && !this.#continues(now))
      this.#break('The log in the data folder does not continue the one among the backups.');
    this.#history ??= readHistory(dataDir) ?? beginHistory(dataDir);
    const places = backupPlaces(folder);
    const log = places.log(this.#history);
    if (this.#position === null) {
      mkdirSync(log, { mode: 0o700, recursive: true });
      flushFolder(places.logs);
      this.#position = segmentStart(now.lsn);
    }
    const end = { ...now, history: this.#history };
    if (this.#mark?.lsn === now.lsn && this.#position === now.lsn) return end;
    await this.#keepReserve();
    while (this.#position < now.lsn) this.#position = await this.#copySegment(log, this.#position, now);
    await addMark(places.marks(this.#history), now);
    this.#mark = now;
    this.#release(this.#position);
    return end;
  }

  /** Postgres keeps its log for nobody; where the archive begins then is seen when there is a base. */
  #letGo(): null {
    this.#history = null;
    this.#position = null;
    this.#mark = null;
    this.#release(Number.POSITIVE_INFINITY);
    return null;
  }

  async #keepReserve(): Promise<void> {
    const { folder, makeRoom, free = freeBytes } = this.#options;
    if (free(folder) >= reserveBytes) return;
    await makeRoom();
    if (free(folder) >= reserveBytes) return;
    throw new StoreError('BACKUP_NO_SPACE', `The disk of ${folder} is nearly full: make room on it.`);
  }

  async #copySegment(log: string, from: number, { timeline, lsn }: { timeline: string; lsn: number }) {
    const start = segmentStart(from);
    const end = Math.min(lsn, start + segmentBytes);
    const name = segmentName(timeline, start);
    const source = join(this.#wal, name);
    await copyRange(source, join(log, name), from - start, end - start);
    if (end - start === segmentBytes) await compressSegment(join(log, name));
    return end;
  }

  /** Takes up where the archive of this history ended: at its last mark, or the complete segments after it. */
  #resume({ timeline }: { timeline: string }): void {
    const { dataDir, folder } = this.#options;
    const history = readHistory(dataDir);
    this.#history = history;
    if (history === null) return;
    const places = backupPlaces(folder);
    const mark = readMarks(places.marks(history)).at(-1);
    if (!mark) return;
    let position = mark.lsn;
    const complete = (lsn: number) =>
      existsSync(join(places.log(history), compressed(segmentName(timeline, lsn))));
    while (complete(position)) position = segmentStart(position) + segmentBytes;
    this.#position = position;
  }

  /** Whether the log can go on from where the archive ends: it is there, reaches as far, and says the same. */
  #continues({ timeline, lsn }: { timeline: string; lsn: number }): boolean {
    const position = this.#position ?? 0;
    if (lsn < position) return false;
    const log = backupPlaces(this.#options.folder).log(this.#history ?? '');
    if (!existsSync(log)) return false;
    if (lsn > position && !existsSync(join(this.#wal, segmentName(timeline, position)))) return false;
    const offset = position - segmentStart(position);
    if (offset === 0) return true;
    const archived = join(log, segmentName(timeline, position));
    if (!existsSync(archived)) return false;
    if (this.#mark !== null) return true;
    const head = (file: string) => readFileSync(file).subarray(0, offset);
    return head(archived).equals(head(join(this.#wal, segmentName(timeline, position))));
  }

  #break(why: string): void {
    const { dataDir } = this.#options;
    this.#history = beginHistory(dataDir);
    this.#position = null;
    this.#mark = null;
    this.#broken = why;
    this.#release(Number.POSITIVE_INFINITY);
  }

  get #wal(): string {
    return join(dataDirLayout(this.#options.dataDir).database, 'pg_wal');
  }

  #waiting(): string[] {
    const status = join(this.#wal, 'archive_status');
    return existsSync(status) ? readdirSync(status).filter((name) => name.endsWith('.ready')) : [];
  }

  /** Tells Postgres that it may let go of the segments before a position. Lost by a crash, it is told again. */
  #release(position: number): void {
    for (const ready of this.#waiting()) {
      const name = ready.slice(0, -'.ready'.length);
      const segment = parseSegmentName(name);
      // What is no segment is Postgres's own note of a backup, which the manifest replaces.
      if (segment && segment.start + segmentBytes > position) continue;
      const status = join(this.#wal, 'archive_status', name);
      renameSync(`${status}.ready`, `${status}.done`);
    }
  }
}
