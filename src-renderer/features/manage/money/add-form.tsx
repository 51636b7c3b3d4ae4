import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../ui/button';

interface AddFormProps {
  label: string;
  /** What must be done first; null when it can be added. */
  missing: string | null;
  /** What the button says then. */
  words: string;
  /** Tells whether the host has added it. */
  add(): Promise<boolean>;
  onDone(): void;
  children: ReactNode;
}

/** One more of a list, filled in below it. It goes once it is added, and stays, as it is, where it was refused. */
export function AddForm({ label, missing, words, add, onDone, children }: AddFormProps) {
  const [isBusy, setBusy] = useState(false);
  const submit = async (): Promise<void> => {
    if (missing !== null || isBusy) return;
    setBusy(true);
    if (await add()) onDone();
    else setBusy(false);
  };
  return (
    <form
      aria-label={label}
      autoComplete="off"
      className="mt-2 grid gap-3 rounded-3 border border-line-2 bg-surface-2 p-3.5"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {children}
      <div className="flex gap-touch [&>*]:flex-1">
        <Button onPress={onDone}>Cancel</Button>
        <Button type="submit" kind="primary" icon={Plus} isDisabled={missing !== null || isBusy}>
          {missing ?? words}
        </Button>
      </div>
    </form>
  );
}
