import type { Handlers, Of } from '../host/handlers';
import type { BackupDesk } from './backup.desk';
import { viewBackups } from './backup.view';

/** Backups, restores and exports. Answered also while no database is open. */
export function backupHandlers(desk: BackupDesk): Handlers<Of<'backups'>> {
  return {
    'backups.view': (_, { folder }) => viewBackups(desk, folder),
    'backups.make': async ({ actor }) => {
      desk.make(actor);
      return {};
    },
    'backups.configure': async ({ actor }, input) => {
      await desk.configure(actor, input);
      return {};
    },
    'backups.prepareRestore': async (_, input) => {
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
