import { Input } from 'react-aria-components/Input';
import { TextField } from 'react-aria-components/TextField';
import { FieldFrame, inputBox } from '../../../ui/field';

interface DateFieldProps {
  label: string;
  value: string;
  /** The first day that makes sense. */
  min: string;
  onChange(date: string): void;
}

/** A date, with the browser's own calendar. */
export function DateField({ label, value, min, onChange }: DateFieldProps) {
  return (
    <TextField
      type="date"
      value={value}
      onChange={(date) => date && onChange(date)}
      className="flex flex-col gap-1.5"
    >
      <FieldFrame label={label}>
        <Input min={min} className={inputBox} />
      </FieldFrame>
    </TextField>
  );
}
