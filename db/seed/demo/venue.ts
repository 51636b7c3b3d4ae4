import type { taxClasses, taxClassRates, taxRates } from '#db/schema/menu';
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
  food: { id: demoId('taxRate', 1), name: 'Reduced VAT', basisPoints: 1350 },
  drinks: { id: demoId('taxRate', 2), name: 'Standard VAT', basisPoints: 2300 },
} satisfies Record<string, typeof taxRates.$inferInsert>;

export type DemoTax = keyof typeof demoTaxRates;

/** What is taxed alike, by the name of its rate. */
export const demoTaxClasses = {
  food: { id: demoId('taxClass', 1), name: 'Meals and hot drinks', defaultFor: 'food' },
  drinks: { id: demoId('taxClass', 2), name: 'Other drinks', defaultFor: 'drinks' },
} satisfies Record<DemoTax, typeof taxClasses.$inferInsert>;

/** One rate for each class. */
export const demoTaxClassRates = (['food', 'drinks'] as const).map((tax) => ({
  taxClassId: demoTaxClasses[tax].id,
  taxRateId: demoTaxRates[tax].id,
})) satisfies (typeof taxClassRates.$inferInsert)[];
