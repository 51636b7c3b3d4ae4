import { DrizzleQueryError } from 'drizzle-orm';
import { readPgError } from '#db/pg-errors';

/** How many causes are told; an error may name itself as its own. */
const DEEPEST = 5;

/**
 * An error for the log: each message with where it came from, and what the database calls it. Never the values a
 * statement was given, which are guests' names and phones and the hashes of PINs.
 */
export function errorText(error: unknown): string {
  const told: string[] = [];
  let at: unknown = error;
  for (; at instanceof Error && told.length < DEEPEST; at = at.cause) told.push(oneError(at));
  if (told.length === 0) return String(error);
  const pg = readPgError(error);
  if (pg) told.push(`SQLSTATE ${pg.sqlState}${pg.constraint ? `, constraint ${pg.constraint}` : ''}`);
  return told.join('\ncaused by ');
}

function oneError(error: Error): string {
  // drizzle quotes the statement and its values in the message.
  const message = error instanceof DrizzleQueryError ? 'a statement failed' : error.message;
  return `${error.name}: ${message}${frames(error)}`;
}

/** The stack without its head, which repeats the message as it was. */
function frames({ stack = '', message }: Error): string {
  const at = stack.indexOf(message);
  return at === -1 ? '' : stack.slice(at + message.length);
}
