import { useView } from '../../api/live';
import type { Check } from './check-view';

/** What is to be paid now, with its tip: as a card is charged with it, and in coins. */
export interface ToPay {
  tips: Check['tips'];
  whole: number;
  inCash: number;
  rounding: number;
  /** What cash a guest is likely to hand over for it. */
  quickAmounts: number[];
}

/** What all of it, or a part, comes to with its tip; null while the host works it out. */
export function useToPay(check: Check, part: number | null, tip: number): ToPay | null {
  const isPlain = part === null && tip === 0 && check.due === check.payable;
  const quote = useView('payments.quote', { amount: part ?? check.due, tip }, { enabled: !isPlain });
  if (isPlain)
    return {
      tips: check.tips,
      whole: check.due,
      inCash: check.cash.toPay,
      rounding: check.cash.rounding,
      quickAmounts: check.quickAmounts,
    };
  if (!quote.data) return null;
  const { tips, toPay, cashToPay, rounding, quickAmounts } = quote.data;
  return { tips, whole: toPay, inCash: cashToPay, rounding, quickAmounts };
}
