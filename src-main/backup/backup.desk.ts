import type { ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import type { Topic } from '#contract/topics';
import { listBackups } from '#db/backup/list';
import type { BackupKind, Manifest } from '#db/backup/manifest';
import { chooseSecondFolder, type SecondFolder } from '#db/backup/mirror';
import { backupsFolder, newestBackup } from '#db/backup/place';
import { houseId, readBackupSettings, writeBackupSettings } from '#db/backup/settings';
import type { BackupStep } from '#db/backup/take';
import { StoreError } from '#db/errors';
import { appendAudit } from '../audit/audit.queries';
import type { Actor } from '../host/context';
import type { DiskWatch } from '../host/disk-watch';
import type { House } from '../host/house';
import type { JobContext, Jobs } from '../host/jobs';
import type { Log } from '../host/log';
import { type Keeper, keepBackups } from './backup.keeper';
import type { DeskCore } from './desk-core';
import { createExportDesk, type ExportDesk } from './export.desk';
import { createRestoreDesk, type RestoreDesk } from './restore.desk';

export interface DeskParts {
  dataDir: string;
  /** What a person calls this program. */
  owner: string;
  /** Null while no database is open. */
  house(): House | null;
  jobs: Jobs;
  clock: () => Date;
  log: Log;
  /** Closes the database, lets the work change the data folder, and opens what lies there then. */
  replaceData(work: () => Promise<void>): Promise<void>;
  /** A full disk is not written to more than the till needs. */
  disk: Pick<DiskWatch, 'now' | 'refuseWhenFull'>;
  /** Something of what is shown changed. */
  onChange(topics: readonly Topic[]): void;
}

/** Where backups are made, restored and exported, whether a database is open or not. */
export interface BackupDesk {
  readonly dataDir: string;
  readonly folder: string;
  readonly keeper: Keeper;
  readonly house: () => House | null;
  readonly restores: RestoreDesk;
  readonly exports: ExportDesk;
  /** For the screens at large. Never throws: they show nothing without it. */
  condition(): { lastAt: string | null; problem: string | null };
  /** Begins a backup. Refuses with DATABASE_CLOSED or JOB_RUNNING. */
  make(actor: Actor | null): void;
  /**
   * Refuses with FOLDER_UNUSABLE a second folder that is missing or cannot be written, and with NOT_LOCAL one that is
   * chosen from another machine: nobody in the room writes into folders of the host.
   */
  configure(actor: Actor | null, local: boolean, input: ParsedInput<'backups.configure'>): Promise<void>;
  /** A house was opened. */
  opened(): void;
  /** Brings the second copy up to date once more: sticks are pulled at closing time. */
  stop(): Promise<void>;
}

const stepWords: Record<BackupStep, string> = {
  preparing: 'Preparing',
  copying: 'Copying',
  verifying: 'Checking the copy',
};

/** How long the next automatic backup waits after so many failed in a row: a damaged disk is not read all night. */
const waitAfter = (failed: number) => Math.min(10 * 2 ** (failed - 1), 240) * 60_000;

export function createBackupDesk(parts: DeskParts): BackupDesk {
  const { dataDir, owner, house, jobs, clock, log, replaceData, disk } = parts;
  const onChange = () => parts.onChange(['backups', 'system']);
  const folder = backupsFolder(dataDir);
  let last: Manifest | null | undefined;
  let failures = 0;
  let notBefore = 0;

  /** The newest backup of the present history, as it was known last: every screen asks for it. */
  function newest(): Manifest | null {
    if (last === undefined) last = newestBackup(dataDir);
    return last;
  }

  /** The same as it is: the folder may have been changed by hand, or the copy of the log begun anew. */
  function lookForNewest(): Manifest | null {
    last = undefined;
    return newest();
  }

  function changed(): void {
    last = undefined;
    onChange();
  }

  function openBackups() {
    const backups = house()?.backups;
    if (!backups) throw new DomainError('DATABASE_CLOSED');
    return backups;
  }

  const record: DeskCore['record'] = async (actor, action, after) => {
    await house()?.store.write((tx) =>
      appendAudit(tx, [{ at: clock(), actorId: actor?.id ?? null, action, after }]),
    );
  };

  async function take(kind: BackupKind, day: string, { signal, onProgress }: JobContext): Promise<Manifest> {
    const manifest = await openBackups().take(kind, {
      serviceDay: day,
      signal,
      onProgress: ({ step, doneBytes, totalBytes }) => onProgress(stepWords[step], doneBytes, totalBytes),
    });
    changed();
    return manifest;
  }

  async function takeAndCopy(kind: BackupKind, day: string, context: JobContext): Promise<string> {
    const manifest = await take(kind, day, context);
    context.onProgress('Copying to the second folder', 0, null);
    await keeper.mirror(context.signal);
    return `Backed up: ${manifest.facts.rows['orders'] ?? 0} orders, opened and counted.`;
  }

  const today = () => clock().toISOString().slice(0, 10);

  const keeper = keepBackups({
    dataDir,
    house,
    clock,
    log,
    newest: lookForNewest,
    newestByItself: () => newestBackup(dataDir, ['daily', 'after-restore']),
    onChange,
    onCopied: () => parts.onChange(['backups']),
    onDue(day) {
      const isUnfit = jobs.isRunning || disk.now.state === 'full' || performance.now() < notBefore;
      if (isUnfit) return; // It stays due.
      const kind = newest() === null && listBackups([folder]).backups.length > 0 ? 'after-restore' : 'daily';
      const work = (context: JobContext) => takeAndCopy(kind, day, context);
      void jobs.run({ kind: 'backup', cancellable: true, work }).then((isDone) => {
        failures = isDone ? 0 : failures + 1;
        notBefore = performance.now() + (isDone ? 0 : waitAfter(failures));
      });
    },
  });

  const core: DeskCore = { dataDir, house, jobs, clock, disk, record, onChange };

  return {
    dataDir,
    folder,
    keeper,
    house,
    restores: createRestoreDesk({ ...core, owner, replaceData, onRestored: () => keeper.restored() }),
    exports: createExportDesk({
      ...core,
      aBackup: async (context) => lookForNewest() ?? (await take('manual', today(), context)),
    }),
    condition() {
      const problem = house()?.backups?.state().problem ?? keeper.second.problem;
      try {
        return { lastAt: newest()?.takenAt ?? null, problem };
      } catch (error) {
        return { lastAt: null, problem: problem ?? (error as Error).message };
      }
    },
    make(actor) {
      openBackups();
      disk.refuseWhenFull();
      jobs.begin({
        kind: 'backup',
        cancellable: true,
        async work(context) {
          const words = await takeAndCopy('manual', today(), context);
          await record(actor, 'backups.make', {});
          return words;
        },
      });
    },
    async configure(actor, local, { dailyAt, secondFolder }) {
      const now = readBackupSettings(dataDir).second?.path ?? null;
      if (!local && secondFolder !== null && secondFolder !== now) throw new DomainError('NOT_LOCAL');
      const second = secondFolder === null ? null : chosen(secondFolder, folder, dataDir);
      writeBackupSettings(dataDir, { dailyAt, second });
      await record(actor, 'backups.configure', { dailyAt, secondFolder });
      onChange();
      void keeper.mirror().then(onChange);
    },
    opened() {
      changed();
      keeper.opened();
    },
    stop: () => keeper.stop(),
  };
}

function chosen(path: string, folder: string, dataDir: string): SecondFolder {
  try {
    return chooseSecondFolder(path, folder, houseId(dataDir));
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new DomainError('FOLDER_UNUSABLE', { why: error.message });
  }
}
