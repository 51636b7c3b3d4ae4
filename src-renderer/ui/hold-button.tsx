import { useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';

/** Long enough that no slip does it, short enough to wait for. */
const HOLD_MS = 1_500;

interface HoldButtonProps {
  /** What will happen: "Use this copy". */
  label: string;
  isDisabled?: boolean;
  onHeld(): void;
}

/**
 * A button that has to be held, by finger, mouse, Enter or Space: for what is rare and severe. Assistive technology
 * cannot hold, so there one press is enough.
 */
export function HoldButton({ label, isDisabled = false, onHeld }: HoldButtonProps) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!isHeld || isDisabled) return;
    const timer = setTimeout(() => {
      setHeld(false);
      onHeld();
    }, HOLD_MS);
    return () => clearTimeout(timer);
  }, [isHeld, isDisabled, onHeld]);
  return (
    <AriaButton
      isDisabled={isDisabled}
      aria-description="Hold for one and a half seconds."
      onPressStart={({ pointerType }) => pointerType !== 'virtual' && setHeld(true)}
      onPressEnd={() => setHeld(false)}
      onPress={({ pointerType }) => pointerType === 'virtual' && onHeld()}
      className="relative inline-flex min-t1 items-center justify-center overflow-hidden rounded-2 bg-primary px-4 font-semibold text-on-primary select-none data-disabled:bg-neutral data-disabled:text-text-2"
    >
      {isHeld && (
        <span
          aria-hidden
          className="absolute inset-y-0 start-0 w-full origin-left animate-[run-in_1.5s_linear] bg-current opacity-30 rtl:origin-right"
        />
      )}
      <span className="relative">Hold: {label}</span>
    </AriaButton>
  );
}
