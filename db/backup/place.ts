import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { listBackups } from '#db/backup/list';
import { type BackupKind, backupKinds, type Manifest } from '#db/backup/manifest';
import type { SecondFolder } from '#db/backup/mirror';
import { runJob } from '#db/backup/run-job';
import { dataDirLayout } from '#db/data-dir';
import { asDenied } from '#db/engine/denied';
import { readHistory } from '#db/engine/history';
import { StoreError } from '#db/errors';

/** Where a data folder's backups lie: beside it, so that they are there when the folder is gone. */
export function backupsFolder(dataDir: string): string {
  return `${resolve(dataDir)}-backups`;
}

/** Where exports of a data folder are put. */
export function exportsFolder(dataDir: string): string {
  return `${resolve(dataDir)}-exports`;
}

/**
 * Throws DATA_FOLDER_MISSING where a data folder holds no database and never did, though backups of one lie beside it
 * or may: a new disk or a folder somebody moved, and nothing a new restaurant should be begun over.
 */
export function refuseEmptyBesideBackups(dataDir: string): void {
  const { database, created, swap } = dataDirLayout(dataDir);
  if ([database, created, swap].some((path) => isThere(path, dataDir))) return;
  const folder = backupsFolder(dataDir);
  const { backups, foreign } = listBackups([folder]);
  const unreadable = foreign.find(({ mayBeBackup }) => mayBeBackup);
  if (backups.length === 0 && !unreadable) return;
  const found =
    backups.length > 0
      ? `${backups.length} backups of one lie in ${folder}`
      : `what may be backups of one in ${folder} cannot be read (${unreadable?.why})`;
  throw new StoreError(
    'DATA_FOLDER_MISSING',
    `There is no restaurant in ${dataDir}, but ${found}. Restore one of them; to begin a new restaurant, move that ` +
      `folder away first.`,
  );
}

/** The newest backup, of some kinds, that what is written now can be restored from; null where there is none yet. */
export function newestBackup(dataDir: string, kinds: readonly BackupKind[] = backupKinds): Manifest | null {
  const history = readHistory(dataDir);
  const { backups } = listBackups([backupsFolder(dataDir)]);
  const isOne = ({ kind, history: own }: Manifest) => own === history && kinds.includes(kind);
  return backups.find(({ manifest }) => isOne(manifest))?.manifest ?? null;
}

/**
 * Brings the second folder up to date, in a process of its own: its disk may be slow, or not answer at all. Rejects as
 * `mirrorBackups` does, and with BACKUP_CANCELLED as soon as the signal is given.
 */
export async function copyToSecond(dataDir: string, to: SecondFolder, signal?: AbortSignal): Promise<void> {
  const job = { from: backupsFolder(dataDir), to, presentHistory: readHistory(dataDir) };
  await runJob('mirror', job, { signal });
}

/** Who may not look must not take it for missing: throws DATA_FOLDER_FORBIDDEN. */
function isThere(path: string, dataDir: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    throw asDenied(error, dataDir) ?? error;
  }
}
