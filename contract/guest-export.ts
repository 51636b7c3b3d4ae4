import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';

const text = z.string().nullable();

/** Everything the house holds about one guest, as the guest may take it away. */
export const exported = z.object({
  exportedAt: f.instant,
  house: z.string(),
  currency: z.string(),
  guest: z.object({
    id,
    firstName: z.string(),
    lastName: z.string(),
    phone: text,
    email: text,
    note: text,
    allergies: text,
    tags: z.array(z.string()),
    knownSince: f.instant,
  }),
  /** Earlier entries of the same person. */
  mergedEntries: z.array(
    z.object({ firstName: z.string(), lastName: z.string(), phone: text, email: text, mergedAt: f.instant }),
  ),
  bookings: z.array(
    z.object({
      number: z.string(),
      date: f.date,
      time: f.time,
      partySize: z.number().int(),
      status: z.string(),
      table: text,
      request: text,
      occasion: text,
      allergies: text,
      wishes: z.array(z.string()),
      takenAt: f.instant.nullable(),
      arrivedAt: f.instant.nullable(),
    }),
  ),
  visits: z.array(
    z.object({
      name: text,
      partySize: z.number().int(),
      seatedAt: f.instant,
      leftAt: f.instant.nullable(),
      tables: z.array(z.string()),
      ordered: z.array(
        z.object({ name: z.string(), quantity: z.number().int(), unitPrice: f.cents, note: text }),
      ),
      payments: z.array(z.object({ tender: z.string(), amount: f.cents, reference: text, at: f.instant })),
    }),
  ),
  waitlist: z.array(
    z.object({
      name: z.string(),
      phone: text,
      partySize: z.number().int(),
      note: text,
      state: z.string(),
      joinedAt: f.instant,
    }),
  ),
});
export type GuestExport = z.infer<typeof exported>;
