import type { taxRates } from '#db/schema/menu';
import type { venue } from '#db/schema/people';
import { demoId } from './demo-id';

export const demoVenue = {
  name: 'Lark & Salt',
  currency: 'EUR',
  locale: 'en-IE',
  timeZone: 'Europe/Dublin',
  taxIncluded: true,
  dayCutover: '04:00',
  turnMinutes: 120,
  demo: true,
} satisfies typeof venue.$inferInsert;

/** Meals and hot drinks are taxed at the reduced rate, all other drinks at the standard rate. */
export const demoTaxRates = {
  food: { id: demoId('taxRate', 1), name: 'Reduced VAT', basisPoints: 1350, defaultFor: 'food' },
  drinks: { id: demoId('taxRate', 2), name: 'Standard VAT', basisPoints: 2300, defaultFor: 'drinks' },
} satisfies Record<string, typeof taxRates.$inferInsert>;

export type DemoTax = keyof typeof demoTaxRates;
