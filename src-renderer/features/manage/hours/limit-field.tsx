import { ChoiceChip } from '../../../ui/chip';
import { NumberStepper } from '../../../ui/number-stepper';

interface LimitFieldProps {
  label: string;
  value: number | null;
  /** What a limit begins with. */
  start: number;
  onChange(value: number | null): void;
}

/** A number of guests, or no limit. */
export function LimitField({ label, value, start, onChange }: LimitFieldProps) {
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 text-14 font-medium text-text-2">{label}</legend>
      <div className="flex flex-wrap gap-touch">
        <ChoiceChip isSelected={value === null} onChange={() => onChange(value === null ? start : null)}>
          No limit
        </ChoiceChip>
        <NumberStepper
          hideLabel
          label={label}
          value={value ?? start}
          min={1}
          max={999}
          isDisabled={value === null}
          onChange={onChange}
        />
      </div>
    </fieldset>
  );
}
