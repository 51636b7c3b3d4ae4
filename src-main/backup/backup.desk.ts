import type { ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import { type Exported, exportDamaged, exportFromBackup } from '#db/backup/export-records';
import type { JobProgress } from '#db/backup/jobs';
import { type ListedBackup, listBackups } from '#db/backup/list';
import type { BackupKind, Manifest } from '#db/backup/manifest';
import { chooseSecondFolder, type SecondFolder } from '#db/backup/mirror';
import { backupsFolder, newestBackup } from '#db/backup/place';
import { applyRestore, discardRestore, prepareRestore, readPrepared } from '#db/backup/restore';
import { writeBackupSettings } from '#db/backup/settings';
import type { BackupStep } from '#db/backup/take';
import { StoreError } from '#db/errors';
import { migrationsFolder, readMigrations } from '#db/migration-files';
import { appendAudit } from '../audit/audit.queries';
import type { Actor } from '../host/context';
import type { House } from '../host/house';
import type { JobContext, Jobs } from '../host/jobs';
import type { Log } from '../host/log';
import { type Keeper, keepBackups } from './backup.keeper';

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
  /** Something of what is shown changed. */
  onChange(): void;
}

/** Where backups are made and restored, whether a database is open or not. */
export interface BackupDesk {
  readonly dataDir: string;
  readonly folder: string;
  readonly keeper: Keeper;
  readonly house: () => House | null;
  /** For the screens at large. */
  condition(): { lastAt: string | null; problem: string | null };
  /** Begins a backup. Refuses with DATABASE_CLOSED or JOB_RUNNING. */
  make(actor: Actor | null): void;
  /** Refuses with FOLDER_UNUSABLE a second folder that is missing or cannot be written. */
  configure(actor: Actor | null, input: ParsedInput<'backups.configure'>): Promise<void>;
  /** Begins to make a copy ready. Refuses with BACKUP_UNKNOWN, BACKUP_NEWER, MINUTE_NOT_COVERED or JOB_RUNNING. */
  prepare(input: ParsedInput<'backups.prepareRestore'>): void;
  /** Begins to put the prepared copy in place. Refuses with RESTORE_UNKNOWN or JOB_RUNNING. */
  apply(actor: Actor | null, preparedId: string): void;
  /** Refuses with RESTORE_UNKNOWN. */
  discard(preparedId: string): Promise<void>;
  /** Begins an export of all there is, or while no database is open of all that can be read. Refuses with JOB_RUNNING. */
  export(actor: Actor | null): void;
  /** Where the last export of this run lies. */
  readonly exportedTo: string | null;
  /** A house was opened. */
  opened(): void;
  stop(): void;
}

const stepWords: Record<BackupStep, string> = {
  preparing: 'Preparing',
  copying: 'Copying',
  verifying: 'Checking the copy',
};

