import { useState } from 'react';
import { Button } from '../../ui/button';
import { Keypad } from '../../ui/keypad';

interface NumberEntryProps {
  label: string;
  /** What was typed as people read it. */
  format(value: number): string;
  /** What it is now; null is nothing yet. */
  value: number | null;
  most: number;
  least?: number;
  action(value: number): string;
  onDone(value: number): void;
}

/** A number that is typed on large keys: digits fill from the right, as on every till. */
export function NumberEntry({ label, format, value, most, least = 1, action, onDone }: NumberEntryProps) {
  const [typed, setTyped] = useState<number | null>(null);
  const shown = typed ?? value ?? 0;
  const canBe = typed !== null && typed >= least;
  const done = (): void => {
    if (typed === null || !canBe) return;
    onDone(typed);
    setTyped(null);
  };
  return (
    <section aria-label={label} data-keypad data-missing={value === null || undefined} className="grid gap-3">
      <div className="flex items-center justify-between gap-4">
        <h3 className="font-semibold">{label}</h3>
        <output className="text-28 font-semibold tracking-tight">
          <bdi dir="ltr">{format(shown)}</bdi>
        </output>
        <Button kind="primary" isDisabled={!canBe} onPress={done}>
          {action(shown)}
        </Button>
      </div>
      <div className="h-[340px]">
        <Keypad
          label={label}
          order="calculator"
          onDigit={(digit) =>
            setTyped((before) => {
              const next = Number(`${before ?? 0}${digit}`);
              return next > most ? before : next;
            })
          }
          onDelete={() =>
            setTyped((before) => (before === null || before < 10 ? null : Math.floor(before / 10)))
          }
          onEnter={done}
        />
      </div>
    </section>
  );
}
