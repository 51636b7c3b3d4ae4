import type { Actor } from '../host/context';
import type { DiskWatch } from '../host/disk-watch';
import type { House } from '../host/house';
import type { Jobs } from '../host/jobs';

/** What everything at the backup desk works with. */
export interface DeskCore {
  dataDir: string;
  /** Null while no database is open. */
  house(): House | null;
  jobs: Jobs;
  clock: () => Date;
  /** A full disk is not written to more than the till needs. */
  disk: Pick<DiskWatch, 'refuseWhenFull'>;
  /** Writes into the audit log of the house that is open then who did what. */
  record(actor: Actor | null, action: string, after: object): Promise<void>;
  /** Something of what is shown changed. */
  onChange(): void;
}
