import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { time } from '#contract/fields';
import type { SecondFolder } from '#db/backup/mirror';
import { flushFolder, writeFlushed } from '#db/engine/flush-tree';

const settings = z.object({
  /** HH:MM on the venue's clock at which a new backup is due. */
  dailyAt: time,
  second: z.object({ path: z.string(), id: z.string() }).nullable() satisfies z.ZodType<SecondFolder | null>,
});
export type BackupSettings = z.infer<typeof settings>;

/** After the cut-over of most service days, before the first delivery. */
const defaults: BackupSettings = { dailyAt: '04:30', second: null };

const fileOf = (dataDir: string) => join(dataDir, 'backups.json');

/**
 * How backups are made. A file beside the data, because it says where the copies lie when the database does not open.
 * Missing or torn it is the defaults.
 */
export function readBackupSettings(dataDir: string): BackupSettings {
  try {
    const read = settings.safeParse(JSON.parse(readFileSync(fileOf(dataDir), 'utf8')));
    return read.success ? read.data : defaults;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return defaults;
    throw error;
  }
}

/** Keeps the settings so that they are on disk, whole, when this returns. */
export function writeBackupSettings(dataDir: string, next: BackupSettings): void {
  const file = fileOf(dataDir);
  writeFlushed(`${file}.new`, JSON.stringify(next));
  renameSync(`${file}.new`, file);
  flushFolder(dataDir);
}
