import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { time } from '#contract/fields';
import type { SecondFolder } from '#db/backup/mirror';
import { replaceFlushed } from '#db/engine/flush-tree';

const settings = z.object({
  /** HH:MM on the venue's clock at which a new backup is due. */
  dailyAt: time,
  second: z.object({ path: z.string(), id: z.uuid() }).nullable() satisfies z.ZodType<SecondFolder | null>,
});
export type BackupSettings = z.infer<typeof settings>;

/** After the cut-over of most service days, before the first delivery. */
const defaults: BackupSettings = { dailyAt: '04:30', second: null };

const fileOf = (dataDir: string) => join(dataDir, 'backups.json');

/**
 * How backups are made. A file beside the data, because it says where the copies lie when the database does not open.
 * Missing, torn or not to be read it is the defaults: what does not open for want of a right must be said all the same.
 */
export function readBackupSettings(dataDir: string): BackupSettings {
  try {
    const read = settings.safeParse(JSON.parse(readFileSync(fileOf(dataDir), 'utf8')));
    return read.success ? read.data : defaults;
  } catch {
    return defaults;
  }
}

/** Keeps the settings so that they are on disk, whole, when this returns. */
export function writeBackupSettings(dataDir: string, next: BackupSettings): void {
  replaceFlushed(fileOf(dataDir), JSON.stringify(next));
}

/**
 * The id by which this house's second copies are told from those of other houses on the same disk: of the data
 * folder, so that it stays over restores. Made with the first question; throws what the disk says.
 */
export function houseId(dataDir: string): string {
  const file = join(dataDir, 'house.json');
  const known = readHouse(file);
  if (known !== null) return known;
  const id = randomUUID();
  replaceFlushed(file, JSON.stringify({ id }));
  return id;
}

function readHouse(file: string): string | null {
  try {
    return z.object({ id: z.uuid() }).parse(JSON.parse(readFileSync(file, 'utf8'))).id;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
