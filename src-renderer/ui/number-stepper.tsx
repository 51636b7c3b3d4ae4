import { Minus, Plus } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { NumberField } from 'react-aria-components/NumberField';

interface NumberStepperProps {
  label: string;
  value: number;
  min: number;
  max: number;
  onChange(value: number): void;
  isDisabled?: boolean;
  /** The label is for assistive technology only: the place says what is counted. */
  hideLabel?: boolean;
}

const stepButton =
  'grid place-items-center inline-[var(--t1)] text-text data-pressed:bg-press data-disabled:opacity-40';

/** A whole number with a minus and a plus; arrow keys and typing work too. */
export function NumberStepper({
  label,
  value,
  min,
  max,
  onChange,
  isDisabled,
  hideLabel,
}: NumberStepperProps) {
  return (
    <NumberField
      value={value}
      minValue={min}
      maxValue={max}
      onChange={(next) => Number.isInteger(next) && onChange(next)}
      isDisabled={isDisabled ?? false}
      {...(hideLabel && { 'aria-label': label })}
      className="inline-flex flex-col gap-1.5"
    >
      {!hideLabel && <Label className="text-14 font-medium text-text-2">{label}</Label>}
      <Group className="inline-flex min-t1 items-stretch overflow-hidden rounded-2 border border-line-control bg-surface focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-focus">
        <Button slot="decrement" className={stepButton}>
          <Minus aria-hidden size={20} />
        </Button>
        <Input className="inline-12 bg-transparent text-center text-18 font-semibold shadow-none outline-none" />
        <Button slot="increment" className={stepButton}>
          <Plus aria-hidden size={20} />
        </Button>
      </Group>
    </NumberField>
  );
}
