import { type Ref, useRef, useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextField } from 'react-aria-components/TextField';
import { FieldFrame, inputBox } from '../../ui/field';
import { isPhone, type Quick, readQuick } from './quick-entry';

interface QuickFieldProps {
  today: string;
  /** What the form says now. */
  said: Required<Quick>;
  inputRef: Ref<HTMLInputElement>;
  onQuick(quick: Quick): void;
  /** Enter: what was typed counts, and the booking is taken. */
  onDone(): void;
}

/** Size, time and day in one go, as fast as they are said on the telephone. */
export function QuickField({ today, said, inputRef, onQuick, onDone }: QuickFieldProps) {
  const [typed, setTyped] = useState('');
  const before = useRef<Required<Quick> | null>(null);
  const quick = typed.trim() === '' ? {} : readQuick(typed, today);
  const take = (): boolean => {
    if (quick) onQuick(quick);
    before.current = null;
    return quick !== null;
  };
  /** A whole time is there to be seen at once; what turns out to be something else never was one. */
  const type = (next: string): void => {
    setTyped(next);
    const read = readQuick(next, today);
    if (read?.time !== undefined && /\d{2}[:. h]?\d{2}$/.test(next)) {
      before.current ??= said;
      onQuick({ ...before.current, ...read });
    } else if (before.current) {
      onQuick(before.current);
      before.current = null;
    }
  };
  return (
    <TextField
      value={typed}
      onChange={type}
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
        error={quick === null ? wrongWords(typed) : undefined}
      >
        <Input ref={inputRef} dir="ltr" placeholder="4 20:15" className={`${inputBox} rtl:text-end`} />
      </FieldFrame>
    </TextField>
  );
}

function wrongWords(typed: string): string {
  return isPhone(typed)
    ? 'That looks like a telephone number: it belongs to the guest, above.'
    : 'Type how many and when, such as 4 20:15.';
}
