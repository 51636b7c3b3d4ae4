import { existsSync } from 'node:fs';
import type { Backup, PreparedRestore } from '#contract/backups';
import type { Output } from '#contract/contract';
import { DomainError } from '#contract/errors';
import { foldersOfBackups, type ListedBackup, listBackups } from '#db/backup/list';
import { secondPlace } from '#db/backup/places';
import { readPrepared } from '#db/backup/restore';
import { readBackupSettings } from '#db/backup/settings';
import { StoreError } from '#db/errors';
import type { BackupDesk } from './backup.desk';
import { countHoldings } from './backup.queries';
import { holdingsOf } from './holdings.rules';

/** What there is to restore, and how it is looked after. Refuses with FOLDER_UNUSABLE another folder that is not there. */
export async function viewBackups(desk: BackupDesk, another?: string): Promise<Output<'backups.view'>> {
  const { dataDir, folder, keeper, house } = desk;
  if (another !== undefined && !existsSync(another)) throw new DomainError('FOLDER_UNUSABLE');
  const { dailyAt, second } = readBackupSettings(dataDir);
  const own = [folder, ...(second ? [secondPlace(second)] : [])];
  const places = [...own, ...(another === undefined ? [] : foldersOfBackups(another))];
  const { backups, foreign } = listBackups([...new Set(places)]);
  return {
    folder,
    dataFolder: dataDir,
    dailyAt,
    secondFolder: second?.path ?? null,
    second: keeper.second,
    backups: onceEach(backups).map((one) => backupView(one, isCopied(backups, one))),
    unreadable: foreign.map(({ folder: where, name, why }) => ({ path: `${where}/${name}`, problem: why })),
    copiedUntil: house()?.backups?.state().archivedUntil?.toISOString() ?? null,
    prepared: await preparedView(desk),
    exportedTo: desk.exports.exportedTo,
  };
}

/** Of the same backup in two folders the one whose log reaches further. */
function onceEach(backups: readonly ListedBackup[]): ListedBackup[] {
  const best = new Map<string, ListedBackup>();
  for (const backup of backups) {
    const other = best.get(backup.manifest.id);
    if (!other || reach(backup) > reach(other)) best.set(backup.manifest.id, backup);
  }
  return [...best.values()];
}

/** Whether another folder has it too. */
const isCopied = (all: readonly ListedBackup[], { folder, manifest }: ListedBackup) =>
  all.some((other) => other.folder !== folder && other.manifest.id === manifest.id);

const reach = ({ reachesUntil }: ListedBackup) => reachesUntil?.getTime() ?? 0;

function backupView({ folder, manifest, reachesUntil }: ListedBackup, alsoInSecond: boolean): Backup {
  const { id, kind, takenAt, bytes, facts } = manifest;
  return {
    id,
    folder,
    alsoInSecond,
    kind,
    takenAt,
    bytes,
    holds: holdingsOf(facts),
    reachesUntil: reachesUntil?.toISOString() ?? takenAt,
  };
}

async function preparedView({ dataDir, house }: BackupDesk): Promise<PreparedRestore | null> {
  const prepared = readPrepared(dataDir);
  if (!prepared) return null;
  const { id, backupId, at, facts } = prepared;
  return {
    id,
    backupId,
    standsAt: at?.toISOString() ?? new Date(0).toISOString(),
    holds: holdingsOf(facts),
    now: (await house()?.store.read(countHoldings).catch(notCounted)) ?? null,
  };
}

/** Whoever restores because a part cannot be read must not be kept from it by that part. */
function notCounted(error: unknown): null {
  if (error instanceof StoreError && error.code === 'DATA_FOLDER_DAMAGED') return null;
  throw error;
}
