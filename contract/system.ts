import { z } from 'zod';
import * as f from './fields';
import { control, status } from './procedure';

/** Long work of the host: one at a time, seen by every screen. */
export const job = z.object({
  /** `prepare` makes a copy ready beside the data, `restore` puts it in place. */
  kind: z.enum(['backup', 'prepare', 'restore', 'export', 'upgrade']),
  /** What is being done now, in words: "Copying", "Checking the copy". */
  step: z.string(),
  done: z.number().int(),
  /** Null while nobody knows how much there is. `done` and `total` have no unit: they are for a bar. */
  total: z.number().int().nullable(),
  cancellable: z.boolean(),
  startedAt: f.instant,
});
export type Job = z.infer<typeof job>;

/** How the last long work ended. */
export const outcome = z.object({
  kind: job.shape.kind,
  result: z.enum(['done', 'cancelled', 'failed']),
  /** What was reached, or why it failed: a sentence. */
  words: z.string(),
  at: f.instant,
});
export type Outcome = z.infer<typeof outcome>;

/**
 * Where the host is with its database.
 * - `opening`: at the start, and after a restore. `job` says more while the schema is brought up.
 * - `open`: everything works.
 * - `reopening`: the engine crashed; calls wait for the new one.
 * - `closed`: the data folder does not open. `trouble` says why; only `system.*` and `backups.*` answer.
 */
export const phase = z.enum(['opening', 'open', 'reopening', 'closed']);
export type Phase = z.infer<typeof phase>;

/** Why the database is closed. */
export const trouble = z.object({
  code: z.enum([
    'DATA_FOLDER_DAMAGED',
    'DATA_FOLDER_FORBIDDEN',
    'DATA_FOLDER_MISSING',
    'DATA_FOLDER_OTHER_ENGINE',
    'DISK_FULL',
    'SECRET_MISSING',
    'SCHEMA_NEWER',
    'MIGRATION_FAILED',
    'UPDATE_NOT_BEGUN',
    'HOST_FAILED',
  ]),
  /** The store's own words, for whoever helps. */
  message: z.string(),
  since: f.instant,
});
export type Trouble = z.infer<typeof trouble>;

/** The machine's clock has leapt. */
export const clockNotice = z.object({
  kind: z.enum(['back', 'forward']),
  byMinutes: z.number().int(),
  /** What the machine's clock says now. After a leap back the host counts on from where it was until that is accepted. */
  machineTime: f.instant,
  at: f.instant,
});

export const systemContract = {
  'system.status': status({
    permission: null,
    summary: 'How the host and its disk, clock and backups are.',
    input: z.object({}),
    output: z.object({
      now: f.instant,
      phase,
      trouble: trouble.nullable(),
      job: job.nullable(),
      outcome: outcome.nullable(),
      disk: z.object({ state: z.enum(['ok', 'low', 'full']), freeBytes: z.number().int().nullable() }),
      clock: clockNotice.nullable(),
      /** Rows that cannot be read were met since the start. */
      dataUnreadable: z.boolean(),
      backup: z.object({
        /** When the last whole backup was taken; null if there is none. */
        lastAt: f.instant.nullable(),
        /** Why backups do not go on; null while they do. */
        problem: z.string().nullable(),
      }),
      /** Whether the caller sits at the host machine, and so may repair a folder that does not open. */
      local: z.boolean(),
    }),
  }),
  'system.retry': control({
    permission: 'backups:manage',
    summary: 'Tries to open the data folder again, when it is closed.',
    input: z.object({}),
    output: z.object({}),
    errors: ['JOB_RUNNING'],
  }),
  'system.acceptClock': control({
    permission: 'venue:edit',
    summary: "Takes the machine's time over after its clock leapt, or puts the notice away.",
    input: z.object({}),
    output: z.object({}),
    errors: ['CLOCK_AGREES'],
  }),
  'system.cancelJob': control({
    permission: 'backups:manage',
    summary: 'Cancels the long work, where that is safe.',
    input: z.object({}),
    output: z.object({}),
    errors: ['JOB_NOT_CANCELLABLE'],
  }),
};
