import type { ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import { type ListedBackup, listBackups } from '#db/backup/list';
import { applyRestore, discardRestore, prepareRestore, readPrepared } from '#db/backup/restore';
import { migrationsFolder, readMigrations } from '#db/migration-files';
import type { Actor } from '../host/context';
import type { DeskCore } from './desk-core';

interface RestoreParts extends DeskCore {
  /** What a person calls this program. */
  owner: string;
  /** Closes the database, lets the work change the data folder, and opens what lies there then. */
  replaceData(work: () => Promise<void>): Promise<void>;
  /** A copy was put in place. */
  onRestored(): void;
}

/** Going back to a backup: a copy is made ready beside the data, looked at, and put in place. */
export interface RestoreDesk {
  /** Begins to make a copy ready. Refuses with BACKUP_UNKNOWN, BACKUP_NEWER, MINUTE_NOT_COVERED or JOB_RUNNING. */
  prepare(input: ParsedInput<'backups.prepareRestore'>): void;
  /** Begins to put the prepared copy in place. Refuses with RESTORE_UNKNOWN or JOB_RUNNING. */
  apply(actor: Actor | null, preparedId: string): void;
  /** Refuses with RESTORE_UNKNOWN, and while it is put in place with JOB_RUNNING. */
  discard(preparedId: string): Promise<void>;
}

export function createRestoreDesk(parts: RestoreParts): RestoreDesk {
  const { dataDir, owner, house, jobs, disk, replaceData, record, onChange, onRestored } = parts;
  return {
    prepare({ folder, backupId, until }) {
      const backup = listBackups([folder]).backups.find(({ manifest }) => manifest.id === backupId);
      if (!backup) throw new DomainError('BACKUP_UNKNOWN');
      if (backup.manifest.facts.schemaStep > knownSteps()) throw new DomainError('BACKUP_NEWER');
      const instant = until === null ? undefined : new Date(until);
      if (instant) refuseUncovered(backup, instant);
      disk.refuseWhenFull();
      jobs.begin({
        kind: 'prepare',
        cancellable: true,
        async work({ signal, onProgress }) {
          await house()?.backups?.catchUp();
          await prepareRestore({
            dataDir,
            backup,
            until: instant,
            signal,
            onProgress: ({ doneBytes, totalBytes }) => onProgress('Making the copy', doneBytes, totalBytes),
          });
          onChange();
          return 'The copy is ready. Nothing was changed yet.';
        },
      });
    },
    apply(actor, preparedId) {
      const prepared = readPrepared(dataDir);
      if (prepared?.id !== preparedId) throw new DomainError('RESTORE_UNKNOWN');
      jobs.begin({
        kind: 'restore',
        cancellable: false,
        async work({ onProgress }) {
          let kept = '';
          onProgress('Putting the copy in place', 0, null);
          await replaceData(async () => {
            kept = await applyRestore(dataDir, preparedId, { owner });
          });
          const { backupId, at } = prepared;
          onRestored();
          await record(actor, 'backups.applyRestore', { backupId, standsAt: at, kept });
          return `Restored. What was there before is kept in ${kept}.`;
        },
      });
    },
    async discard(preparedId) {
      if (jobs.isRunning) throw new DomainError('JOB_RUNNING');
      if (readPrepared(dataDir)?.id !== preparedId) throw new DomainError('RESTORE_UNKNOWN');
      await discardRestore(dataDir);
      onChange();
    },
  };
}

/** How many migrations this program has. */
const knownSteps = () => readMigrations(migrationsFolder()).length;

function refuseUncovered({ manifest, reachesUntil }: ListedBackup, until: Date): void {
  const from = new Date(manifest.takenAt);
  if (until >= from && reachesUntil !== null && until <= reachesUntil) return;
  throw new DomainError('MINUTE_NOT_COVERED', { from: manifest.takenAt, until: reachesUntil?.toISOString() });
}
