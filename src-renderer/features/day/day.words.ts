import type { CashEvent } from '#contract/day';

/** What moved cash, as a word. */
export const eventWords: Record<CashEvent, string> = {
  payment: 'Payment',
  refund: 'Refund',
  voucher: 'Voucher sold',
  house_account: 'House account settled',
  paid_in: 'Paid in',
  paid_out: 'Paid out',
  safe_drop: 'Safe drop',
  cash_out: 'Handed in',
};

/** The same for what is moved by hand. */
export const movementWords = { paid_in: 'Paid in', paid_out: 'Paid out', safe_drop: 'Safe drop' } as const;

/** The reason where nobody gives another. */
export const usualReasons = { paid_in: 'Change', paid_out: '', safe_drop: 'To the safe' } as const;

/** Counted against expected: "exact", "€3.00 short", "€1.00 over". */
export function varianceWords(variance: number, money: (amount: number) => string): string {
  if (variance === 0) return 'exact';
  return variance < 0 ? `${money(-variance)} short` : `${money(variance)} over`;
}
