import { StoreError } from '#db/errors';

/** What maintenance needs of the engine. */
export interface MaintenanceTarget {
  readonly idle: boolean;
  exec(text: string): Promise<unknown>;
  /** Names of all tables, quoted. */
  tables(): Promise<string[]>;
}

export interface MaintenanceLimits {
  /** Changes after which a checkpoint is due in the next short pause, and a vacuum in the next long one. */
  writes: number;
  /** Changes after which a checkpoint is made without waiting for a pause, so that the log and recovery stay bounded. */
  writesAtMost: number;
  /** Changes after which a vacuum is due in the next short pause: a busy house may have no long one for hours. */
  writesUnvacuumed: number;
  /** How long there must have been no call, in milliseconds. */
  shortPauseMs: number;
  /** How long nothing must have changed, in milliseconds. Screens read, and the clock looks, all night long. */
  longPauseMs: number;
}

export const defaultLimits: MaintenanceLimits = {
  writes: 500,
  writesAtMost: 10_000,
  writesUnvacuumed: 5_000,
  shortPauseMs: 2_000,
  longPauseMs: 60_000,
};

/**
 * Does what PostgreSQL's background processes would: PGlite has neither checkpointer nor autovacuum. Works one
 * statement at a time, only after a pause, and leaves off as soon as a call arrives; what is left waits for the
 * next short pause. A short pause is worth a checkpoint, a long one vacuum, statistics and a checkpoint.
 */
export class Maintenance {
  readonly #target: MaintenanceTarget;
  readonly #limits: MaintenanceLimits;
  readonly #shortPause: NodeJS.Timeout;
  readonly #longPause: NodeJS.Timeout;
  #writesSinceCheckpoint = 0;
  #writesSinceVacuum = 0;
  /** Whether a long pause has passed since the last change. */
  #quiet = false;
  #tablesLeft: string[] = [];
  #working = false;
  #stopped = false;

  constructor(target: MaintenanceTarget, limits: MaintenanceLimits = defaultLimits) {
    this.#target = target;
    this.#limits = limits;
    this.#shortPause = setTimeout(() => void this.#tidyUp(), limits.shortPauseMs).unref();
    this.#longPause = setTimeout(() => {
      this.#quiet = true;
      void this.#tidyUp();
    }, limits.longPauseMs).unref();
  }

  /** To be told after every call, and whether it changed a row. Never waits. */
  noteCall(changed: boolean): void {
    if (this.#stopped) return;
    if (changed) {
      this.#writesSinceCheckpoint++;
      this.#writesSinceVacuum++;
      this.#quiet = false;
      this.#longPause.refresh();
    }
    if (this.#writesSinceCheckpoint >= this.#limits.writesAtMost) void this.#checkpoint();
    this.#shortPause.refresh();
  }

  /** No statement is begun after this. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#shortPause);
    clearTimeout(this.#longPause);
  }

  /** A call that is in the way ends with `noteCall`, and so with another short pause in which this goes on. */
  async #tidyUp(): Promise<void> {
    if (this.#working || !this.#free) return;
    this.#working = true;
    await this.#vacuum();
    const due = this.#quiet ? 1 : this.#limits.writes;
    if (this.#writesSinceCheckpoint >= due && this.#free) await this.#checkpoint();
    this.#working = false;
  }

  async #vacuum(): Promise<void> {
    const { writes, writesUnvacuumed } = this.#limits;
    const due = this.#quiet ? writes : writesUnvacuumed;
    if (this.#tablesLeft.length === 0 && this.#writesSinceVacuum >= due) {
      this.#writesSinceVacuum = 0;
      this.#tablesLeft = await this.#target.tables().catch(warn([]));
    }
    while (this.#tablesLeft.length > 0 && this.#free) {
      await this.#run(`VACUUM (ANALYZE) ${this.#tablesLeft.shift()}`);
      // A call that came in meanwhile lies in the event loop, where `idle` cannot see it yet.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  get #free(): boolean {
    return this.#target.idle && !this.#stopped;
  }

  #checkpoint(): Promise<void> {
    this.#writesSinceCheckpoint = 0;
    return this.#run('CHECKPOINT');
  }

  async #run(statement: string): Promise<void> {
    await this.#target.exec(statement).catch(warn(undefined));
  }
}

/** A failed round harms nobody now and is tried again; a crashed or closed store tells its owner by itself. */
function warn<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (!(error instanceof StoreError)) process.emitWarning(`Database maintenance failed: ${String(error)}`);
    return instead;
  };
}
