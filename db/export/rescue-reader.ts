import { Engine, type Session } from '#db/engine/engine';
import { StoreError } from '#db/errors';
import { readPgError } from '#db/pg-errors';
import { settleFormats } from './tables';

/** What was read, or the words of whatever kept it from being read, and whether the engine crashed over it. */
export type Answer<T> = { value: T } | { words: string; crashed: boolean };

/** Reads from a damaged database: a statement that fails or crashes the engine is an answer, not the end. */
export class PatientReader {
  #engine: Engine | null = null;

  constructor(private readonly folder: string) {}

  /** Rejects with DATA_FOLDER_DAMAGED when the database does not start. */
  async open(): Promise<Engine> {
    this.#engine ??= await Engine.open(this.folder);
    return this.#engine;
  }

  /** Each read is a transaction of its own: nobody else writes to the copy, so all see one state. */
  async read<T>(work: (session: Session) => Promise<T>): Promise<Answer<T>> {
    const engine = await this.open();
    try {
      const value = await engine.transaction('read', async (session) => {
        await session.exec(settleFormats);
        return work(session);
      });
      return { value };
    } catch (error) {
      const crashed = error instanceof StoreError && error.code === 'STORE_FAILED';
      if (!crashed && readPgError(error) === null) throw error;
      if (crashed) await this.close();
      return { words: error instanceof Error ? error.message : String(error), crashed };
    }
  }

  async close(): Promise<void> {
    const engine = this.#engine;
    this.#engine = null;
    await engine?.close();
  }
}
