import type { TenderKind } from '#contract/payments';

export const tenderNames: Record<TenderKind, string> = {
  cash: 'Cash',
  card: 'Card',
  voucher: 'Voucher',
  house_account: 'House account',
};

/** "Card 4417": the last digits, or whatever was noted of it. */
export function tenderWords(tender: TenderKind, reference: string | null): string {
  return reference === null ? tenderNames[tender] : `${tenderNames[tender]} ${reference}`;
}
