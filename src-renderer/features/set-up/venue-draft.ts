import type { Input } from '#contract/contract';
import { parseAmount } from '#contract/money';

type Create = Input<'setup.createVenue'>;
export type Currency = Create['currency'];

/** A new restaurant as it is typed in. */
export interface VenueDraft {
  name: string;
  currency: Currency;
  timeZone: string;
  taxIncluded: boolean;
  foodRate: string;
  drinksRate: string;
  firstName: string;
  lastName: string;
  pin: string;
  pinAgain: string;
}

/** What is in the form at first: this machine's time zone, and the most common of the rest. */
export const firstDraft: VenueDraft = {
  name: '',
  currency: 'EUR',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  taxIncluded: true,
  foodRate: '',
  drinksRate: '',
  firstName: '',
  lastName: '',
  pin: '',
  pinAgain: '',
};

const HIGHEST_RATE = 5_000;

/** "13.5" per cent as 1350 basis points; null when it is no rate. */
export function rateOf(percent: string): number | null {
  const points = parseAmount(percent.replace('%', ''));
  return points !== null && points <= HIGHEST_RATE ? points : null;
}

/** What keeps each step from being done; empty when it can be left. */
export const problems = {
  restaurant: ({ name }: VenueDraft): string => (name.trim() === '' ? 'Name the restaurant' : ''),
  tax: ({ foodRate, drinksRate }: VenueDraft): string => {
    if (foodRate.trim() === '' || drinksRate.trim() === '') return 'Enter both rates';
    const areRates = rateOf(foodRate) !== null && rateOf(drinksRate) !== null;
    return areRates ? '' : '0 to 50 %, two decimals at most';
  },
  manager: ({ firstName, lastName, pin, pinAgain }: VenueDraft): string => {
    if (firstName.trim() === '' || lastName.trim() === '') return 'Name the manager';
    if (!/^\d{4,6}$/.test(pin)) return 'Choose a PIN of 4 to 6 digits';
    return pin === pinAgain ? '' : 'Repeat the PIN';
  },
} as const;

/** The draft as the host takes it. Only of a draft without problems. */
export function toInput(draft: VenueDraft, managerId: string): Create {
  return {
    name: draft.name,
    currency: draft.currency,
    timeZone: draft.timeZone,
    taxIncluded: draft.taxIncluded,
    taxRates: { food: rateOf(draft.foodRate) ?? 0, drinks: rateOf(draft.drinksRate) ?? 0 },
    manager: { id: managerId, firstName: draft.firstName, lastName: draft.lastName, pin: draft.pin },
  };
}
