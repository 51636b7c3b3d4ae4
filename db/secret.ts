import { createHmac, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** The venue's own key: it finds staff by PIN and recognises sessions and repeated commands without storing either. */
export interface Secret {
  /** A keyed SHA-256 of the text, in hex. */
  digest(text: string): string;
}

/**
 * Reads the key that lies beside the data, or makes it. Whoever can read the data folder can read the key:
 * it keeps digests useless in a copy of the database alone.
 */
export function openSecret(dataDir: string): Secret {
  const file = join(dataDir, 'secret.key');
  const key = readKey(file) ?? makeKey(file);
  return { digest: (text) => createHmac('sha256', key).update(text).digest('hex') };
}

function readKey(file: string): Buffer | null {
  try {
    const key = readFileSync(file);
    if (key.length !== 32) throw new Error(`${file} is damaged: it must hold 32 bytes`);
    return key;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function makeKey(file: string): Buffer {
  const key = randomBytes(32);
  const handle = openSync(file, 'wx', 0o600);
  try {
    writeSync(handle, key);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return key;
}