export function createBackupDesk(parts: DeskParts): BackupDesk {
  const { dataDir, owner, house, jobs, clock, log, replaceData, onChange } = parts;
  const folder = backupsFolder(dataDir);
  let last: Manifest | null | undefined;
  let exportedTo: string | null = null;

  /** The newest backup of the present history. Read from the disk once, and again after something changed. */
  function newest(): Manifest | null {
    if (last === undefined) last = newestBackup(dataDir);
    return last;
  }

  function changed(): void {
    last = undefined;
    onChange();
  }

  function openBackups() {
    const open = house();
    if (!open?.backups) throw new DomainError('DATABASE_CLOSED');
    return { open, backups: open.backups };
  }

  /** Who did what, in the log of the house that is open now. */
  async function record(actor: Actor | null, action: string, after: object): Promise<void> {
    await house()?.store.write((tx) =>
      appendAudit(tx, [{ at: clock(), actorId: actor?.id ?? null, action, after }]),
    );
  }

  async function take(kind: BackupKind, day: string, { signal, onProgress }: JobContext): Promise<string> {
    const manifest = await openBackups().backups.take(kind, {
      serviceDay: day,
      signal,
      onProgress: ({ step, doneBytes, totalBytes }) => onProgress(stepWords[step], doneBytes, totalBytes),
    });
    changed();
    onProgress('Copying to the second folder', 0, null);
    await keeper.mirror();
    return `Backed up: ${manifest.facts.rows['orders'] ?? 0} orders, opened and counted.`;
  }

  async function exportRecords(context: JobContext): Promise<Exported> {
    const { signal, onProgress } = context;
    const options = {
      clock,
      signal,
      onProgress: (step: 'copying' | 'exporting', { doneBytes, totalBytes }: JobProgress) =>
        onProgress(step === 'copying' ? 'Making a copy' : 'Writing', doneBytes, totalBytes),
    };
    const open = house();
    if (!open?.backups) return exportDamaged(dataDir, options);
    if (newest() === null) await take('manual', today(), context);
    await open.backups.catchUp();
    return exportFromBackup(dataDir, newest() as Manifest, options);
  }

  const today = () => clock().toISOString().slice(0, 10);

  const keeper = keepBackups({
    dataDir,
    house,
    clock,
    log,
    newest,
    onChange,
    onDue(day) {
      const kind = newest() === null && listBackups([folder]).backups.length > 0 ? 'after-restore' : 'daily';
      try {
        jobs.begin({ kind: 'backup', cancellable: true, work: (context) => take(kind, day, context) });
      } catch (error) {
        // Something else is being done: it stays due.
        if (!(error instanceof DomainError)) throw error;
      }
    },
  });

  return {
    dataDir,
    folder,
    keeper,
    house,
    condition: () => ({
      lastAt: newest()?.takenAt ?? null,
      problem: house()?.backups?.state().problem ?? keeper.second.problem,
    }),
    make(actor) {
      openBackups();
      jobs.begin({
        kind: 'backup',
        cancellable: true,
        async work(context) {
          const words = await take('manual', today(), context);
          await record(actor, 'backups.make', {});
          return words;
        },
      });
    },
    async configure(actor, { dailyAt, secondFolder }) {
      const second = secondFolder === null ? null : chosen(secondFolder, folder);
      writeBackupSettings(dataDir, { dailyAt, second });
      await record(actor, 'backups.configure', { dailyAt, secondFolder });
      onChange();
      void keeper.mirror().then(onChange);
    },
    prepare({ folder: where, backupId, until }) {
      const backup = listBackups([where]).backups.find(({ manifest }) => manifest.id === backupId);
      if (!backup) throw new DomainError('BACKUP_UNKNOWN');
      if (backup.manifest.facts.schemaStep > knownSteps()) throw new DomainError('BACKUP_NEWER');
      const instant = until === null ? undefined : new Date(until);
      if (instant) refuseUncovered(backup, instant);
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
            kept = await applyRestore(dataDir, preparedId, { owner, clock });
          });
          changed();
          const { backupId } = prepared;
          await record(actor, 'backups.applyRestore', { backupId, standsAt: prepared.at, kept });
          return `Restored. What was there before is kept in ${kept}.`;
        },
      });
    },
    async discard(preparedId) {
      if (readPrepared(dataDir)?.id !== preparedId) throw new DomainError('RESTORE_UNKNOWN');
      await discardRestore(dataDir);
      onChange();
    },
    export(actor) {
      jobs.begin({
        kind: 'export',
        cancellable: true,
        async work(context) {
          const { folder: to, rows, unreadable, missing } = await exportRecords(context);
          exportedTo = to;
          await record(actor, 'backups.export', { to, rows });
          onChange();
          const lost = unreadable > 0 ? `, about ${unreadable} rows could not be read` : '';
          const lacking = missing.length > 0 ? ` Not readable: ${missing.join('; ')}.` : '';
          return `Exported: ${rows} rows${lost}.${lacking}`;
        },
      });
    },
    get exportedTo() {
      return exportedTo;
    },
    opened() {
      changed();
      keeper.opened();
    },
    stop: () => keeper.stop(),
  };
}

function chosen(path: string, folder: string): SecondFolder {
  try {
    return chooseSecondFolder(path, folder);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new DomainError('FOLDER_UNUSABLE', { why: error.message });
  }
}

/** How many migrations this program has. */
const knownSteps = () => readMigrations(migrationsFolder()).length;

function refuseUncovered({ manifest, reachesUntil }: ListedBackup, until: Date): void {
  const from = new Date(manifest.takenAt);
  if (until >= from && reachesUntil !== null && until <= reachesUntil) return;
  throw new DomainError('MINUTE_NOT_COVERED', { from: manifest.takenAt, until: reachesUntil?.toISOString() });
}
