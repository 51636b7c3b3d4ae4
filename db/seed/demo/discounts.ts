import type { discounts, serviceCharges } from '#db/schema/checks';
import { demoId } from './demo-id';

/** The discounts of the demo restaurant: one a server may give, and two that need a manager. */
export const demoDiscounts = [
  { id: demoId('discount', 1), name: 'Neighbours', percent: 1000, position: 1 },
  { id: demoId('discount', 2), name: 'Staff', percent: 3000, position: 2 },
  { id: demoId('discount', 3), name: 'Apology', amount: 1000, position: 3 },
] satisfies (typeof discounts.$inferInsert)[];

/** Parties of six and more are charged a tenth for the service. */
export const demoServiceCharge = {
  id: demoId('serviceCharge', 1),
  name: 'Service, six and more',
  percent: 1000,
  orderType: 'dine_in',
  minParty: 6,
} satisfies typeof serviceCharges.$inferInsert;
