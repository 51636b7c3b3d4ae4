import { useState } from 'react';
import { Button } from '../button';
import { TextField } from '../field';

interface WhyProps {
  reasons: readonly { id: string; words: string }[];
  /** What the tap does, for free words: "Void". */
  act: string;
  isBusy: boolean;
  onReason(words: string): void;
}

/** Why something is taken off: one tap does it, in the house's words or in one's own. */
export function Why({ reasons, act, isBusy, onReason }: WhyProps) {
  const [words, setWords] = useState('');
  const typed = words.trim();
  return (
    <section aria-label="Why" className="grid gap-2">
      <h3 className="text-14 font-medium text-text-2">Why?</h3>
      <div className="grid grid-cols-2 gap-2">
        {reasons.map((reason) => (
          <Button
            key={reason.id}
            isDisabled={isBusy}
            onPress={() => onReason(reason.words)}
            className="min-h-14! leading-tight"
          >
            <bdi>{reason.words}</bdi>
          </Button>
        ))}
      </div>
      <div className="mt-1 flex items-end gap-2">
        <TextField
          label="In other words"
          value={words}
          onChange={setWords}
          maxLength={100}
          className="min-w-0 flex-1"
        />
        <Button isDisabled={isBusy || typed === ''} onPress={() => onReason(typed)}>
          {act}
        </Button>
      </div>
    </section>
  );
}
