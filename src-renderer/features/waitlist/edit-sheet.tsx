import { useState } from 'react';
import type { Input } from '#contract/contract';
import type { WaitingParty } from '#contract/waitlist';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { NumberStepper } from '../../ui/number-stepper';
import { Sheet } from '../../ui/overlay';
import { PartyFields } from './party-fields';
import { type PartyDraft, setOpen, useWaitlistScreen } from './waitlist.store';
import { change } from './waitlist-commands';

/** Changes what is known of a party that waits. Its place and what it was told stay. */
export function EditSheet({ party }: { party: WaitingParty }) {
  const { name, partySize, areaId, wishes, note } = party;
  const [draft, setDraft] = useState<PartyDraft>({
    ...{ name, partySize, areaId, wishes },
    note: note ?? '',
    phone: '',
  });
  const isBusy = useWaitlistScreen(({ busy }) => busy.includes(party.id));
  const onChange = (next: Partial<PartyDraft>) => setDraft((before) => ({ ...before, ...next }));
  const save = () => {
    const before = { name, partySize, areaId, wishes, note };
    void change(party, { ...changesOf(draft), ...(draft.phone.trim() && { phone: draft.phone }) }, before);
  };
  return (
    <Sheet
      title={<bdi>Change {name}</bdi>}
      isOpen
      onClose={() => setOpen(null)}
      actions={
        <Button kind="primary" size="t2" isDisabled={isBusy || draft.name.trim() === ''} onPress={save}>
          {draft.name.trim() === '' ? 'Type a name' : 'Save'}
        </Button>
      }
    >
      <div className="grid gap-4">
        <TextField label="Name" value={draft.name} onChange={(next) => onChange({ name: next })} autoFocus />
        <NumberStepper
          label="Guests"
          value={draft.partySize ?? 1}
          min={1}
          max={20}
          onChange={(next) => onChange({ partySize: next })}
        />
        <PartyFields
          draft={draft}
          onChange={onChange}
          {...(party.hasPhone && { phoneHint: 'There is a number. Type another to replace it.' })}
        />
      </div>
    </Sheet>
  );
}

function changesOf({
  name,
  partySize,
  areaId,
  wishes,
  note,
}: PartyDraft): Omit<Input<'waitlist.change'>, 'entryId'> {
  return { name: name.trim(), partySize: partySize ?? 1, areaId, wishes, note: note.trim() || null };
}
