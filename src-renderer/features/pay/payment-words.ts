import type { Check } from './check-view';

type Payment = Check['payments'][number];
type Tax = Check['taxes'][number];

/** "Cash", "Card ··4417", "Card, slip 18", "Voucher ··FT-1", "On account, Byrne & Sons". */
export function paymentWords({ tender, reference }: Pick<Payment, 'tender' | 'reference'>): string {
  if (tender === 'cash') return 'Cash';
  if (tender === 'voucher') return reference ? `Voucher ··${reference}` : 'Voucher';
  if (tender === 'house_account') return reference ? `On account, ${reference}` : 'On account';
  if (!reference) return 'Card';
  if (/^\d{4}$/.test(reference)) return `Card ··${reference}`;
  return /^card\b/i.test(reference) ? reference : `Card, ${reference}`;
}

/** "Drinks 23 %, included". The venue names its rates; the rate is added where the name lacks it. */
export function taxWords(
  { name, basisPoints }: Pick<Tax, 'name' | 'basisPoints'>,
  included: boolean,
): string {
  const rate = `${basisPoints / 100} %`;
  const digits = String(basisPoints / 100);
  return `${name.includes(digits) ? name : `${name} ${rate}`}${included ? ', included' : ''}`;
}
