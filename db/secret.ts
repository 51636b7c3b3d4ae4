import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dataDirLayout } from '#db/data-dir';
import { replaceFlushed } from '#db/engine/flush-tree';
import { StoreError } from '#db/errors';
import { staffProfiles } from '#db/schema/people';
import type { Store } from '#db/store';

/** The venue's own key: it finds staff by PIN and recognises sessions and repeated commands without storing either. */
export interface Secret {
  /** A keyed SHA-256 of the text, in hex. */
  digest(text: string): string;
}

const keyBytes = 32;

/**
 * Reads the key that lies beside the data, or makes it where nobody's PIN depends on one yet: under another key no
 * PIN is known any more. Rejects with SECRET_MISSING where staff do and it is gone or torn. Whoever can read the
 * data folder can read the key: it keeps digests useless in a copy of the database alone.
 */
export async function openSecret(dataDir: string, store: Store): Promise<Secret> {
  const file = dataDirLayout(dataDir).secret;
  const key = readKey(file) ?? (await makeKey(file, store));
  return { digest: (text) => createHmac('sha256', key).update(text).digest('hex') };
}

/** Null where there is no whole key. */
function readKey(file: string): Buffer | null {
  try {
    const key = readFileSync(file);
    return key.length === keyBytes ? key : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function makeKey(file: string, store: Store): Promise<Buffer> {
  const staff = await store.read((tx) =>
    tx.select({ id: staffProfiles.userId }).from(staffProfiles).limit(1),
  );
  if (staff.length > 0) {
    throw new StoreError(
      'SECRET_MISSING',
      `The key ${file} is missing or damaged, and without it nobody's PIN works. Copy secret.key into that folder from a backup of it and start again.`,
    );
  }
  const key = randomBytes(keyBytes);
  replaceFlushed(file, key);
  return key;
}
