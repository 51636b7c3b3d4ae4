import { useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextField } from 'react-aria-components/TextField';
import { inputBox } from './field';

/** "20:15" from "20:15", "2015", "20.15" or "8"; null while it is no time. */
export function readTime(typed: string): string | null {
  const match = /^(\d{1,2})(?:[:. h]?(\d{2}))?$/.exec(typed.trim());
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

interface TimeFieldProps {
  /** For assistive technology: the place says what the time is of. */
  label?: string;
  value: string;
  onChange(time: string): void;
}

/** A time on the 24-hour clock, whatever the browser's own taste. */
export function TimeField({ label = 'Time', value, onChange }: TimeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const finish = (): void => {
    const time = typed === null ? null : readTime(typed);
    if (time !== null) onChange(time);
    setTyped(null);
  };
  return (
    <TextField
      aria-label={label}
      value={typed ?? value}
      isInvalid={typed !== null && typed.length >= 4 && readTime(typed) === null}
      onChange={(next) => {
        setTyped(next);
        const time = next.length >= 4 ? readTime(next) : null;
        if (time !== null) onChange(time);
      }}
      onFocus={({ target }) => (target as HTMLInputElement).select()}
      onBlur={finish}
      onKeyDown={(event) => event.key === 'Enter' && finish()}
      className="w-[6rem] shrink-0"
    >
      <Input inputMode="numeric" className={`${inputBox} text-center text-18! font-semibold`} />
    </TextField>
  );
}
