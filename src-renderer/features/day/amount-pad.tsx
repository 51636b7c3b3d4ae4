import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Keypad, keyClass } from '../../ui/keypad';
import { Money } from '../../ui/money';
import { eraseDigit, typeDigits } from '../../ui/typed-amount';

interface AmountPadProps {
  label: string;
  amount: number | null;
  onChange(amount: number | null): void;
  onEnter(): void;
  isDisabled?: boolean;
  /** In place of the amount, such as a count of coins. */
  shown?: ReactNode;
  children?: ReactNode;
}

/** An amount in large figures, and the keys it is typed on. */
export function AmountPad({
  label,
  amount,
  onChange,
  onEnter,
  isDisabled = false,
  shown,
  children,
}: AmountPadProps) {
  return (
    <>
      <div className="flex flex-wrap items-end gap-3">
        {children && <div className="min-w-40 flex-1">{children}</div>}
        <output
          aria-label={label}
          className="ms-auto block min-w-40 text-end text-[40px] leading-tight font-semibold tabular-nums"
        >
          {shown ?? <Money amount={amount ?? 0} />}
        </output>
      </div>
      <div className="min-h-[300px] flex-1">
        <Keypad
          label={label}
          order="calculator"
          isDisabled={isDisabled}
          onDigit={(digit) => onChange(typeDigits(amount, digit))}
          onDelete={() => onChange(eraseDigit(amount))}
          onEnter={onEnter}
          beforeZero={
            <AriaButton
              isDisabled={isDisabled}
              onPress={() => onChange(typeDigits(amount, '00'))}
              className={keyClass}
            >
              00
            </AriaButton>
          }
        />
      </div>
    </>
  );
}
