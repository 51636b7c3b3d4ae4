import type { Session } from '#db/engine/engine';

/** What backups ask of an open database: a store, or a bare engine before a migration. */
export interface BackupSource {
  outside<T>(work: (session: Session) => Promise<T>): Promise<T>;
}

/** Asks for one row. */
export async function askRow<T>(session: Session, text: string): Promise<T> {
  const { rows } = await session.query<T>(text);
  if (rows[0] === undefined) throw new Error(`No answer to: ${text}`);
  return rows[0];
}
