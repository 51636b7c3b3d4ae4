import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A database folder is a thousand files: in memory it is made eight times as fast as on disk. */
const memory = '/dev/shm';
const roomNeeded = 2 ** 30;

function base(): string {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > roomNeeded ? memory : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** A new folder that is removed when the test has ended. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(base(), 'tableside-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
