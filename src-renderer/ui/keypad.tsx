import { Delete } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';

interface KeypadProps {
  label: string;
  onDigit(digit: string): void;
  onDelete(): void;
  /** Enter on a hardware keyboard. */
  onEnter?(): void;
  /** As on a phone, 1 on top; or as on a calculator, 7 on top. */
  order?: 'phone' | 'calculator';
  /** What stands before the zero, such as a "00" key. */
  beforeZero?: ReactNode;
  isDisabled?: boolean;
}

const orders = { phone: '123456789', calculator: '789456123' };

/** The look of a key, for keys that stand beside the digits. */
export const keyClass =
  'grid min-t3 place-items-center rounded-4 border border-line bg-surface text-[34px] leading-none font-medium shadow-1 select-none data-disabled:opacity-50 data-pressed:border-line-2 data-pressed:bg-sunken';

/** Digits for a finger. A hardware keyboard's digits, Backspace and Enter do the same. */
export function Keypad({
  label,
  onDigit,
  onDelete,
  onEnter,
  order = 'phone',
  beforeZero,
  isDisabled = false,
}: KeypadProps) {
  const field = useRef<HTMLFieldSetElement>(null);
  useHardwareKeys(field, { onDigit, onDelete, onEnter, isDisabled });
  const digit = (value: string) => (
    <Button key={value} isDisabled={isDisabled} onPress={() => onDigit(value)} className={keyClass}>
      {value}
    </Button>
  );
  return (
    <fieldset ref={field} aria-label={label} className="grid h-full auto-rows-fr grid-cols-3 gap-3" dir="ltr">
      {[...orders[order]].map(digit)}
      {beforeZero ?? <span />}
      {digit('0')}
      <Button
        aria-label="Delete a digit"
        isDisabled={isDisabled}
        onPress={onDelete}
        className="grid min-t3 place-content-center place-items-center gap-1 rounded-4 text-16 text-text-2 select-none data-pressed:bg-press data-disabled:opacity-50"
      >
        <Delete aria-hidden size={24} />
        Delete
      </Button>
    </fieldset>
  );
}

type HardwareKeys = Pick<KeypadProps, 'onDigit' | 'onDelete'> & {
  onEnter: (() => void) | undefined;
  isDisabled: boolean;
};

function useHardwareKeys(field: RefObject<HTMLElement | null>, handlers: HardwareKeys): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { onDigit, onDelete, onEnter, isDisabled } = latest.current;
      if (isDisabled || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea')) return;
      // Another keypad lies over this one: what is typed is meant for that.
      if (field.current?.closest('[inert], [aria-hidden="true"]')) return;
      if (/^\d$/.test(event.key)) onDigit(event.key);
      else if (event.key === 'Backspace') onDelete();
      // On a focused button Enter presses that button.
      else if (event.key === 'Enter' && onEnter && !(event.target instanceof HTMLButtonElement)) onEnter();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [field]);
}
