import { StoreError } from '#db/errors';

/** What maintenance needs of the engine. */
export interface MaintenanceTarget {
  readonly idle: boolean;
  exec(text: string): Promise<unknown>;
  /** Names of all tables, quoted. */
  tables(): Promise<string[]>;
}

export interface MaintenanceLimits {
  /** Writes after which a checkpoint is due in the next short pause, and a vacuum in the next long one. */
  writes: number;
  /** Writes after which a checkpoint is made without waiting for a pause, so that the log and recovery stay bounded. */
  writesAtMost: number;
  /** How long nothing must have happened, in milliseconds. */
  shortPauseMs: number;
  longPauseMs: number;
}

export const defaultLimits: MaintenanceLimits = {
  writes: 500,
  writesAtMost: 10_000,
  shortPauseMs: 2_000,
  longPauseMs: 60_000,
};

/**
 * Does what PostgreSQL's background processes would: PGlite has neither checkpointer nor autovacuum. Works one
 * statement at a time, only after a pause, and leaves off as soon as a call arrives; what is left waits for the
 * next pause. A short pause is worth a checkpoint, a long one vacuum, statistics and a checkpoint.
 */
export class Maintenance {
  readonly #target: MaintenanceTarget;
  readonly #limits: MaintenanceLimits;
  readonly #shortPause: NodeJS.Timeout;
  readonly #longPause: NodeJS.Timeout;
  #writesSinceCheckpoint = 0;
  #writesSinceVacuum = 0;
  #tablesLeft: string[] = [];
  #stopped = false;

  constructor(target: MaintenanceTarget, limits: MaintenanceLimits = defaultLimits) {
    this.#target = target;
    this.#limits = limits;
    this.#shortPause = setTimeout(() => void this.#inShortPause(), limits.shortPauseMs).unref();
    this.#longPause = setTimeout(() => void this.#inLongPause(), limits.longPauseMs).unref();
  }

  /** To be told after every call, and whether it wrote. Never waits. */
  noteCall(wrote: boolean): void {
    if (this.#stopped) return;
    if (wrote) {
      this.#writesSinceCheckpoint++;
      this.#writesSinceVacuum++;
    }
    if (this.#writesSinceCheckpoint >= this.#limits.writesAtMost) void this.#checkpoint();
    this.#shortPause.refresh();
    this.#longPause.refresh();
  }

  /** No statement is begun after this. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#shortPause);
    clearTimeout(this.#longPause);
  }

  async #inShortPause(): Promise<void> {
    if (this.#writesSinceCheckpoint >= this.#limits.writes && this.#free) await this.#checkpoint();
  }

  async #inLongPause(): Promise<void> {
    if (!this.#free) return;
    if (this.#tablesLeft.length === 0 && this.#writesSinceVacuum >= this.#limits.writes) {
      this.#writesSinceVacuum = 0;
      this.#tablesLeft = await this.#target.tables().catch(warn([]));
    }
    while (this.#tablesLeft.length > 0 && this.#free) {
      await this.#run(`VACUUM (ANALYZE) ${this.#tablesLeft.shift()}`);
    }
    if (this.#writesSinceCheckpoint > 0 && this.#free) await this.#checkpoint();
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
