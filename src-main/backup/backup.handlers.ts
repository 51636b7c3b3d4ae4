import { DomainError } from '#contract/errors';
import { secondPlace } from '#db/backup/places';
import { readBackupSettings } from '#db/backup/settings';
import type { Handlers, Of } from '../host/handlers';
import type { BackupDesk } from './backup.desk';
import { viewBackups } from './backup.view';

/** Backups, restores and exports. Answered also while no database is open. */
export function backupHandlers(desk: BackupDesk): Handlers<Of<'backups'>> {
  return {
    'backups.view': async ({ local }, { folder }) => {
      refuseAfar(local, desk, folder);
      return viewBackups(desk, folder);
    },
    'backups.make': async ({ actor }) => {
      desk.make(actor);
      return {};
    },
    'backups.configure': async ({ actor, local }, input) => {
      await desk.configure(actor, local, input);
      return {};
    },
    'backups.prepareRestore': async ({ local }, input) => {
      refuseAfar(local, desk, input.folder);
      desk.restores.prepare(input);
      return {};
    },
    'backups.applyRestore': async ({ actor }, { preparedId }) => {
      desk.restores.apply(actor, preparedId);
      return {};
    },
    'backups.discardRestore': async (_, { preparedId }) => {
      await desk.restores.discard(preparedId);
      return {};
    },
    'backups.export': async ({ actor }) => {
      desk.exports.begin(actor);
      return {};
    },
  };
}

/** Folders of the host are looked into from the host only, but for those where its backups are known to lie. */
function refuseAfar(local: boolean, { dataDir, folder: own }: BackupDesk, folder: string | undefined): void {
  if (local || folder === undefined || folder === own) return;
  const { second } = readBackupSettings(dataDir);
  if (!second || folder !== secondPlace(second)) throw new DomainError('NOT_LOCAL');
}
