import { StoreError } from '#db/errors';
import { ALIVE_EVERY_MS, type LifeSign, type StartFailure } from './keep-running';

/** Tells the keeper that this process is ready, and from then on every second that its thread still runs. */
export function sayAlive(tell: (sign: LifeSign) => void): void {
  tell({ kind: 'ready' });
  setInterval(() => tell({ kind: 'alive' }), ALIVE_EVERY_MS);
}

/** Why the host could not start, for the keeper. What nobody has worded goes to the log as well, with its stack. */
export function startFailure(error: unknown): StartFailure {
  if (!(error instanceof StoreError)) process.stderr.write(`${stackOf(error)}\n`);
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'HOST_START_FAILED';
  return { code, message: error instanceof Error ? error.message : String(error) };
}

function stackOf(error: unknown): string {
  return error instanceof Error && error.stack !== undefined ? error.stack : String(error);
}
