import fs from 'node:fs';
import { PGlite, types } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { asDenied } from '#db/engine/denied';
import { asDiskFull } from '#db/engine/disk-full';
import { DurableFs, type PostgresModule } from '#db/engine/durable-fs';
import { armFatalGuard } from '#db/engine/fatal-guard';
import { StoreError } from '#db/errors';

/**
 * PGlite's own parameters without `-F`, which switches flushing off, and with every setting durability stands
 * on. `wal_sync_method` must be fsync: its default, fdatasync, is an empty function in Emscripten.
 */
const durable = ['fsync=on', 'wal_sync_method=fsync', 'synchronous_commit=on', 'full_page_writes=on'];

export interface PgliteOptions {
  /** Keeps every segment of the write-ahead log until it is marked as copied: see db/backup. Default no. */
  keepLog?: boolean;
  /** For a copy nobody depends on yet: without a single flush. Who wants to keep it flushes its tree. Default no. */
  unflushed?: boolean;
}

function startParams({ keepLog, unflushed }: PgliteOptions): string[] {
  const settings = [
    ...(unflushed ? ['fsync=off'] : durable),
    // No command: nobody runs one in single-user mode. The segments wait in pg_wal for who takes them.
    ...(keepLog ? ['archive_mode=on'] : []),
  ];
  return [
    ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
    ...settings.flatMap((setting) => ['-c', setting]),
  ];
}

/**
 * Dates and times arrive as Postgres writes them, which is how drizzle wants them. Given with each statement
 * instead, PGlite would copy its several hundred parsers every time.
 */
const parsers = Object.fromEntries(
  [types.DATE, types.TIMESTAMP, types.TIMESTAMPTZ, types.INTERVAL].map((type) => [
    type,
    (text: string) => text,
  ]),
);

/** Lines of Postgres's own words kept for the error when it does not start. */
const keptLines = 20;

/** PGlite on a folder, with what is needed to let go of it when it has crashed. */
export interface DurablePglite {
  pg: PGlite;
  /** Closes the crashed instance's files without running any of its code. */
  abandon(): void;
}

/**
 * Opens the database in `folder` durably. Rejects with DATA_FOLDER_DAMAGED and Postgres's last words when it
 * does not start, with DISK_FULL when all it lacked was room, and with DATA_FOLDER_FORBIDDEN when it may not use it.
 *
 * @param onFatal called once when the instance crashes; from then on each of its calls rejects with that error.
 */
export async function openPglite(
  folder: string,
  onFatal: (failure: StoreError) => void,
  options: PgliteOptions = {},
): Promise<DurablePglite> {
  let module: PostgresModule | undefined;
  const words: string[] = [];
  const fileSystem = new DurableFs(folder, (loaded) => {
    module = loaded;
    armFatalGuard(loaded, onFatal);
  });
  const abandon = () => closeFiles(module);
  try {
    const pg = await PGlite.create({
      fs: fileSystem,
      extensions: { btree_gist },
      startParams: startParams(options),
      parsers,
      onStderr: (line) => {
        words.push(line);
        if (words.length > keptLines) words.shift();
        return true;
      },
    });
    return { pg, abandon };
  } catch (cause) {
    abandon();
    const log = words.join('\n');
    const other = asDiskFull(cause, log) ?? asDenied(cause, folder, log);
    if (other) throw other;
    throw new StoreError(
      'DATA_FOLDER_DAMAGED',
      `The database ${folder} does not open. Restore a backup.\n${log}`,
      { cause },
    );
  }
}

/** Makes a new database in `folder` (initdb, some seconds) and closes it again. */
export async function initDatabase(folder: string): Promise<void> {
  const { pg } = await openPglite(folder, () => undefined);
  await pg.close();
}

/**
 * The files of a closed database as a gzipped tar. Taken without starting Postgres, so that the copy is of a
 * database that was shut down and needs no recovery when it is opened.
 */
export async function archiveDatabase(folder: string): Promise<Buffer> {
  const pg = await PGlite.create({ fs: new DurableFs(folder, () => undefined), noInitDb: true });
  const archive = await pg.dumpDataDir('gzip');
  return Buffer.from(await archive.arrayBuffer());
}

/** PGlite's own close would run the crashed code once more. */
function closeFiles(module: PostgresModule | undefined): void {
  const streams =
    (module?.FS as unknown as { streams?: ({ nfd?: number } | null)[] } | undefined)?.streams ?? [];
  for (const nfd of new Set(streams.map((stream) => stream?.nfd))) {
    if (!nfd) continue;
    try {
      fs.closeSync(nfd);
    } catch {
      // Closed already: the aim is reached.
    }
  }
}
