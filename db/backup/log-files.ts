import { renameSync, rmSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { segmentBytes } from '#db/backup/lsn';
import { compressed } from '#db/backup/places';
import { flushFolder } from '#db/engine/flush-tree';

const gzipAsync = promisify(gzip);

/**
 * Brings the bytes from `from` up to `to` of a segment into its copy, flushed; the copy ends there. Rejects when the
 * copy is missing though it should hold what comes before, and when the segment is shorter.
 */
export async function copyRange(source: string, copy: string, from: number, to: number): Promise<void> {
  const bytes = await readRange(source, from, to);
  const target = await open(copy, from === 0 ? 'w' : 'r+', 0o600);
  try {
    if ((await target.stat()).size < from) throw new Error(`${copy} is shorter than it was.`);
    await target.write(bytes, 0, bytes.length, from);
    await target.truncate(to);
    await target.sync();
  } finally {
    await target.close();
  }
  if (from === 0) flushFolder(dirname(copy));
}

/** Replaces a complete segment of the archive by its compressed form. A crash leaves one of them whole, or both. */
export async function compressSegment(file: string): Promise<void> {
  const bytes = await gzipAsync(await readRange(file, 0, segmentBytes), { level: constants.Z_BEST_SPEED });
  const target = compressed(file);
  await writeWhole(`${target}.tmp`, bytes);
  renameSync(`${target}.tmp`, target);
  flushFolder(dirname(file));
  rmSync(file);
}

async function readRange(file: string, from: number, to: number): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const bytes = Buffer.alloc(to - from);
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, from);
    if (bytesRead < bytes.length) throw new Error(`${file} ends before byte ${to}.`);
    return bytes;
  } finally {
    await handle.close();
  }
}

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const handle: FileHandle = await open(file, 'w', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
