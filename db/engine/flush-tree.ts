import fs from 'node:fs';
import { dirname, join } from 'node:path';

/** Enough to let the disk merge flushes, few enough to stay far from the open-file limit. */
const flushesAtOnce = 16;

/**
 * Whether a failed flush may be passed over: Windows has no flush for folders and answers EPERM.
 * Everything else is a disk that does not hold what it was given.
 */
export function isRefusedFolderFlush(error: unknown, isFolder: boolean): boolean {
  return process.platform === 'win32' && isFolder && (error as NodeJS.ErrnoException).code === 'EPERM';
}

/** Flushes one folder, so that files created, renamed or removed in it stay so. Throws when the disk refuses. */
export function flushFolder(path: string): void {
  const handle = fs.openSync(path, 'r');
  try {
    fs.fsyncSync(handle);
  } catch (error) {
    if (!isRefusedFolderFlush(error, true)) throw error;
  } finally {
    fs.closeSync(handle);
  }
}

/** Writes a small file so that after the call it is on disk, whole. */
export function writeFlushed(path: string, content: string | Uint8Array): void {
  const handle = fs.openSync(path, 'w', 0o600);
  try {
    fs.writeFileSync(handle, content);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/**
 * Replaces a small file, or makes it, so that after the call it is on disk, whole. It is written aside and renamed: a
 * crash at any moment leaves the old content or the new.
 */
export function replaceFlushed(path: string, content: string | Uint8Array): void {
  const aside = `${path}.new`;
  writeFlushed(aside, content);
  fs.renameSync(aside, path);
  flushFolder(dirname(path));
}

/** Flushes one file by its name. Rejects when the disk refuses. */
export async function flushFile(path: string): Promise<void> {
  // Windows flushes only through a handle that may write.
  const handle = await fs.promises.open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Flushes every file and folder under `root`, and `root` itself. Needed once after a database folder was
 * copied or unpacked: nobody else ever flushes those bytes. Rejects when one flush fails.
 */
export async function flushTree(root: string): Promise<void> {
  const entries = fs.readdirSync(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const next = files.values();
  await Promise.all(
    Array.from({ length: flushesAtOnce }, async () => {
      for (const file of next) await flushFile(file);
    }),
  );
  for (const entry of entries) if (entry.isDirectory()) flushFolder(join(entry.parentPath, entry.name));
  flushFolder(root);
}
