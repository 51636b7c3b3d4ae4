import type { ReactNode } from 'react';
import { Keypad } from './keypad';
import { type PinProblem, usePin } from './use-pin';

const SHOWN = 4;

interface PinEntryProps {
  /** Tries a whole PIN: null when it was right, else what to say. */
  attempt(pin: string): Promise<PinProblem | null>;
  /** Said while there is nothing else to say. */
  hint: ReactNode;
}

/** A keypad for a PIN: shows how many digits are in, never which. */
export function PinEntry({ attempt, hint }: PinEntryProps) {
  const { digits, problem, pausedFor, isBusy, type, erase, submit } = usePin(attempt);
  const isPaused = pausedFor > 0;
  return (
    <>
      <div
        role="status"
        aria-label={`${digits} of ${Math.max(SHOWN, digits)} digits`}
        className={`flex h-6 items-center justify-center gap-5 ${isBusy ? 'opacity-50' : ''}`}
      >
        {Array.from({ length: Math.max(SHOWN, digits) }, (_, index) => (
          <i
            // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its place
            key={index}
            className={`size-5 rounded-full border-2 ${index < digits ? 'border-text bg-text' : 'border-line-control'}`}
          />
        ))}
      </div>
      <div className="h-[352px] wide:h-[452px]">
        <Keypad label="Digits" onDigit={type} onDelete={erase} onEnter={submit} isDisabled={isPaused} />
      </div>
      <p role="alert" className="min-h-6 text-center font-medium text-alert-ink">
        {isPaused ? `Too many wrong PINs. Wait ${pausedFor} s.` : problem}
        {!isPaused && !problem && <span className="text-14 font-normal text-text-3">{hint}</span>}
      </p>
    </>
  );
}
