import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { read } from './procedure';

export const repairKinds = ['swap', 'other_table', 'shorten_other', 'shorten_own', 'elsewhere'] as const;

const repair = z.object({
  /**
   * `swap`: the two change tables. `other_table`: whoever is in the way goes where they fit. `shorten_other`,
   * `shorten_own`: the earlier of the two leaves when the other comes. `elsewhere`: the party itself goes where it fits.
   */
  kind: z.enum(repairKinds),
  /** What the party itself gets. */
  tableIds: z.array(id),
  numbers: z.array(z.string()),
  durationMinutes: z.number().int(),
  /** Who else changes, and how; what is left out stays. */
  others: z.array(
    z.object({
      reservationId: id,
      name: z.string(),
      partySize: z.number().int(),
      time: f.time,
      /** Their table was chosen for them. */
      locked: z.boolean(),
      before: z.object({
        tableIds: z.array(id),
        numbers: z.array(z.string()),
        durationMinutes: z.number().int(),
      }),
      tableIds: z.array(id),
      numbers: z.array(z.string()),
      durationMinutes: z.number().int(),
      /** When they would leave. */
      until: f.time,
    }),
  ),
});
export type Repair = z.infer<typeof repair>;

/** Ways out where a booking was let go on top of others. */
export const repairsContract = {
  'reservations.repairs': read({
    permission: 'book:see',
    summary: 'What would make room for a booking at tables that others have, the least change first.',
    input: z.object({
      reservationId: id,
      date: f.date,
      time: f.time,
      fold: f.fold.optional(),
      durationMinutes: z.number().int().min(15).max(720),
      tableIds: z.array(id).min(1).max(4),
    }),
    output: z.array(repair),
    errors: ['RESERVATION_UNKNOWN', 'TIME_SKIPPED', 'TIME_DOUBLED', 'TABLE_UNKNOWN', 'TABLES_NOT_JOINED'],
  }),
};
