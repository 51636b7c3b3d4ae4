/** What PostgreSQL said about a refused statement. */
export interface PgRefusal {
  /** Five characters, e.g. 23505 for a unique violation. */
  sqlState: string;
  /** Name of the violated constraint, where there is one. */
  constraint: string | null;
  /** PostgreSQL's further words. May quote values of rows: for logs, not for screens. */
  detail: string | null;
}

const sqlStatePattern = /^[0-9A-Z]{5}$/;

/** How deep the database's error may be wrapped: drizzle adds one layer, a service's own error another. */
const deepestCause = 5;

/** Finds PostgreSQL's refusal in an error or its causes. Null for an error that is not the database's. */
export function readPgError(error: unknown): PgRefusal | null {
  let at: unknown = error;
  for (let depth = 0; depth < deepestCause && at instanceof Error; depth++) {
    const { code, constraint, detail, severity } = at as Error & Record<string, unknown>;
    // Node's own errors have a `code` too, some of five letters (EPERM); only the database's have a severity.
    if (typeof code === 'string' && typeof severity === 'string' && sqlStatePattern.test(code)) {
      return { sqlState: code, constraint: textOrNull(constraint), detail: textOrNull(detail) };
    }
    at = at.cause;
  }
  return null;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
