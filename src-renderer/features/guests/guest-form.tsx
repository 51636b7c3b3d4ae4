import { type FormEvent, useState } from 'react';
import type { CallError } from '../../api/call-error';
import { errorWords } from '../../app/error-words';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { type GuestDraft, missing } from './guest-draft';
import { TagField } from './tags';

interface GuestFormProps {
  title: string;
  /** What the button says will happen. */
  action: string;
  initial: GuestDraft;
  refusal: CallError | null;
  isBusy: boolean;
  onSave(draft: GuestDraft): void;
  onCancel(): void;
}

/** What the house knows of a guest, to be written down. Escape leaves it as it was. */
export function GuestForm({ title, action, initial, refusal, isBusy, onSave, onCancel }: GuestFormProps) {
  const [draft, setDraft] = useState(initial);
  const set = (change: Partial<GuestDraft>): void => setDraft((before) => ({ ...before, ...change }));
  const lacking = missing(draft);
  const text = (field: Exclude<keyof GuestDraft, 'tags'>) => ({
    value: draft[field],
    onChange: (value: string) => set({ [field]: value }),
  });
  const isTaken = refusal?.code === 'EMAIL_TAKEN';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (lacking === null && !isBusy) onSave(draft);
  };
  return (
    <form
      aria-label={title}
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      className="mx-auto flex max-w-[720px] flex-col gap-4 p-4 wide:p-6"
    >
      <h2 className="text-24 font-semibold tracking-tight">{title}</h2>
      <div className="grid grid-cols-2 gap-4">
        <TextField label="First name" maxLength={100} autoFocus {...text('firstName')} />
        <TextField label="Last name" maxLength={100} isRequired {...text('lastName')} />
        <TextField label="Phone" type="tel" maxLength={20} {...text('phone')} />
        <TextField
          label="E-mail"
          type="email"
          maxLength={255}
          error={isTaken ? errorWords(refusal).words : undefined}
          {...text('email')}
        />
      </div>
      <TextField
        label="Allergies"
        hint="Server and kitchen see this at once, wherever they sit."
        maxLength={200}
        {...text('allergies')}
      />
      <TextField label="Notes" multiline maxLength={500} {...text('note')} />
      <TagField value={draft.tags} onChange={(tags) => set({ tags })} />
      {refusal && !isTaken && (
        <p role="alert" className="font-medium text-alert-ink">
          {errorWords(refusal).words}
        </p>
      )}
      <footer className="sticky bottom-0 z-10 -mx-4 flex justify-end gap-touch border-t border-line bg-bg px-4 py-3 wide:-mx-6 wide:px-6">
        <Button onPress={onCancel}>Cancel</Button>
        <Button kind="primary" type="submit" isDisabled={lacking !== null || isBusy}>
          {lacking ?? action}
        </Button>
      </footer>
    </form>
  );
}
