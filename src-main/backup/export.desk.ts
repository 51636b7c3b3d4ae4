import { type Exported, exportDamaged, exportFromBackup } from '#db/backup/export-records';
import type { JobProgress } from '#db/backup/jobs';
import type { Manifest } from '#db/backup/manifest';
import type { Actor } from '../host/context';
import type { JobContext } from '../host/jobs';
import type { DeskCore } from './desk-core';

interface ExportParts extends DeskCore {
  /** A backup that what is written now can be restored from; one is taken where there is none. */
  aBackup(context: JobContext): Promise<Manifest>;
}

export interface ExportDesk {
  /** Begins an export of all there is, or while no database is open of all that can be read. Refuses with JOB_RUNNING or DISK_FULL. */
  begin(actor: Actor | null): void;
  /** Where the last export of this run lies. */
  readonly exportedTo: string | null;
}

/** Takes the records out, as SQL and CSV. */
export function createExportDesk(parts: ExportParts): ExportDesk {
  const { dataDir, house, jobs, clock, disk, record, onChange, aBackup } = parts;
  let exportedTo: string | null = null;

  async function exportRecords(context: JobContext): Promise<Exported> {
    const { signal, onProgress } = context;
    const words = { copying: 'Making a copy', exporting: 'Writing' };
    const told = (step: keyof typeof words, { doneBytes, totalBytes }: JobProgress) =>
      onProgress(words[step], doneBytes, totalBytes);
    const options = { clock, signal, onProgress: told };
    const backups = house()?.backups;
    if (!backups) return exportDamaged(dataDir, options);
    const backup = await aBackup(context);
    await backups.catchUp();
    return exportFromBackup(dataDir, backup, options);
  }

  return {
    begin(actor) {
      disk.refuseWhenFull();
      jobs.begin({
        kind: 'export',
        cancellable: true,
        async work(context) {
          const exported = await exportRecords(context);
          exportedTo = exported.folder;
          await record(actor, 'backups.export', { to: exported.folder, rows: exported.rows });
          onChange();
          return exportedWords(exported);
        },
      });
    },
    get exportedTo() {
      return exportedTo;
    },
  };
}

function exportedWords({ rows, unreadable, missing }: Exported): string {
  const lost = unreadable > 0 ? `, about ${unreadable} rows could not be read` : '';
  const lacking = missing.length > 0 ? ` Not readable: ${missing.join('; ')}.` : '';
  return `Exported: ${rows} rows${lost}.${lacking}`;
}
