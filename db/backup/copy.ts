import { createHash } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import { listFiles } from '#db/backup/database-files';
import type { CopyEnd, CopyJob, CopyResult, JobProgress } from '#db/backup/jobs';
import { refuseWithoutRoom } from '#db/backup/room';
import { dataDirLayout } from '#db/data-dir';

const pieceBytes = 2 ** 20;

/** Written and not yet flushed, a whole archive would come down on the disk, and on a tap, at once. */
const flushBytes = 4 * 2 ** 20;

/**
 * Packs the files of a database at work, and what belongs to it in its data folder, into a gzipped tar, flushed.
 * The copy of a file may be torn: Postgres mends that from the log when it finds the label, which `end` brings
 * when all else is copied. Files that vanish meanwhile are left out. Rejects with BACKUP_NO_SPACE before the first.
 */
export async function copyDatabase(
  { dataDir, archive }: CopyJob,
  { onProgress, end }: { onProgress: (progress: JobProgress) => void; end: () => Promise<CopyEnd> },
): Promise<CopyResult> {
  const { database, secret, created } = dataDirLayout(dataDir);
  const tar = pack();
  const written = pipeline(tar, createGzip({ level: 1, chunkSize: pieceBytes }), (gzipped) =>
    writeFlushing(gzipped as Readable, archive),
  );
  const packed = (async () => {
    const { folders, files, bytes } = listFiles(database);
    refuseWithoutRoom(dirname(archive), bytes);
    for (const name of folders) tar.entry({ name: `database/${name}`, type: 'directory' });
    let doneBytes = 0;
    for (const name of files) {
      await addFile(tar, `database/${name}`, join(database, name));
      doneBytes += fs.statSync(join(database, name), { throwIfNoEntry: false })?.size ?? 0;
      onProgress({ doneBytes: Math.min(doneBytes, bytes), totalBytes: bytes });
    }
    for (const file of [secret, created]) await addFile(tar, basename(file), file);
    const { label, control } = await end();
    tar.entry({ name: 'database/global/pg_control' }, Buffer.from(control));
    tar.entry({ name: 'database/backup_label' }, label);
    tar.finalize();
    return bytes;
  })();
  packed.catch((error) => tar.destroy(error as Error));
  const [unpackedBytes] = await Promise.all([packed, written]);
  return { unpackedBytes, ...(await written) };
}

/** Adds exactly the bytes the file has now: what grows is cut, what shrinks is filled up with zeros. */
async function addFile(tar: ReturnType<typeof pack>, name: string, file: string): Promise<void> {
  let handle: number;
  try {
    handle = fs.openSync(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  try {
    const { size } = fs.fstatSync(handle);
    const entry = tar.entry({ name, size, mode: 0o600 });
    for (let offset = 0; offset < size; offset += pieceBytes) {
      const piece = Buffer.alloc(Math.min(pieceBytes, size - offset));
      fs.readSync(handle, piece, 0, piece.length, offset);
      if (!entry.write(piece)) await once(entry, 'drain');
    }
    entry.end(undefined);
  } finally {
    fs.closeSync(handle);
  }
}

async function writeFlushing(gzipped: Readable, archive: string): Promise<Omit<CopyResult, 'unpackedBytes'>> {
  const hash = createHash('sha256');
  const handle = await open(archive, 'w', 0o600);
  let bytes = 0;
  let unflushed = 0;
  try {
    for await (const piece of gzipped as AsyncIterable<Buffer>) {
      hash.update(piece);
      await handle.write(piece);
      bytes += piece.length;
      unflushed += piece.length;
      if (unflushed < flushBytes) continue;
      await handle.datasync();
      unflushed = 0;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}
