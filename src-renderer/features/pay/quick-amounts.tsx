import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Money } from '../../ui/money';
import { useVenue } from '../../ui/venue';

interface QuickAmountsProps {
  /** What is to be paid now. */
  amount: number;
  /** What the host expects to be handed over; the exact amount is the first. */
  quickAmounts: readonly number[];
  isDisabled: boolean;
  onTake(handedOver: number): void;
  /** What stands below instead of notes while a part is paid. */
  children?: ReactNode;
}

/** The look of a key in the column beside the digits. */
export const quickClass =
  'grid min-h-[72px] place-content-center justify-items-center rounded-4 border border-line bg-surface-2 px-1 text-18 leading-tight font-semibold select-none shadow-1 data-disabled:opacity-50 data-pressed:border-line-2 data-pressed:bg-sunken wide:text-20';

/** One tap takes it: the exact amount, or the next notes that make sense, with what goes back. */
export function QuickAmounts({ amount, quickAmounts, isDisabled, onTake, children }: QuickAmountsProps) {
  const short = useShortMoney();
  return (
    <div className="grid auto-rows-fr grid-rows-4 gap-3">
      <Button isDisabled={isDisabled} onPress={() => onTake(amount)} className={quickClass}>
        Exact
        <small className="text-13 font-normal text-text-3">cash</small>
      </Button>
      {quickAmounts.slice(1, 4).map((notes) => (
        <Button key={notes} isDisabled={isDisabled} onPress={() => onTake(notes)} className={quickClass}>
          <bdi dir="ltr">{short(notes)}</bdi>
          <small className="text-12 font-normal text-text-3 wide:text-13">
            <Money amount={notes - amount} /> back
          </small>
        </Button>
      ))}
      {children}
    </div>
  );
}

/** "€130" for round sums: the key has room for no more. */
function useShortMoney(): (amount: number) => string {
  const { currency, locale } = useVenue();
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  });
  return (amount) => format.format(amount / 100);
}
