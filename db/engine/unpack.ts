import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract, type Header } from 'tar-stream';

const readBytes = 2 ** 20;

/**
 * Unpacks a gzipped tar of plain files and folders below `target`, one entry at a time. Rejects on a torn archive
 * (gzip carries a checksum over all of it, tar one per header), on anything but files and folders, and on a path
 * that would leave `target`. Flushes nothing.
 *
 * @param onBytes gets every piece of the archive as it lies on the disk, in order.
 */
export async function unpack(
  archive: string,
  target: string,
  onBytes: (bytes: Buffer) => void = () => undefined,
): Promise<void> {
  const entries = extract();
  const watch = new Transform({
    transform(bytes: Buffer, _, done) {
      onBytes(bytes);
      done(null, bytes);
    },
  });
  const input = fs.createReadStream(archive, { highWaterMark: readBytes });
  const reading = pipeline(input, watch, createGunzip({ chunkSize: readBytes }), entries);
  const writing = writeEntries(entries, target);
  await Promise.all([reading, writing.catch((error) => fail(entries, error))]);
}

function fail(entries: ReturnType<typeof extract>, error: unknown): never {
  entries.destroy(error as Error);
  throw error;
}

async function writeEntries(entries: ReturnType<typeof extract>, target: string): Promise<void> {
  const made = new Set<string>();
  const makeFolder = (path: string) => {
    if (made.has(path)) return;
    fs.mkdirSync(path, { recursive: true, mode: 0o700 });
    made.add(path);
  };
  for await (const entry of entries) {
    const path = join(target, safePath(entry.header));
    if (entry.header.type === 'directory') {
      makeFolder(path);
      entry.resume();
      continue;
    }
    makeFolder(dirname(path));
    const handle = fs.openSync(path, 'w', 0o600);
    try {
      for await (const bytes of entry) fs.writeSync(handle, bytes as Buffer);
    } finally {
      fs.closeSync(handle);
    }
  }
}

function safePath({ name, type }: Header): string {
  if (type !== 'file' && type !== 'contiguous-file' && type !== 'directory')
    throw new Error(`The archive holds something odd: ${name}`);
  if (name.split(/[\\/]/).includes('..')) throw new Error(`The archive reaches outside: ${name}`);
  return name;
}
