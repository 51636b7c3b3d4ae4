import { type Ref, useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextField } from 'react-aria-components/TextField';
import { FieldFrame, inputBox } from '../../ui/field';
import { type Quick, readQuick } from './quick-entry';

interface QuickFieldProps {
  today: string;
  inputRef: Ref<HTMLInputElement>;
  onQuick(quick: Quick): void;
  /** Enter: what was typed counts, and the booking is taken. */
  onDone(): void;
}

/** Size, time and day in one go, as fast as they are said on the telephone. */
export function QuickField({ today, inputRef, onQuick, onDone }: QuickFieldProps) {
  const [typed, setTyped] = useState('');
  const quick = typed.trim() === '' ? {} : readQuick(typed, today);
  const take = (): boolean => {
    if (quick) onQuick(quick);
    return quick !== null;
  };
  return (
    <TextField
      value={typed}
      onChange={(next) => {
        setTyped(next);
        // A whole time is there to be seen; a part of one is not.
        const said = readQuick(next, today);
        if (said?.time !== undefined && /\d{2}[:. h]?\d{2}$/.test(next)) onQuick(said);
      }}
      onBlur={take}
      isInvalid={quick === null}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        if (take()) onDone();
      }}
      className="flex flex-col gap-1.5"
    >
      <FieldFrame
        label="How many and when"
        hint="4 20:15 is four guests at 20:15; fri 4 20:15 on Friday. Enter books."
        error={quick === null ? 'Type how many and when, such as 4 20:15.' : undefined}
      >
        <Input ref={inputRef} placeholder="4 20:15" className={inputBox} />
      </FieldFrame>
    </TextField>
  );
}
