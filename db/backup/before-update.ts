import { appVersion } from '#db/app-version';
import { openBackups } from '#db/backup/backups';
import { backupsFolder } from '#db/backup/place';
import type { BackupStep } from '#db/backup/take';
import type { Engine } from '#db/engine/engine';
import { StoreError } from '#db/errors';

/** Told how far an update is: the step in words, and how much of it is done. */
export type UpdateProgress = (step: string, done: number, total: number) => void;

const words: Record<BackupStep, string> = {
  preparing: 'Backing up before the update',
  copying: 'Backing up before the update',
  verifying: 'Checking the backup',
};

/**
 * Backs a database up before its schema is changed. Rejects with UPDATE_NOT_BEGUN when that fails: no update is begun
 * that could not be taken back.
 */
export async function backUpBeforeUpdate(
  engine: Engine,
  dataDir: string,
  onUpdating: UpdateProgress,
): Promise<void> {
  const clock = () => new Date();
  const backups = openBackups({
    dataDir,
    folder: backupsFolder(dataDir),
    source: engine,
    clock,
    appVersion,
  });
  try {
    await backups.take('before-update', {
      serviceDay: clock().toISOString().slice(0, 10),
      onProgress: ({ step, doneBytes, totalBytes }) => onUpdating(words[step], doneBytes, totalBytes),
    });
  } catch (cause) {
    throw new StoreError(
      'UPDATE_NOT_BEGUN',
      `The update was not begun, because the records could not be backed up first: ${(cause as Error).message}`,
      { cause },
    );
  } finally {
    await backups.stop();
  }
}
