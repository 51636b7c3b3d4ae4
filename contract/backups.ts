import { z } from 'zod';
import * as f from './fields';
import { control, status } from './procedure';

/** What a copy of the restaurant holds, to compare before anybody chooses it. */
const holdings = z.object({
  orders: z.number().int(),
  payments: z.number().int(),
  reservations: z.number().int(),
  guests: z.number().int(),
  takings: z.number().int(),
  lastSaleAt: f.instant.nullable(),
});
export type Holdings = z.infer<typeof holdings>;

const backup = z.object({
  id: z.string(),
  /** The folder it lies in: the house's own, or the second one. */
  folder: z.string(),
  /** The same backup lies in the second folder too. */
  alsoInSecond: z.boolean(),
  kind: z.enum(['daily', 'manual', 'before-update', 'after-restore']),
  takenAt: f.instant,
  bytes: z.number().int(),
  holds: holdings,
  /** Every minute from when it was taken until then can be restored too. */
  reachesUntil: f.instant,
});
export type Backup = z.infer<typeof backup>;

/** A restored copy that stands ready beside the data, and nothing changed yet. */
const prepared = z.object({
  id: z.string(),
  backupId: z.string(),
  /** The moment it stands at. */
  standsAt: f.instant,
  holds: holdings,
  /** What the restaurant holds now; null when that cannot be read. */
  now: holdings.nullable(),
});
export type PreparedRestore = z.infer<typeof prepared>;

const folderPath = f.line(500);

export const backupsContract = {
  'backups.view': status({
    permission: 'backups:manage',
    summary: 'The backups there are, and how they are made.',
    input: z.object({
      /** Another folder to look into, for a machine that has none of its own yet. */
      folder: folderPath.optional(),
    }),
    output: z.object({
      folder: z.string(),
      dataFolder: z.string(),
      dailyAt: f.time,
      secondFolder: z.string().nullable(),
      second: z.object({ copiedAt: f.instant.nullable(), problem: z.string().nullable() }),
      /** Newest first. */
      backups: z.array(backup),
      /** Entries of the folders that are no whole backup, with why. */
      unreadable: z.array(z.object({ path: z.string(), problem: z.string() })),
      /** Until when the running log of changes is copied; null before the first backup. */
      copiedUntil: f.instant.nullable(),
      prepared: prepared.nullable(),
      /** Where the last export of this run lies. */
      exportedTo: z.string().nullable(),
    }),
    errors: ['FOLDER_UNUSABLE'],
  }),
  'backups.make': control({
    permission: 'backups:manage',
    summary: 'Begins a backup now. Progress is in system.status.',
    input: z.object({}),
    output: z.object({}),
    errors: ['JOB_RUNNING', 'DATABASE_CLOSED'],
  }),
  'backups.configure': control({
    permission: 'backups:manage',
    summary: 'Sets when the daily backup is made, and a second folder for copies: another disk, a USB stick.',
    input: z.object({ dailyAt: f.time, secondFolder: folderPath.nullable() }),
    output: z.object({}),
    errors: ['FOLDER_UNUSABLE'],
  }),
  'backups.prepareRestore': control({
    permission: 'backups:manage',
    summary: 'Restores a backup beside the data, to look at first. Changes nothing yet.',
    input: z.object({
      folder: folderPath,
      backupId: z.string().max(100),
      /** The minute to stand at; null for the newest that the backup reaches. */
      until: f.instant.nullable(),
    }),
    output: z.object({}),
    errors: ['JOB_RUNNING', 'BACKUP_UNKNOWN', 'BACKUP_NEWER', 'MINUTE_NOT_COVERED'],
  }),
  'backups.applyRestore': control({
    permission: 'backups:manage',
    summary: 'Puts the prepared copy in the place of the data, which is kept aside, and opens it.',
    input: z.object({ preparedId: z.string().max(100) }),
    output: z.object({}),
    errors: ['JOB_RUNNING', 'RESTORE_UNKNOWN'],
  }),
  'backups.discardRestore': control({
    permission: 'backups:manage',
    summary: 'Removes the prepared copy.',
    input: z.object({ preparedId: z.string().max(100) }),
    output: z.object({}),
    errors: ['JOB_RUNNING', 'RESTORE_UNKNOWN'],
  }),
  'backups.export': control({
    permission: 'backups:manage',
    summary: 'Begins an export of everything that can be read, as SQL and CSV, into a new folder.',
    input: z.object({}),
    output: z.object({}),
    errors: ['JOB_RUNNING'],
  }),
};
