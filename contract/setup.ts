import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { read, write } from './procedure';

export const venue = z.object({
  name: z.string(),
  currency: z.string(),
  locale: z.string(),
  timeZone: z.string(),
  taxIncluded: z.boolean(),
  dayCutover: z.string(),
  demo: z.boolean(),
});
export type Venue = z.infer<typeof venue>;

/** Currencies with two decimals: the documented price columns hold no others exactly. */
export const currencies = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'CAD',
  'AUD',
  'NZD',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'BRL',
  'MXN',
  'INR',
  'ZAR',
  'SGD',
  'AED',
] as const;

export const setupContract = {
  'setup.status': read({
    permission: null,
    summary: 'Whether this restaurant is set up, and which it is.',
    input: z.object({}),
    output: z.object({
      venue: venue.nullable(),
      now: f.instant,
      /** Who can be tried in the demo restaurant; empty in a real one. */
      demoStaff: z.array(z.object({ firstName: z.string(), title: z.string(), pin: z.string() })),
    }),
  }),
  'setup.loadDemo': write({
    permission: null,
    summary: 'Fills an empty data folder with the demo restaurant.',
    input: z.object({}),
    output: z.object({}),
    errors: ['VENUE_EXISTS'],
  }),
  'setup.createVenue': write({
    permission: null,
    summary: 'Sets up an empty restaurant with its first manager.',
    input: z.object({
      name: f.line(100),
      currency: z.enum(currencies),
      timeZone: f.timeZone,
      taxIncluded: z.boolean(),
      taxRates: z.object({
        food: z.number().int().min(0).max(5000),
        drinks: z.number().int().min(0).max(5000),
      }),
      manager: z.object({ id, firstName: f.line(100), lastName: f.line(100), pin: f.pin }),
    }),
    output: z.object({}),
    errors: ['VENUE_EXISTS', 'ID_EXISTS'],
  }),
};
