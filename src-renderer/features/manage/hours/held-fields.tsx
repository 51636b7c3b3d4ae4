import { TextField } from '../../../ui/field';
import { TimeField } from '../../../ui/time-field';
import { toQuarter } from './hours-words';

interface Held {
  name: string;
  firstTime: string;
  lastTime: string;
}

interface HeldFieldsProps<H extends Held> {
  value: H;
  onChange(value: H): void;
}

/** What a service is called, and when the first and the last party may be booked. */
export function HeldFields<H extends Held>({ value, onChange }: HeldFieldsProps<H>) {
  const { name, firstTime, lastTime } = value;
  return (
    <>
      <TextField
        label="Name"
        value={name}
        onChange={(next) => onChange({ ...value, name: next })}
        maxLength={40}
        placeholder="Dinner"
      />
      <fieldset className="grid gap-1.5">
        <legend className="mb-1.5 text-14 font-medium text-text-2">
          Bookings from the first to the last
        </legend>
        <div className="flex items-center gap-3">
          <TimeField
            label={`First booking of ${name || 'the service'}`}
            value={firstTime}
            onChange={(time) => onChange({ ...value, firstTime: toQuarter(time) })}
          />
          <span className="text-text-3">to</span>
          <TimeField
            label={`Last booking of ${name || 'the service'}`}
            value={lastTime}
            onChange={(time) => onChange({ ...value, lastTime: time })}
          />
          {lastTime < firstTime && <span className="text-13 text-text-3">past midnight</span>}
        </div>
      </fieldset>
    </>
  );
}
