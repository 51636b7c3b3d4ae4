import { join } from 'node:path';
import { DomainError } from '#contract/errors';
import { readBackupSettings, writeBackupSettings } from '#db/backup/settings';
import type { Handlers, Of } from '../host/handlers';

interface BackupParts {
  dataDir: string;
}

export function backupHandlers({ dataDir }: BackupParts): Handlers<Of<'backups'>> {
  const refuse = async () => {
    throw new DomainError('RESTORE_UNKNOWN');
  };
  return {
    'backups.view': async () => ({
      folder: join(dataDir, 'backups'),
      dataFolder: dataDir,
      ...readBackupSettings(dataDir),
      second: { copiedAt: null, problem: null },
      backups: [],
      unreadable: [],
      copiedUntil: null,
      prepared: null,
      exportedTo: null,
    }),
    'backups.make': refuse,
    'backups.configure': async (_context, input) => {
      writeBackupSettings(dataDir, input);
      return {};
    },
    'backups.prepareRestore': refuse,
    'backups.applyRestore': refuse,
    'backups.discardRestore': refuse,
    'backups.export': refuse,
  };
}
