import type { Session } from '#db/engine/engine';
import type { Store, Tx } from '#db/store';

/** One statement as it reached the database. */
export interface Statement {
  text: string;
  parameters: unknown[];
}

export interface Recorder {
  /** The store, telling what passes through it while something is being recorded. */
  store: Store;
  /** What `work` sent to the database, without BEGIN and COMMIT. */
  record(work: () => Promise<unknown>): Promise<Statement[]>;
}

/** Listens between drizzle and the engine, where statements are final. */
export function recordStatements(store: Store): Recorder {
  let statements: Statement[] | null = null;
  const watched = (tx: Tx): Tx => {
    const heard = statements;
    if (!heard) return tx;
    const session = sessionOf(tx);
    const { query } = session;
    session.query = (text, parameters = [], options) => {
      heard.push({ text, parameters });
      return query(text, parameters, options);
    };
    return tx;
  };
  return {
    store: {
      ...store,
      read: (work) => store.read((tx) => work(watched(tx))),
      write: (work) => store.write((tx) => work(watched(tx))),
    },
    async record(work) {
      const heard: Statement[] = [];
      statements = heard;
      try {
        await work();
      } finally {
        statements = null;
      }
      return heard;
    },
  };
}

/** Runs statements as they are in one write transaction, with nothing between them and the engine. */
export function runRaw(store: Store, statements: readonly Statement[]): Promise<void> {
  return store.write(async (tx) => {
    const session = sessionOf(tx);
    for (const { text, parameters } of statements) await session.query(text, parameters);
  });
}

/** The engine's session under drizzle's transaction: a private part of it, and the only way to both. */
export function sessionOf(tx: Tx): Session {
  return (tx as unknown as { session: { client: Session } }).session.client;
}
