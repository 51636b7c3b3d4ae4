import type { Output } from '#contract/contract';

export type ClosedList = Output<'payments.closedChecks'>;
export type ClosedRow = ClosedList['checks'][number];
export type Check = Output<'checks.view'>;
export type Payment = Check['payments'][number];

const tenderWords = { cash: 'Cash', card: 'Card', voucher: 'Voucher', house_account: 'On account' } as const;

/** "Card ··4417", "On account, Byrne & Sons". */
export function paidBy({ tender, reference }: Pick<Payment, 'tender' | 'reference'>): string {
  const words = tenderWords[tender];
  if (!reference) return words;
  return tender === 'house_account' ? `${words}, ${reference}` : `${words} ··${reference.slice(-4)}`;
}

/** "Cash and card". */
export function tendersInWords(tenders: ClosedRow['tenders']): string {
  if (tenders.length === 0) return 'Nothing to pay';
  return tenders
    .map((tender, at) => (at === 0 ? tenderWords[tender] : tenderWords[tender].toLowerCase()))
    .join(' and ');
}
