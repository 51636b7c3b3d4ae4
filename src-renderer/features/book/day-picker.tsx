import { CalendarDays } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Button } from '../../ui/button';

interface DayPickerProps {
  date: string;
  /** The first day that makes sense. */
  min?: string;
  onChange(date: string): void;
  /** What the button shows beside the icon. */
  children: ReactNode;
}

/** Any day at all, with the browser's own calendar behind a button in the venue's words. */
export function DayPicker({ date, min, onChange, children }: DayPickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <span className="relative inline-flex">
      <Button icon={CalendarDays} onPress={() => input.current?.showPicker()}>
        {children}
        <span className="sr-only">Choose a day</span>
      </Button>
      <input
        ref={input}
        type="date"
        tabIndex={-1}
        aria-hidden
        value={date}
        min={min}
        onChange={({ target }) => target.value && onChange(target.value)}
        className="pointer-events-none absolute inset-0 opacity-0"
      />
    </span>
  );
}
