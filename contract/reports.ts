import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { read } from './procedure';

export const reportsContract = {
  'reports.today': read({
    permission: 'reports:see',
    summary: 'The manager’s day: the documented dashboard figures, sales, and what needs a look.',
    input: z.object({}),
    output: z.object({
      now: f.instant,
      serviceDay: f.date,
      /** The documented dashboard. */
      reservationsToday: z.number().int(),
      reservationsWeek: z.number().int(),
      customers: z.number().int(),
      popularThisMonth: z.array(z.object({ name: z.string(), orders: z.number().int() })),
      /** Of the service day. Sales are lines sent, tax included where prices include it. */
      sales: f.cents,
      salesSameDayLastWeek: f.cents,
      covers: z.number().int(),
      averagePerCover: f.cents.nullable(),
      openVisits: z.number().int(),
      openAmount: f.cents,
      averageTurnMinutes: z.number().int().nullable(),
      medianTicketMinutes: z.number().int().nullable(),
      payments: z.array(z.object({ tender: z.string(), amount: f.cents, count: z.number().int() })),
      salesByHour: z.array(z.object({ hour: z.number().int(), amount: f.cents, lastWeek: f.cents })),
      soldToday: z.array(
        z.object({ itemId: id, name: z.string(), quantity: z.number().int(), amount: f.cents }),
      ),
      servers: z.array(
        z.object({
          id,
          name: z.string(),
          initials: z.string(),
          open: z.number().int(),
          covers: z.number().int(),
          sales: f.cents,
        }),
      ),
    }),
  }),
};
