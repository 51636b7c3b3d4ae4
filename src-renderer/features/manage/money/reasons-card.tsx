import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { Chips } from '../chips';
import { SettingsCard } from '../settings-card';
import { addReason, type ReasonFor, removeReason, type SetUp } from './money-commands';
import { RemovableRow } from './removable-row';

const kinds: readonly { id: ReasonFor; label: string }[] = [
  { id: 'void', label: 'Void' },
  { id: 'comp', label: 'Comp' },
  { id: 'discount', label: 'Discount' },
  { id: 'refund', label: 'Give back' },
  { id: 'reopen', label: 'Open again' },
  { id: 'paid_out', label: 'Pay out' },
];

/** The reasons to choose from, by what they are for. */
export function ReasonsCard({ setUp: { reasons } }: { setUp: SetUp }) {
  const [kind, setKind] = useState<ReasonFor>('void');
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  const shown = reasons.filter((reason) => reason.for === kind);
  const add = async (): Promise<void> => {
    if (words !== '' && (await addReason(kind, words))) setTyped('');
  };
  return (
    <SettingsCard
      title="Reasons"
      words="Are chosen with one tap where somebody must say why. What was done for one keeps its words."
    >
      <Chips
        single
        label="What for"
        items={kinds}
        chosen={[kind]}
        onChange={([one]) => one !== undefined && setKind(one)}
      />
      <ul aria-label="Reasons" className="mt-2">
        {shown.map((reason) => (
          <RemovableRow key={reason.id} name={reason.words} onRemove={() => void removeReason(reason)} />
        ))}
      </ul>
      {shown.length === 0 && <p className="py-2 text-text-2">None: whoever does it types why.</p>}
      <form
        className="mt-2 flex items-end gap-touch"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField
          label="Another reason"
          value={typed}
          onChange={setTyped}
          maxLength={60}
          className="flex-1"
        />
        <Button type="submit" icon={Plus} isDisabled={words === ''}>
          Add
        </Button>
      </form>
    </SettingsCard>
  );
}
